using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Readiness;

/// <summary>Holds the final checklist against the answers.</summary>
public static class ReadinessCheck
{
    /// <summary>The reason of an item that nobody has ticked.</summary>
    public const string NotTicked = "Not ticked yet.";

    private static readonly ILookup<string?, Entry> Nothing = Array.Empty<Entry>().ToLookup(entry => entry.For);

    /// <summary>The state of a worksheet's gate.</summary>
    /// <exception cref="ArgumentException">The worksheet has no gate.</exception>
    public static GateReadiness Evaluate(Worksheet worksheet, AnswerSheet sheet)
    {
        var gate = worksheet.Gate ?? throw new ArgumentException("The worksheet has no gate.", nameof(worksheet));
        var ticks = sheet.Value<ChecksValue>(gate.Checklist.Id)?.Ticks ?? [];
        GateItemState[] items = [.. gate.Checklist.Items.Select(item => State(worksheet, sheet, item, ticks.FirstOrDefault(tick => tick.ItemId == item.Id)))];
        var decided = sheet.Value<OutcomeValue>(OutcomeValue.QuestionId);
        if (decided is null or { Outcome: Outcome.Undecided })
        {
            return new GateReadiness(items, Outcome.Undecided, null, null);
        }

        var stands = decided.Outcome != Outcome.ReadyToMeet
            || (Array.TrueForAll(items, item => item.IsMet) && decided.Mark?.ChangedSince(worksheet, sheet).Count == 0);
        return stands
            ? new GateReadiness(items, decided.Outcome, decided.Mark?.At, null)
            : new GateReadiness(items, Outcome.Undecided, null, decided.Mark?.At);
    }

    private static GateItemState State(Worksheet worksheet, AnswerSheet sheet, ChecklistItem item, Tick? tick)
    {
        var changed = tick?.Mark?.ChangedSince(worksheet, sheet) ?? [];
        var reasons = new List<OpenReason>(changed.Select(question =>
            new OpenReason($"{Name(worksheet, sheet, question)} has changed since you ticked this. Please look at it again.", question.Id)));
        reasons.AddRange(ByRule(worksheet, sheet, item.Rule));

        // A tick that no plan has marked rests on nothing that could be checked: it does not count.
        var fresh = tick?.Mark is not null && changed.Count == 0;
        if (!fresh && changed.Count == 0)
        {
            reasons.Insert(0, new OpenReason(NotTicked, null));
        }

        return new GateItemState(item, fresh, changed.Count > 0, reasons);
    }

