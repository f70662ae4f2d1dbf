using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the invented answer of a question, in the form of its kind.</summary>
internal sealed class ExampleReader(string file, PackDraft draft)
{
    private static readonly string[] KeptIds = ["id", "for"];

    /// <summary>Refuses the id of a part that an example could not tell from its own keys.</summary>
    public static void RefuseKept(Fields fields, string partId)
    {
        if (KeptIds.Contains(partId))
        {
            fields.Report("id", $"The id '{partId}' is kept for a key of examples: write another.");
        }
    }

    /// <summary>The example of the question, or null when it has none.</summary>
    public Example? Read(Fields fields, Question question) => fields.Has("example")
        ? new Example([.. question switch
        {
            TextQuestion text => Text(fields, text),
            EntriesQuestion entries => Entries(fields, question, entry => PartValues.Read(entry, entries.Parts)),
            TasksQuestion => Entries(fields, question, Task),
            AttendeesQuestion => Entries(fields, question, Person),
            ChecklistQuestion checklist => Ticks(fields, checklist),
            _ => throw new InvalidOperationException($"No example is known for {question.GetType().Name}."),
        }])
        : null;

    private static IEnumerable<ExampleEntry> Text(Fields fields, TextQuestion question)
    {
        if (fields.Piece("example", "An example") is not { } written)
        {
            return [];
        }

        var parts = PartValues.Read(written, question.Parts);
        written.RefuseOtherKeys();
        return [new ExampleEntry(MadeId(question, 0), null, parts)];
    }

    private IEnumerable<ExampleEntry> Entries(Fields fields, Question question, Func<Fields, Dictionary<string, string>> parts) =>
        fields.Pieces("example", "An entry of an example", required: true).Select((entry, index) => Entry(entry, index, question, parts));

    private ExampleEntry Entry(Fields fields, int index, Question question, Func<Fields, Dictionary<string, string>> parts)
    {
        var id = question is AttendeesQuestion ? null : fields.OptionalId("example entry", $"{file}, {question.Id}");
        var source = For(fields, question);
        var entry = new ExampleEntry(string.IsNullOrEmpty(id) ? MadeId(question, index) : id, source, parts(fields));
        fields.RefuseOtherKeys();
        return entry;
    }

    private string? For(Fields fields, Question question)
    {
        if (Matching.SourceOf(question) is not { } source)
        {
            return null;
        }

        // A step may stand on its own; an entry of the other kinds that answers nothing would be lost.
        if (question is not TasksQuestion)
        {
            fields.Required("for");
        }

        var answered = fields.Link("for", (spot, to) => new ExampleLink(spot, "for", [source], to));
        if (question is ChartQuestion && answered is not null)
        {
            draft.Once($"{file}, {question.Id}: example for {answered}", fields.SpotOf("for"), first =>
                $"The example looks at '{answered}' already at {first}: write both as one entry.");
        }

        return answered;
    }

    private static Dictionary<string, string> Task(Fields fields)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = fields.Text("what"), ["done"] = Flag(fields, "done") };
        foreach (var key in new[] { "owner", "by" })
        {
            if (fields.OptionalText(key) is { Length: > 0 } written)
            {
                parts[key] = written;
            }
        }

        return parts;
    }

    private static Dictionary<string, string> Person(Fields fields) =>
        new(StringComparer.Ordinal) { ["name"] = fields.Text("name"), ["talks"] = Flag(fields, "talks") };

    private IEnumerable<ExampleEntry> Ticks(Fields fields, ChecklistQuestion question)
    {
        List<string> items = [.. question.Items.Select(item => item.Id)];
        foreach (var (ticked, spot) in fields.Named("example"))
        {
            if (!items.Contains(ticked))
            {
                fields.Report(spot, $"'example' names '{ticked}', which is no item of '{question.Id}': {Spelling.Advice(ticked, items, "write the id of an item")}.");
            }

            draft.Once($"{file}, {question.Id}: example ticks {ticked}", spot, first => $"The item '{ticked}' is ticked already at {first}: leave it out.");
            yield return new ExampleEntry(ticked, null, new Dictionary<string, string>());
        }
    }

    private static string Flag(Fields fields, string key) => fields.Flag(key) ? "true" : "false";

    private static string MadeId(Question question, int index) => string.Create(CultureInfo.InvariantCulture, $"{question.Id}-{index + 1}");
}
