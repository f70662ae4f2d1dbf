using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>The notes of a diary in the order of what happened, each with when it was written, so that a solicitor can rely on it.</summary>
public static class DiaryBlocks
{
    internal static IEnumerable<Block> Of(DiaryQuestion question, ListValue value, PartWords words) =>
        DiaryOrder.Of(question, value).Where(note => !note.IsEmpty).SelectMany(note => Note(question, note, words));

    /// <summary>When a note was written and changed, the same on screen and on paper; null when nobody stamped it.</summary>
    public static string? Stamp(Entry note) => note switch
    {
        { Written: { } written, Changed: { } changed } => $"Written on {Days.WithTime(written)}, changed on {Days.WithTime(changed)}.",
        { Written: { } written } => $"Written on {Days.WithTime(written)}.",
        _ => null,
    };

    private static IEnumerable<Block> Note(DiaryQuestion question, Entry note, PartWords words)
    {
        var day = words.Of(question.Parts[0], note.Parts);
        yield return new HeadingBlock(4, day.Length > 0 ? day : "No date");
        foreach (var part in question.Parts.Skip(1))
        {
            if (words.Of(part, note.Parts) is { Length: > 0 } text)
            {
                yield return new TextBlock(words.Blanks.Fill(part.Label), TextTone.Quiet);
                yield return new TextBlock(text, TextTone.Answer);
            }
        }

        if (Stamp(note) is { } stamp)
        {
            yield return new TextBlock(stamp, TextTone.Quiet);
        }
    }
}
