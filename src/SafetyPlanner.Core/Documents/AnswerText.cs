using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>An answer as plain lines, for comparing two versions of it.</summary>
public static class AnswerText
{
    /// <summary>One line for each thing written or chosen; a line may hold line breaks of its own.</summary>
    /// <param name="worksheet">The worksheet.</param>
    /// <param name="sheet">The answers as they stand, for the names of what is ticked or answered.</param>
    /// <param name="question">The question.</param>
    /// <param name="value">The version of its answer, or null.</param>
    public static IReadOnlyList<string> Lines(Worksheet worksheet, AnswerSheet sheet, Question question, AnswerValue? value)
    {
        var words = new PartWords(worksheet, sheet);
        IEnumerable<string> lines = (question, value) switch
        {
            (TextQuestion text, TextValue written) => Parts(text.Parts, written.Parts, words),
            (ChartQuestion chart, ListValue entries) => Chart(chart, entries, Matching.Targets(worksheet, sheet, chart), words),
            (EntriesQuestion several, ListValue entries) => Entries(several, entries, words),
            (TasksQuestion tasks, TasksValue steps) => steps.None && tasks.NoneLabel is not null
                ? [words.Blanks.Fill(tasks.NoneLabel)]
                : steps.Entries.Where(step => !step.IsEmpty).Select(Step),
            (ChecklistQuestion checklist, ChecksValue checks) =>
                checklist.Items.Where(item => checks.Ticks.Any(tick => tick.ItemId == item.Id)).Select(item => "Ticked: " + words.Blanks.Fill(item.Text)),
            (AttendeesQuestion attendees, AttendeesValue people) => People(attendees, people, words.Blanks),
            _ => [],
        };
        return value is { Unknown: true } ? [.. lines, "I don’t know yet."] : [.. lines];
    }

    private static IEnumerable<string> Parts(IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string> texts, PartWords words) =>
        from part in parts
        let text = words.InSentence(part, texts)
        where text.Length > 0
        select parts.Count == 1 ? text : $"{words.Blanks.Fill(part.Label)}: {text}";

    private static IEnumerable<string> Entries(EntriesQuestion question, ListValue value, PartWords words) =>
        value.None && question is ListQuestion { NoneLabel: { } none }
            ? [words.Blanks.Fill(none)]
            : value.Entries.Where(entry => !entry.IsEmpty).Select(entry => string.Join("; ", Parts(question.Parts, entry.Parts, words)));

    private static IEnumerable<string> Chart(ChartQuestion question, ListValue value, IReadOnlyList<MatchTarget> candidates, PartWords words) =>
        from entry in value.Entries
        where !entry.IsEmpty
        let candidate = candidates.FirstOrDefault(candidate => candidate.Id == entry.For)?.Text ?? AnswerBlocks.TakenOut
        let pairs = question.Rows.Select(row => Pair(row, entry, words)).Where(pair => pair.Length > 0)
        select $"{candidate}: {string.Join("; ", pairs)}";

    // One side says all about the pair; 'some of both' and a note alone need the pair that they are about.
    private static string Pair(ChartRow row, Entry entry, PartWords words)
    {
        var (fits, note) = (words.Of(row.Parts[0], entry.Parts), words.Of(row.Parts[1], entry.Parts));
        var pair = $"{words.Blanks.Fill(row.Helps)} / {words.Blanks.Fill(row.Hinders)}";
        var about = entry.Text(row.Id) is ChartRow.HelpsChoice or ChartRow.HindersChoice ? fits : fits.Length > 0 ? $"{fits}: {pair}" : pair;
        return fits.Length + note.Length == 0 ? "" : note.Length == 0 ? about : $"{about} ({note})";
    }

    private static string Step(TaskEntry step) =>
        string.Join("; ", new[] { step.What, step.Owner, step.By, step.Done ? "done" : "" }.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static IEnumerable<string> People(AttendeesQuestion question, AttendeesValue value, Blanks blanks) => value.Together switch
    {
        null => [],
        false => [blanks.Fill(question.AloneLabel)],
        true => value.People.Select(person => person.Agrees ? $"{person.Name}: agrees" : $"{person.Name}: has not agreed yet").Prepend(blanks.Fill(question.TogetherLabel)),
    };
}
