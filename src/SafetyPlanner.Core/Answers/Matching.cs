using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Which entries of one question are answered by which entries of another.</summary>
public static class Matching
{
    private const string UnknownPrefix = "unknown:";

    /// <summary>
    /// What a question's entries are, for the question that answers them: everything written there and, where the question gathers unknowns,
    /// every question answered 'I don't know yet'.
    /// </summary>
    public static IReadOnlyList<MatchTarget> Targets(Worksheet worksheet, AnswerSheet sheet, string sourceId)
    {
        var source = worksheet.Find(sourceId);
        var written = sheet.Value<ListValue>(sourceId) is { None: false } list
            ? list.Entries.Where(entry => !entry.IsEmpty).Select(entry => new MatchTarget(entry.Id, InOneLine(source, entry), null))
            : [];
        return source is ListQuestion { GathersUnknowns: true } ? [.. written, .. Unknowns(worksheet, sheet, source)] : [.. written];
    }

    /// <summary>The targets of a matched or tasks question; none for any other.</summary>
    public static IReadOnlyList<MatchTarget> Targets(Worksheet worksheet, AnswerSheet sheet, Question question) =>
        SourceOf(question) is { } source ? Targets(worksheet, sheet, source) : [];

    /// <summary>The question whose entries this one answers, or null.</summary>
    public static string? SourceOf(Question question) => question switch
    {
        MatchedQuestion matched => matched.Matches,
        ChartQuestion chart => chart.Matches,
        TasksQuestion tasks => tasks.Matches,
        _ => null,
    };

    /// <summary>The targets that have no entry yet.</summary>
    public static IReadOnlyList<MatchTarget> Unmatched(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var answered = Answered(sheet, question.Id);
        return [.. Targets(worksheet, sheet, question).Where(target => !answered.Contains(target.Id))];
    }

    /// <summary>
    /// The names that stand both in this list and in the one it must not share names with, as this list writes them. A name is the first part of
    /// an entry; capitals and spaces make no difference.
    /// </summary>
    public static IReadOnlyList<string> Clashes(Worksheet worksheet, AnswerSheet sheet, ListQuestion question) =>
        question.Clash is not null && worksheet.Find(question.Clash.QuestionId) is ListQuestion other
            ? [.. Names(sheet, question).Intersect(Names(sheet, other), StringComparer.OrdinalIgnoreCase)]
            : [];

    private static IEnumerable<MatchTarget> Unknowns(Worksheet worksheet, AnswerSheet sheet, Question gatherer)
    {
        var blanks = SheetBlanks.Of(worksheet, sheet);
        return worksheet.Questions
            .Where(question => question.Id != gatherer.Id && SourceOf(question) != gatherer.Id && question.Id != worksheet.Gate?.Checklist.Id)
            .Where(question => sheet.Find(question.Id) is { Value.Unknown: true })
            .Select(question => new MatchTarget(UnknownPrefix + question.Id, Name(question, blanks), question.Id));
    }

    private static string Name(Question question, Blanks blanks) =>
        question.Number is null ? blanks.Fill(question.Label) : $"Question {question.Number}: {blanks.Fill(question.Label)}";

    private static HashSet<string?> Answered(AnswerSheet sheet, string questionId) => sheet.Find(questionId)?.Value switch
    {
        ListValue { None: false } list => [.. list.Entries.Where(entry => !entry.IsEmpty).Select(entry => entry.For)],
        TasksValue { None: false } tasks => [.. tasks.Entries.Where(entry => !entry.IsEmpty).Select(entry => entry.For)],
        _ => [],
    };

    private static IEnumerable<string> Names(AnswerSheet sheet, ListQuestion question) =>
        sheet.Value<ListValue>(question.Id) is { None: false } list
            ? list.Entries.Select(entry => Excerpt.OneLine(entry.Text(question.Parts[0].Id))).Where(name => name.Length > 0)
            : [];

    private static string InOneLine(Question? question, Entry entry)
    {
        IReadOnlyList<Part> parts = question is EntriesQuestion entries ? entries.Parts : [];
        return string.Join(": ", parts.Select(part => Excerpt.OneLine(entry.Text(part.Id))).Where(text => text.Length > 0));
    }
}

/// <summary>An entry that another question answers.</summary>
/// <param name="Id">The entry's id, or one made of the question that is not known yet.</param>
/// <param name="Text">What it says, in one line.</param>
/// <param name="UnknownQuestionId">The question answered 'I don't know yet' that it stands for, or null for an entry a person wrote.</param>
public sealed record MatchTarget(string Id, string Text, string? UnknownQuestionId)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(MatchTarget);
}
