using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Says in one line which entry is meant, where another answer or a sentence points to it.</summary>
public static class EntryLine
{
    private const string NothingWritten = "…";

    /// <summary>
    /// What is written in the entry, in the order of its parts. What is chosen stands only for an entry without a word; the entries ticked in it
    /// never do, because they are named elsewhere.
    /// </summary>
    /// <param name="question">The question it is an entry of.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="blanks">Fills the blanks of what is chosen.</param>
    public static string Of(EntriesQuestion question, Entry entry, Blanks blanks)
    {
        var written = Joined(question.Parts.Where(part => part is { Choices.Count: 0, Ties.Count: 0 }), part => Written(part, entry));
        if (written.Length > 0)
        {
            return written;
        }

        var chosen = Joined(question.Parts, part => Chosen(part, entry, blanks));
        return chosen.Length > 0 ? chosen : NothingWritten;
    }

    private static string Joined(IEnumerable<Part> parts, Func<Part, string> text) => string.Join(": ", parts.Select(text).Where(words => words.Length > 0));

    private static string Written(Part part, Entry entry)
    {
        var text = Excerpt.OneLine(entry.Text(part.Id));
        return part.IsDate ? Day.InWords(text) : text;
    }

    private static string Chosen(Part part, Entry entry, Blanks blanks) =>
        part.Find(entry.Text(part.Id)) is { } choice ? blanks.Fill(choice.Label) : "";
}
