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
        TasksQuestion tasks => tasks.Matches,
        _ => null,
    };

    /// <summary>The targets that have no entry yet.</summary>
    public static IReadOnlyList<MatchTarget> Unmatched(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var answered = Answered(sheet, question.Id);
        return [.. Targets(worksheet, sheet, question).Where(target => !answered.Contains(target.Id))];
    }

    /// <summary>The names that stand both in this list and in the one it must not share names with.</summary>
    public static IReadOnlyList<string> Clashes(AnswerSheet sheet, ListQuestion question) => question.ClashesWith is null
        ? []
        : [.. Names(sheet, question.Id).Intersect(Names(sheet, question.ClashesWith), StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<MatchTarget> Unknowns(Worksheet worksheet, AnswerSheet sheet, Question gatherer) => worksheet.Answerable
        .Where(question => question.Id != gatherer.Id && SourceOf(question) != gatherer.Id && sheet.Find(question.Id) is { Value.Unknown: true })
        .Select(question => new MatchTarget(UnknownPrefix + question.Id, $"Question {question.Number}: {question.Label}", question.Id));

    private static HashSet<string?> Answered(AnswerSheet sheet, string questionId) => sheet.Find(questionId)?.Value switch
    {
        ListValue list => [.. list.Entries.Where(entry => !entry.IsEmpty).Select(entry => entry.For)],
        TasksValue tasks => [.. tasks.Entries.Where(entry => !entry.IsEmpty).Select(entry => entry.For)],
        _ => [],
    };

    private static IEnumerable<string> Names(AnswerSheet sheet, string questionId) => sheet.Value<ListValue>(questionId) is { } list
        ? list.Entries.Select(entry => entry.Parts.Values.FirstOrDefault("").Trim()).Where(name => name.Length > 0)
        : [];

    private static string InOneLine(Question? question, Entry entry)
    {
        IReadOnlyList<Part> parts = question switch { ListQuestion list => list.Parts, MatchedQuestion matched => matched.Parts, _ => [] };
        return string.Join(": ", parts.Select(part => entry.Text(part.Id).Trim()).Where(text => text.Length > 0));
    }
}

/// <summary>An entry that another question answers.</summary>
/// <param name="Id">The entry's id, or one made of the question that is not known yet.</param>
/// <param name="Text">What it says, in one line.</param>
/// <param name="UnknownQuestionId">The question answered 'I don't know yet' that it stands for, or null for an entry a person wrote.</param>
public sealed record MatchTarget(string Id, string Text, string? UnknownQuestionId);
