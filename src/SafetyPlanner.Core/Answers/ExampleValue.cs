using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Makes the answer that a pack's example stands for.</summary>
public static class ExampleValue
{
    private static readonly ExampleEntry Nothing = new("", null, new Dictionary<string, string>());

    /// <summary>
    /// The example of a question as an answer, or null when it has none. An entry's id is made of the question's and the example's, so that the
    /// answers of a worksheet's examples fit each other. An example without an entry says 'none' where that can be said.
    /// </summary>
    public static AnswerValue? Of(Worksheet worksheet, Question question) => question.Example is not { Entries: var entries } ? null : question switch
    {
        TextQuestion text => new TextValue(Parts(worksheet, text.Parts, entries is [var only, ..] ? only : Nothing)),
        EntriesQuestion list => new ListValue(
            [.. entries.Select(entry => new Entry(Id(question.Id, entry.Id), Target(question, entry), Parts(worksheet, list.Parts, entry)))],
            entries.Count == 0 && question is ListQuestion { NoneLabel: not null }),
        TasksQuestion tasks => new TasksValue([.. entries.Select(entry => Step(question, entry))], entries.Count == 0 && tasks.NoneLabel is not null),
        ChecklistQuestion => new ChecksValue([.. entries.Select(entry => new Tick(entry.Id))]),
        AttendeesQuestion => entries.Count > 1
            ? new AttendeesValue(Together: true, [.. entries.Select(entry => Person(question, entry))])
            : new AttendeesValue(Together: false, []),
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind of question has no example."),
    };

    private static string Id(string questionId, string exampleId) => $"{questionId}:{exampleId}";

    private static string? Target(Question question, ExampleEntry entry) =>
        entry.For is not null && Matching.SourceOf(question) is { } source ? Id(source, entry.For) : null;

    private static Dictionary<string, string> Parts(Worksheet worksheet, IReadOnlyList<Part> parts, ExampleEntry entry) => entry.Parts.ToDictionary(
        text => text.Key,
        text => parts.FirstOrDefault(part => part.Id == text.Key) is { Ties: [_, ..] ties } ? Tied(worksheet, ties, text.Value) : text.Value);

    private static string Tied(Worksheet worksheet, IReadOnlyList<string> ties, string ids) => string.Join(
        ' ',
        from id in Ties.Of(ids)
        let source = ties.FirstOrDefault(tie => worksheet.Find(tie)?.Example?.Entries.Any(entry => entry.Id == id) == true)
        where source is not null
        select Id(source, id));

    private static TaskEntry Step(Question question, ExampleEntry entry) => new(
        Id(question.Id, entry.Id), Target(question, entry), Text(entry, "what"), Text(entry, "owner"), Text(entry, "by"), Says(entry, "done"));

    private static Attendee Person(Question question, ExampleEntry entry) =>
        new(Id(question.Id, entry.Id), Text(entry, "name"), Says(entry, "talks"), AnsweredAll: true, Agrees: true);

    private static string Text(ExampleEntry entry, string part) => entry.Parts.GetValueOrDefault(part, "");

    private static bool Says(ExampleEntry entry, string part) => string.Equals(Text(entry, part), "true", StringComparison.OrdinalIgnoreCase);
}
