using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>A chart, one table for each person looked at. It counts only what nobody has looked at yet, never what fits.</summary>
/// <param name="gone">What stands for a person who is no longer there.</param>
internal sealed class ChartBlocks(Worksheet worksheet, AnswerSheet sheet, ChartQuestion question, PartWords words, string gone)
{
    private static readonly string[] Counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    internal IEnumerable<Block> Of(ListValue? value)
    {
        var entries = value?.Entries.Where(entry => !entry.IsEmpty).ToList() ?? [];
        var candidates = Matching.Targets(worksheet, sheet, question);
        var known = candidates.Select(candidate => candidate.Id).ToHashSet();
        return candidates.SelectMany(candidate => About(candidate.Text, [.. entries.Where(entry => entry.For == candidate.Id)]))
            .Concat(entries.Where(entry => entry.For is null || !known.Contains(entry.For)).SelectMany(entry => About(gone, [entry])));
    }

    private IEnumerable<Block> About(string candidate, List<Entry> entries)
    {
        var rows = entries.SelectMany(Rows).ToList();
        yield return new HeadingBlock(4, Excerpt.Of(candidate, 120));
        if (rows.Count > 0)
        {
            yield return new TableBlock(
                words.Blanks.Fill(question.Label),
                [words.Blanks.Fill(question.HelpsLabel), words.Blanks.Fill(question.HindersLabel), "What fits", "What shows it"],
                rows,
                0);
        }

        var open = question.Rows.Count(row => !entries.Exists(entry => IsFilled(row, entry)));
        if (open > 0)
        {
            yield return new TextBlock(open == question.Rows.Count ? "No pair is looked at yet." : NotLookedAt(open), TextTone.Quiet);
        }
    }

    private IEnumerable<IReadOnlyList<string>> Rows(Entry entry) => question.Rows.Where(row => IsFilled(row, entry)).Select(row => (IReadOnlyList<string>)
    [
        words.Blanks.Fill(row.Helps),
        words.Blanks.Fill(row.Hinders),
        Fits(entry.Text(row.Id)),
        entry.Text(row.NoteId).Trim(),
    ]);

    // The traits stand beside it; which side they are is enough.
    private string Fits(string choice) => choice switch
    {
        ChartRow.HelpsChoice => words.Blanks.Fill(question.HelpsLabel),
        ChartRow.HindersChoice => words.Blanks.Fill(question.HindersLabel),
        ChartRow.BothChoice => "Some of both",
        _ => "Not said yet",
    };

    private static bool IsFilled(ChartRow row, Entry entry) =>
        !string.IsNullOrWhiteSpace(entry.Text(row.Id)) || !string.IsNullOrWhiteSpace(entry.Text(row.NoteId));

    private static string NotLookedAt(int count) =>
        $"{(count < Counts.Length ? Counts[count] : "Many")} {(count == 1 ? "pair is" : "pairs are")} not looked at yet.";
}