    private static IEnumerable<OpenReason> ByRule(Worksheet worksheet, AnswerSheet sheet, GateRule rule) => rule switch
    {
        TickOnly => [],
        AllAnswered => Asked.Answerable(worksheet, sheet).SelectMany(question => Unanswered(worksheet, sheet, question)),
        TasksDone done => IfAsked(done.QuestionId, worksheet, sheet, question => OpenSteps(worksheet, sheet, (TasksQuestion)question)),
        EachMatched matched => IfAsked(
            matched.QuestionId, worksheet, sheet, question => OpenMatches(worksheet, sheet, (MatchedQuestion)question, matched.PartId)),
        AllAgreed agreed => IfAsked(agreed.QuestionId, worksheet, sheet, question => Disagreements(worksheet, sheet, (AttendeesQuestion)question)),
        Filled filled => IfAsked(filled.QuestionId, worksheet, sheet, question => Missing(worksheet, sheet, question)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), "This rule has no check."),
    };

    /// <summary>Nothing is open about a question that is not asked: nobody could mend it.</summary>
    private static IEnumerable<OpenReason> IfAsked(
        string questionId, Worksheet worksheet, AnswerSheet sheet, Func<Question, IEnumerable<OpenReason>> open) =>
        Asked.IsAsked(worksheet, sheet, questionId) ? open(worksheet.Find(questionId)!) : [];

    private static IEnumerable<OpenReason> Unanswered(Worksheet worksheet, AnswerSheet sheet, Question question) =>
        QuestionProgress.Of(worksheet, sheet, question).State switch
        {
            ProgressState.Answered => [],
            ProgressState.Unknown => [Unknown(worksheet, sheet, question)],
            ProgressState.Begun => [new OpenReason($"{Name(worksheet, sheet, question)} is not finished yet.", question.Id)],
            _ => [new OpenReason($"{Name(worksheet, sheet, question)} has no answer yet.", question.Id)],
        };

    private static IEnumerable<OpenReason> OpenSteps(Worksheet worksheet, AnswerSheet sheet, TasksQuestion question)
    {
        var steps = sheet.Value<TasksValue>(question.Id) is { None: false } value ? value.Entries.Where(entry => !entry.IsEmpty && !entry.Done) : [];
        return Missing(worksheet, sheet, question).Concat(steps.Select(step => new OpenReason(
            string.IsNullOrWhiteSpace(step.What) ? "A step is not done yet." : $"“{Excerpt.Of(step.What, 80)}” is not done yet.", question.Id)));
    }

    private static IEnumerable<OpenReason> OpenMatches(Worksheet worksheet, AnswerSheet sheet, MatchedQuestion question, string? partId)
    {
        var targets = Matching.Targets(worksheet, sheet, question);
        if (targets.Count == 0 || sheet.Find(question.Id) is { Value.Unknown: true })
        {
            return Missing(worksheet, sheet, question);
        }

        var blanks = SheetBlanks.Of(worksheet, sheet);
        var parts = question.Parts.Where(part => partId is null ? !part.Optional : part.Id == partId).ToList();
        var entries = sheet.Value<ListValue>(question.Id)?.Entries.Where(entry => !entry.IsEmpty).ToLookup(entry => entry.For) ?? Nothing;
        return targets.SelectMany(target => entries[target.Id].Any()
            ? parts
                .Where(part => entries[target.Id].Any(entry => string.IsNullOrWhiteSpace(entry.Text(part.Id))))
                .Select(part => new OpenReason(
                    $"“{Excerpt.Of(target.Text, 80)}”: “{blanks.Fill(part.Label)}” is still empty in {Name(worksheet, sheet, question)}.", question.Id))
            : [new OpenReason($"“{Excerpt.Of(target.Text, 80)}” has nothing beside it yet in {Name(worksheet, sheet, question)}.", question.Id)]);
    }

    private static IEnumerable<OpenReason> Disagreements(Worksheet worksheet, AnswerSheet sheet, AttendeesQuestion question)
    {
        var value = sheet.Value<AttendeesValue>(question.Id);
        foreach (var reason in Missing(worksheet, sheet, question))
        {
            yield return reason;
        }

        foreach (var person in value is { Together: true } ? value.People : [])
        {
            var name = string.IsNullOrWhiteSpace(person.Name) ? "Someone who goes" : Excerpt.Of(person.Name, 40);
            if (person is not { Agrees: true, Agreement: not null })
            {
                yield return new OpenReason($"{name} has not agreed yet.", question.Id);
            }
            else if (person.Agreement.ChangedSince(worksheet, sheet) is [var first, ..])
            {
                yield return new OpenReason($"{Name(worksheet, sheet, first)} has changed since {name} agreed. Please ask again.", question.Id);
            }

            if (person is { TalksOrActs: true, AnsweredAll: false })
            {
                yield return new OpenReason($"{name} will talk or act, and has not answered all the questions yet.", question.Id);
            }
        }
    }

    private static IEnumerable<OpenReason> Missing(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var progress = QuestionProgress.Of(worksheet, sheet, question);
        return progress.State == ProgressState.Unknown
            ? [Unknown(worksheet, sheet, question)]
            : progress.Missing.Select(text => new OpenReason($"{Name(worksheet, sheet, question)}: {text}", question.Id));
    }

    private static OpenReason Unknown(Worksheet worksheet, AnswerSheet sheet, Question question) =>
        new($"{Name(worksheet, sheet, question)} still says “I don’t know yet”.", question.Id);

    private static string Name(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var label = SheetBlanks.Of(worksheet, sheet).Fill(question.Label);
        return question.Number is null ? $"“{label}”" : $"Question {question.Number} (“{label}”)";
    }
}
