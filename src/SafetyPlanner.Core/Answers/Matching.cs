using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Which entries of one question are answered by which entries of another.</summary>
public static class Matching
{
    private const string UnknownPrefix = "unknown:";

    /// <summary>
    /// What a question's entries are, for the question that answers them: everything written there and, where the question gathers unknowns,
    /// every question asked now and answered 'I don't know yet'.
    /// </summary>
    public static IReadOnlyList<MatchTarget> Targets(Worksheet worksheet, AnswerSheet sheet, string sourceId)
    {
        if (worksheet.Find(sourceId) is not EntriesQuestion source)
        {
            return [];
        }

        var blanks = SheetBlanks.Of(worksheet, sheet);
        var written = Entries(sheet, sourceId).Select(entry => new MatchTarget(entry.Id, EntryLine.Of(source, entry, blanks), null));
        return source is ListQuestion { GathersUnknowns: true } ? [.. written, .. Unknowns(worksheet, sheet, source, blanks)] : [.. written];
    }

    /// <summary>The targets of a matched question, a chart or a tasks question; none for any other.</summary>
    public static IReadOnlyList<MatchTarget> Targets(Worksheet worksheet, AnswerSheet sheet, Question question) =>
        SourceOf(question) is { } source ? Targets(worksheet, sheet, source) : [];

    /// <summary>What can be ticked in a part that has ties, question by question; nothing for any other part.</summary>
    public static IReadOnlyList<MatchTarget> TieTargets(Worksheet worksheet, AnswerSheet sheet, Part part) =>
        [.. part.Ties.SelectMany(source => Targets(worksheet, sheet, source))];

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
    /// The names that stand both in this list and where its clash looks, as this list writes them. A name is the first part of an entry; capitals
    /// and spaces make no difference.
    /// </summary>
    public static IReadOnlyList<string> Clashes(Worksheet worksheet, AnswerSheet sheet, ListQuestion question) => question.Clash is { } clash
        ? [.. Names(question, Entries(sheet, question.Id)).Intersect(Names(worksheet, sheet, clash), StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <summary>
    /// The names that stand where a clash looks: those of a list or, where the question matches one, of the entries there that it answers. They
    /// count whether or not the question is asked now: a warning too many is the smaller harm.
    /// </summary>
    internal static IEnumerable<string> Names(Worksheet worksheet, AnswerSheet sheet, Clash clash)
    {
        if (worksheet.Find(clash.QuestionId) is not EntriesQuestion other)
        {
            return [];
        }

        var entries = Entries(sheet, other.Id).Where(entry => clash.PartId is null || entry.Text(clash.PartId) == clash.ChoiceId).ToList();
        return SourceOf(other) is { } source
            ? Names((EntriesQuestion)worksheet.Find(source)!, Entries(sheet, source).Where(person => entries.Exists(entry => entry.For == person.Id)))
            : Names(other, entries);
    }

    private static IEnumerable<MatchTarget> Unknowns(Worksheet worksheet, AnswerSheet sheet, Question gatherer, Blanks blanks) =>
        Asked.Questions(worksheet, sheet)
            .Where(question => question.Id != gatherer.Id && SourceOf(question) != gatherer.Id && question.Id != worksheet.Gate?.Checklist.Id)
            .Where(question => sheet.Find(question.Id) is { Value.Unknown: true })
            .Select(question => new MatchTarget(UnknownPrefix + question.Id, Name(question, blanks), question.Id));

    private static string Name(Question question, Blanks blanks) =>
        question.Number is null ? blanks.Fill(question.Label) : $"Question {question.Number}: {blanks.Fill(question.Label)}";

    private static HashSet<string?> Answered(AnswerSheet sheet, string questionId) => sheet.Find(questionId)?.Value is TasksValue tasks
        ? [.. tasks.Entries.Where(entry => !tasks.None && !entry.IsEmpty).Select(entry => entry.For)]
        : [.. Entries(sheet, questionId).Select(entry => entry.For)];

    private static IEnumerable<Entry> Entries(AnswerSheet sheet, string questionId) =>
        sheet.Value<ListValue>(questionId) is { None: false } list ? list.Entries.Where(entry => !entry.IsEmpty) : [];

    private static IEnumerable<string> Names(EntriesQuestion question, IEnumerable<Entry> entries) =>
        question.FirstWritten() is { } part ? entries.Select(entry => Excerpt.OneLine(entry.Text(part.Id))).Where(name => name.Length > 0) : [];
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
