using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Readiness;

/// <summary>Holds the final checklist against the answers.</summary>
public static class ReadinessCheck
{
    /// <summary>The reason of an item that nobody has ticked.</summary>
    public const string NotTicked = "Not ticked yet.";

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
            || (Array.TrueForAll(items, item => item.IsMet) && decided.Mark is not null && !decided.Mark.ChangedSince(sheet).Any());
        return stands
            ? new GateReadiness(items, decided.Outcome, decided.Mark?.At, null)
            : new GateReadiness(items, Outcome.Undecided, null, decided.Mark?.At);
    }

    private static GateItemState State(Worksheet worksheet, AnswerSheet sheet, ChecklistItem item, Tick? tick)
    {
        var changed = tick?.Mark?.ChangedSince(sheet).Select(worksheet.Find).OfType<Question>().OrderBy(question => Order(worksheet, question)).ToList() ?? [];
        var reasons = new List<OpenReason>(changed.Select(question =>
            new OpenReason($"{Name(question)} has changed since you ticked this. Please look at it again.", question.Id)));
        reasons.AddRange(ByRule(worksheet, sheet, item.Rule));
        var fresh = tick is not null && changed.Count == 0;
        if (!fresh && changed.Count == 0)
        {
            reasons.Insert(0, new OpenReason(NotTicked, null));
        }

        return new GateItemState(item, fresh, changed.Count > 0, reasons);
    }

    private static IEnumerable<OpenReason> ByRule(Worksheet worksheet, AnswerSheet sheet, GateRule rule) => rule switch
    {
        TickOnly => [],
        AllAnswered => worksheet.Answerable.SelectMany(question => Unanswered(worksheet, sheet, question)),
        TasksDone done => OpenSteps(worksheet, sheet, (TasksQuestion)worksheet.Find(done.QuestionId)!),
        EachMatched matched => OpenMatches(worksheet, sheet, (MatchedQuestion)worksheet.Find(matched.QuestionId)!, matched.PartId),
        AllAgreed agreed => Disagreements(worksheet, sheet, (AttendeesQuestion)worksheet.Find(agreed.QuestionId)!),
        Filled filled => Missing(worksheet, sheet, worksheet.Find(filled.QuestionId)!),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), "This rule has no check."),
    };

    private static IEnumerable<OpenReason> Unanswered(Worksheet worksheet, AnswerSheet sheet, Question question) =>
        QuestionProgress.Of(worksheet, sheet, question).State switch
        {
            ProgressState.Answered => [],
            ProgressState.Unknown => [new OpenReason($"{Name(question)} still says “I don’t know yet”.", question.Id)],
            ProgressState.Begun => [new OpenReason($"{Name(question)} is not finished yet.", question.Id)],
            _ => [new OpenReason($"{Name(question)} has no answer yet.", question.Id)],
        };

    private static IEnumerable<OpenReason> OpenSteps(Worksheet worksheet, AnswerSheet sheet, TasksQuestion question)
    {
        var steps = sheet.Value<TasksValue>(question.Id)?.Entries.Where(entry => !entry.IsEmpty && !entry.Done) ?? [];
        return Missing(worksheet, sheet, question)
            .Concat(steps.Select(step => new OpenReason($"“{Excerpt.Of(step.What, 80)}” is not done yet.", question.Id)));
    }

    private static IEnumerable<OpenReason> OpenMatches(Worksheet worksheet, AnswerSheet sheet, MatchedQuestion question, string? partId)
    {
        var targets = Matching.Targets(worksheet, sheet, question);
        if (targets.Count == 0)
        {
            return Missing(worksheet, sheet, question);
        }

        var parts = partId is null ? question.Parts : [.. question.Parts.Where(part => part.Id == partId)];
        var entries = sheet.Value<ListValue>(question.Id)?.Entries ?? [];
        return
            from target in targets
            let beside = entries.Where(entry => entry.For == target.Id && !entry.IsEmpty).ToList()
            from part in parts
            where beside.Count == 0 || beside.Exists(entry => string.IsNullOrWhiteSpace(entry.Text(part.Id)))
            select new OpenReason($"“{Excerpt.Of(target.Text, 80)}”: “{part.Label}” is still empty in {Name(question)}.", question.Id);
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
            var changed = person.Agreement?.ChangedSince(sheet).Select(worksheet.Find).OfType<Question>().OrderBy(q => Order(worksheet, q)).FirstOrDefault();
            if (!person.Agrees)
            {
                yield return new OpenReason($"{name} has not agreed yet.", question.Id);
            }
            else if (changed is not null)
            {
                yield return new OpenReason($"{Name(changed)} has changed since {name} agreed. Please ask again.", question.Id);
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
            ? [new OpenReason($"{Name(question)} still says “I don’t know yet”.", question.Id)]
            : progress.Missing.Select(text => new OpenReason($"{Name(question)}: {text}", question.Id));
    }

    private static int Order(Worksheet worksheet, Question question) => worksheet.Questions.TakeWhile(other => other != question).Count();

    private static string Name(Question question) => question.Number is null ? $"“{question.Label}”" : $"Question {question.Number}, “{question.Label}”,";
}
