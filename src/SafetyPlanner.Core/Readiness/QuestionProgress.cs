using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Readiness;

/// <summary>How far one question is answered.</summary>
/// <param name="State">How far.</param>
/// <param name="Missing">What is still missing, each as a sentence for the person; empty when it is answered or not begun.</param>
public sealed record QuestionProgress(ProgressState State, IReadOnlyList<string> Missing)
{
    /// <summary>How far this question is answered on this sheet.</summary>
    public static QuestionProgress Of(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var value = sheet.Find(question.Id)?.Value;
        if (value is { Unknown: true })
        {
            return new QuestionProgress(ProgressState.Unknown, []);
        }

        var blanks = SheetBlanks.Of(worksheet, sheet);
        string[] missing = question switch
        {
            TextQuestion text => [.. MissingText(worksheet, sheet, text, value as TextValue, blanks)],
            ListQuestion list => [.. MissingEntries(worksheet, sheet, list, value as ListValue, blanks)],
            MatchedQuestion or ChartQuestion => [.. MissingMatches(worksheet, sheet, (EntriesQuestion)question, value as ListValue, blanks)],
            DiaryQuestion diary => [.. MissingNotes(worksheet, sheet, diary, value as ListValue, blanks)],
            TasksQuestion tasks => [.. MissingSteps(worksheet, sheet, tasks, value as TasksValue)],
            ChecklistQuestion checklist => [.. MissingTicks(checklist, value as ChecksValue, blanks)],
            AttendeesQuestion => [.. MissingPeople(value as AttendeesValue)],
            _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind of question has no rule."),
        };
        return missing.Length == 0
            ? new QuestionProgress(ProgressState.Answered, [])
            : new QuestionProgress(IsBegun(value) ? ProgressState.Begun : ProgressState.Unanswered, missing);
    }

    private static bool IsBegun(AnswerValue? value) => value switch
    {
        null => false,
        AttendeesValue attendees => attendees.Together is not null || attendees.People.Count > 0,
        ChecksValue checks => checks.Ticks.Count > 0,
        ListValue list => list.Entries.Any(entry => !entry.IsEmpty),
        _ => value.TypedLength > 0,
    };

    private static IEnumerable<string> MissingText(
        Worksheet worksheet, AnswerSheet sheet, TextQuestion question, TextValue? value, Blanks blanks)
    {
        if (question.Parts.All(part => part.Optional))
        {
            // One of them is still the answer.
            return value is null || value.Parts.Values.All(string.IsNullOrWhiteSpace) ? ["Nothing is written yet."] : [];
        }

        return EmptyParts(worksheet, sheet, question.Parts, value?.Parts, blanks).Select(sentence => sentence + ".");
    }

    private static IEnumerable<string> MissingEntries(
        Worksheet worksheet, AnswerSheet sheet, ListQuestion question, ListValue? value, Blanks blanks)
    {
        if (value is { None: true })
        {
            return [];
        }

        return Matching.Targets(worksheet, sheet, question.Id).Count == 0 ? ["Nothing is listed yet."] : MissingParts(worksheet, sheet, question, value, blanks);
    }

    private static IEnumerable<string> MissingMatches(
        Worksheet worksheet, AnswerSheet sheet, EntriesQuestion question, ListValue? value, Blanks blanks)
    {
        if (Matching.Targets(worksheet, sheet, question).Count == 0)
        {
            var source = worksheet.Find(Matching.SourceOf(question)!)!;
            var name = source.Number is null ? $"“{blanks.Fill(source.Label)}”" : $"Question {source.Number}";
            return sheet.Value<ListValue>(source.Id) is { None: true, Unknown: false } || !Asked.IsAsked(worksheet, sheet, source.Id)
                ? []
                : [$"{name} comes first: this one answers what is listed there."];
        }

        return Matching.Unmatched(worksheet, sheet, question).Select(Beside).Concat(MissingParts(worksheet, sheet, question, value, blanks));
    }

    private static IEnumerable<string> MissingNotes(
        Worksheet worksheet, AnswerSheet sheet, DiaryQuestion question, ListValue? value, Blanks blanks) =>
        value is null || value.Entries.All(entry => entry.IsEmpty) ? ["No note is written yet."] : MissingParts(worksheet, sheet, question, value, blanks);

    private static IEnumerable<string> MissingSteps(Worksheet worksheet, AnswerSheet sheet, TasksQuestion question, TasksValue? value)
    {
        var unmatched = Matching.Unmatched(worksheet, sheet, question).Select(Beside);
        if (value is { None: true })
        {
            return unmatched;
        }

        var entries = value?.Entries.Where(entry => !entry.IsEmpty).ToList() ?? [];
        return entries.Count == 0
            ? unmatched.Prepend("No step is listed yet.")
            : unmatched.Concat(entries.Where(entry => string.IsNullOrWhiteSpace(entry.What)).Select(_ => "A step does not say yet what is to be done."));
    }

    private static IEnumerable<string> MissingTicks(ChecklistQuestion question, ChecksValue? value, Blanks blanks) => question.Items
        .Where(item => value?.Ticks.All(tick => tick.ItemId != item.Id) ?? true)
        .Select(item => $"“{blanks.Fill(item.Text)}” is not ticked.");

    private static IEnumerable<string> MissingPeople(AttendeesValue? value) => value switch
    {
        null or { Together: null } => ["Say whether one person goes or more."],
        { Together: true, People: var people } when people.All(person => string.IsNullOrWhiteSpace(person.Name)) => ["Name everyone who goes."],
        _ => [],
    };

    private static IEnumerable<string> MissingParts(
        Worksheet worksheet, AnswerSheet sheet, EntriesQuestion question, ListValue? value, Blanks blanks) =>
        from entry in value?.Entries ?? []
        where !entry.IsEmpty
        from missing in EmptyParts(worksheet, sheet, question.Parts, entry.Parts, blanks)
        select $"{missing} beside “{Short(EntryLine.Of(question, entry, blanks))}”.";

    /// <summary>The parts that have to be filled and are not, each as the beginning of a sentence.</summary>
    private static IEnumerable<string> EmptyParts(
        Worksheet worksheet, AnswerSheet sheet, IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string>? texts, Blanks blanks)
    {
        foreach (var part in parts.Where(part => !part.Optional))
        {
            var text = texts?.GetValueOrDefault(part.Id) ?? "";
            if (part.Ties.Count == 0)
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    yield return $"“{blanks.Fill(part.Label)}” is still empty";
                }
            }
            else if (Matching.TieTargets(worksheet, sheet, part) is [_, ..] targets && !targets.Any(target => Ties.Of(text).Contains(target.Id)))
            {
                // A tie to an entry that was taken out since ties to nothing.
                yield return $"“{blanks.Fill(part.Label)}”: nothing is ticked";
            }
        }
    }

    private static string Beside(MatchTarget target) => $"“{Short(target.Text)}” has nothing beside it yet.";

    private static string Short(string text) => Excerpt.Of(text, 80);
}

/// <summary>How far a question is answered.</summary>
public enum ProgressState
{
    /// <summary>Nothing is written.</summary>
    Unanswered,

    /// <summary>Something is written and something is missing.</summary>
    Begun,

    /// <summary>The person said 'I don't know yet'.</summary>
    Unknown,

    /// <summary>Answered in full.</summary>
    Answered,
}
