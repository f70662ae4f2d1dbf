using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Files;

/// <summary>
/// Makes a plan of what a file holds. A file can come from anywhere, so whatever the rest of the program relies on is looked at here: ids, kinds,
/// lengths, times. One thing amiss, and the whole file is refused: half a plan would look like a whole one.
/// </summary>
internal static class Unfiling
{
    internal static PlanFileOutcome Read(FiledPlan plan, Func<PlannedWorksheet, Worksheet?> installed)
    {
        var planned = plan.Worksheets.Select(filed => new PlannedWorksheet(filed.Pack, filed.Edition, filed.Worksheet)).ToList();
        if (planned.Count == 0 || !Distinct(planned.Select(worksheet => worksheet.WorksheetId)))
        {
            return new PlanFileOutcome.Refused(PlanFileProblem.Damaged);
        }

        var worksheets = planned.Select(installed).ToList();
        if (worksheets.Exists(worksheet => worksheet is null or { PaperOnly: true }))
        {
            return new PlanFileOutcome.Refused(PlanFileProblem.WorksheetMissing);
        }

        var sheets = new Dictionary<string, AnswerSheet>();
        foreach (var (filed, worksheet) in plan.Worksheets.Zip(worksheets))
        {
            var answers = Answers(filed, new SoundAnswers(worksheet!));
            if (answers is null)
            {
                return new PlanFileOutcome.Refused(PlanFileProblem.Damaged);
            }

            if (answers.Count > 0)
            {
                sheets[filed.Worksheet] = new AnswerSheet(answers);
            }
        }

        return Contents(plan, planned) is { } contents
            ? new PlanFileOutcome.Opened(contents, sheets)
            : new PlanFileOutcome.Refused(PlanFileProblem.Damaged);
    }

    private static List<KeyValuePair<string, Answer>>? Answers(FiledWorksheet filed, SoundAnswers sound)
    {
        if (!Distinct(filed.Answers.Select(answer => answer.Question)))
        {
            return null;
        }

        var answers = new List<KeyValuePair<string, Answer>>();
        foreach (var answer in filed.Answers)
        {
            if (sound.Of(answer.Question, Answer(answer)) is not { } read)
            {
                return null;
            }

            answers.Add(new(answer.Question, read));
        }

        return answers;
    }

    private static PlanContents? Contents(FiledPlan plan, List<PlannedWorksheet> planned)
    {
        var copies = plan.Copies.Select(Copy).ToList();
        return plan.Regions.Count <= PlanContents.MostRegions && Distinct(plan.Regions) && plan.Regions.All(EntryId.IsOne)
            && copies.Count <= PlanContents.MostCopies && Distinct(copies.Select(copy => copy.Id)) && copies.TrueForAll(copy => copy.Worksheets.Count <= planned.Count && IsSound(copy))
            ? new PlanContents(planned, plan.Regions) { Copies = copies }
            : null;
    }

    private static bool IsSound(CopyMade copy) =>
        EntryId.IsOne(copy.Id) && copy.Recipient.Length <= CopyMade.LongestRecipient
        && Distinct(copy.Worksheets) && copy.Worksheets.All(EntryId.IsOne) && Distinct(copy.LeftOut);

    private static bool Distinct<T>(IEnumerable<T> items)
    {
        var seen = new HashSet<T>();
        return items.All(seen.Add);
    }

    private static Answer Answer(FiledAnswer answer) => new(
        Value(answer.Value),
        answer.Version,
        answer.Changed,
        [.. answer.Earlier.Select(earlier => new EarlierValue(Value(earlier.Value), earlier.Written, earlier.InPassing))]);

    private static AnswerValue Value(FiledValue filed)
    {
        AnswerValue value = filed switch
        {
            FiledText text => new TextValue(text.Parts),
            FiledList list => new ListValue(
                [
                    .. list.Entries.Select(entry => new Entry(entry.Id, entry.For, entry.Parts)
                    {
                        From = entry.From,
                        Written = entry.Written,
                        Changed = entry.Changed,
                    }),
                ],
                list.None),
            FiledTasks tasks => new TasksValue(
                [.. tasks.Entries.Select(entry => new TaskEntry(entry.Id, entry.For, entry.What, entry.Owner, entry.By, entry.Done))], tasks.None),
            FiledChecks checks => new ChecksValue([.. checks.Ticks.Select(tick => new Tick(tick.Item, Mark(tick.Mark)))]),
            FiledAttendees attendees => new AttendeesValue(
                attendees.Together,
                [
                    .. attendees.People.Select(person => new Attendee(
                        person.Id, person.Name, person.TalksOrActs, person.AnsweredAll, person.Agrees, Mark(person.Agreement))),
                ]),
            FiledOutcome outcome => new OutcomeValue(outcome.Outcome, Mark(outcome.Mark)),
            _ => throw new ArgumentOutOfRangeException(nameof(filed), "Nobody reads this kind of value."),
        };
        return value with { Unknown = filed.Unknown };
    }

    private static Mark? Mark(FiledMark? mark) => mark is null ? null : new Mark(mark.At, mark.Versions);

    private static CopyMade Copy(FiledCopy copy) => new(
        copy.Id, copy.Made, copy.Kind, copy.Audience, new TextCleaning().Text(copy.Recipient), copy.Worksheets, copy.LeftOut, copy.DestroyBy, copy.Destroyed);
}
