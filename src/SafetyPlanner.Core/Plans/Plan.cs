using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Plans;

/// <summary>
/// Someone's plan: the worksheets it holds and the answers to them. <see cref="TryAnswer"/> proposes a change and touches nothing;
/// <see cref="Apply"/> makes it, after it has been saved.
/// </summary>
public sealed class Plan
{
    private readonly Dictionary<string, AnswerSheet> sheets;

    /// <summary>A plan with these contents and answers.</summary>
    /// <param name="id">Its opaque id.</param>
    /// <param name="contents">The worksheets it holds, each with the edition it was begun with, and its regions.</param>
    /// <param name="sheets">The answers by worksheet id; a worksheet without any may be absent.</param>
    public Plan(PlanId id, PlanContents contents, IReadOnlyDictionary<string, AnswerSheet> sheets)
    {
        Id = id;
        Contents = contents;
        this.sheets = sheets.ToDictionary();
    }

    /// <summary>The plan's opaque id.</summary>
    public PlanId Id { get; }

    /// <summary>What it is made of.</summary>
    public PlanContents Contents { get; private set; }

    /// <summary>What of it is shared with whoever opened it; null for its owner, who has all of it.</summary>
    public PlanAccess? Access { get; init; }

    /// <summary>The worksheets it holds.</summary>
    public IReadOnlyList<PlannedWorksheet> Worksheets => Contents.Worksheets;

    /// <summary>The answers of a worksheet as they stand now.</summary>
    public AnswerSheet Sheet(string worksheetId) => sheets.GetValueOrDefault(worksheetId, AnswerSheet.Empty);

    /// <summary>
    /// Looks at an answer and proposes the change, or says why not. Nothing is changed yet. Marks and the stamps of a diary's notes are put on
    /// here: what the value brings along of them counts only where it stands in the answer already.
    /// </summary>
    /// <param name="worksheet">The worksheet that the question stands in.</param>
    /// <param name="question">The question.</param>
    /// <param name="value">What the person wrote.</param>
    /// <param name="basedOn">The version of the answer that the person had before them.</param>
    /// <param name="now">When.</param>
    /// <param name="keepBefore">True to keep what stands there among the earlier values in any case.</param>
    public AnswerProposal TryAnswer(
        Worksheet worksheet, Question question, AnswerValue value, int basedOn, DateTimeOffset now, bool keepBefore = false)
    {
        var sheet = Sheet(worksheet.Id);
        switch (AnswerRules.Check(question, value, SheetBlanks.Of(worksheet, sheet)))
        {
            case AnswerCheck.Refused refused:
                return new AnswerProposal.Refused(refused.Reason);
            case AnswerCheck.Fits fits:
                var before = sheet.Find(question.Id);
                if (before is not null && fits.Value.SameAs(before.Value))
                {
                    return new AnswerProposal.Unchanged(before);
                }

                if (basedOn != (before?.Version ?? 0))
                {
                    return new AnswerProposal.Clash(before);
                }

                var stamped = DiaryStamps.Stamp(question, before, Marks.Stamp(worksheet, sheet, question, fits.Value, now), now);
                if (before is not null && stamped.SameAs(before.Value))
                {
                    return new AnswerProposal.Unchanged(before);
                }

                return new AnswerProposal.Accepted(
                    new PlanChange(worksheet.Id, worksheet.SectionOf(question.Id).Id, question.Id, basedOn, stamped, now, keepBefore), fits.Note);
            default:
                throw new InvalidOperationException("An answer either fits or is refused.");
        }
    }

    /// <summary>Looks at a decision and proposes it, or says what stands against it. 'Ready to meet' is refused until the gate is met.</summary>
    public AnswerProposal TryDecide(Worksheet worksheet, Outcome outcome, DateTimeOffset now)
    {
        var sheet = Sheet(worksheet.Id);
        if (outcome == Outcome.ReadyToMeet && ReadinessCheck.Evaluate(worksheet, sheet) is { IsMet: false } readiness)
        {
            return new AnswerProposal.NotReady(readiness);
        }

        var value = new OutcomeValue(outcome, Mark.On(sheet, worksheet.Questions.Select(question => question.Id), now));
        var basedOn = sheet.VersionOf(OutcomeValue.QuestionId);
        return new AnswerProposal.Accepted(
            new PlanChange(worksheet.Id, worksheet.SectionOf(worksheet.Gate!.Checklist.Id).Id, OutcomeValue.QuestionId, basedOn, value, now, KeepBefore: false), null);
    }

    /// <summary>Makes a saved change.</summary>
    public Answer Apply(PlanChange change)
    {
        var sheet = Sheet(change.WorksheetId);
        var answer = change.Over(sheet.Find(change.QuestionId));
        sheets[change.WorksheetId] = sheet.With(change.QuestionId, answer);
        return answer;
    }

    /// <summary>Makes an erasure that has been saved.</summary>
    /// <returns>What is left of the section, by question id.</returns>
    public IReadOnlyDictionary<string, Answer> Erase(SectionErasure erasure)
    {
        var sheet = Sheet(erasure.WorksheetId);
        var inSection = sheet.Answers.Where(answer => erasure.Touches(answer.Key)).ToDictionary();
        var left = erasure.Over(inSection);
        sheets[erasure.WorksheetId] = new AnswerSheet(sheet.Answers.Where(answer => !inSection.ContainsKey(answer.Key)).Concat(left));
        return left;
    }

    /// <summary>Takes over contents that have been saved.</summary>
    public void Take(PlanContents contents) => Contents = contents;

    /// <summary>
    /// Takes over an answer as it stands in the store, when someone else changed it. News that comes late, behind a newer version, is ignored.
    /// </summary>
    public void Take(string worksheetId, string questionId, Answer answer)
    {
        var sheet = Sheet(worksheetId);
        if (answer.Version >= sheet.VersionOf(questionId))
        {
            sheets[worksheetId] = sheet.With(questionId, answer);
        }
    }
}
