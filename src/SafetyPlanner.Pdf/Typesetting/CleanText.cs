using System.Buffers;
using System.Globalization;
using System.Text;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Makes any text fit to be set: valid Unicode, composed, without controls and without overrides that could hide what is written.
/// </summary>
internal static class CleanText
{
    private const int SoftHyphen = 0xAD;

    // What most texts are made of, and nothing has to be done about: Latin letters, the dashes and quotes of books, and line ends.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        ['\n', .. Enumerable.Range(' ', 0x7F - ' ').Concat(Enumerable.Range(0xA0, 0x250 - 0xA0)).Concat(Enumerable.Range(0x2010, 0x18)).Where(letter => letter != SoftHyphen).Select(letter => (char)letter)]);

    /// <summary>The text on one line.</summary>
    internal static string OneLine(string text) => string.Join(' ', Lines(text).Where(line => line.Length > 0));

    /// <summary>The first letters of a clean text as a reader counts them, with an ellipsis if there are more.</summary>
    internal static string Shortened(string text, int most)
    {
        var letters = StringInfo.ParseCombiningCharacters(text);
        return letters.Length > most ? text[..letters[most]].TrimEnd() + "…" : text;
    }

    /// <summary>
    /// The lines as written. A line may be empty, but never the first, the last, or two in a row: empty lines make no pages.
    /// </summary>
    internal static List<string> Lines(string text)
    {
        var lines = new List<string>();
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            foreach (var part in text.AsSpan().Split('\n'))
            {
                Add(lines, text[part]);
            }

            return WithoutEmptyEnd(lines);
        }

        var line = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLineEnd(rune))
            {
                if (!(rune.Value == '\n' && before.Value == '\r'))
                {
                    Add(lines, line.ToString());
                    line.Clear();
                }
            }
            else if (rune.Value == '\t')
            {
                line.Append(' ');
            }
            else if (!IsDropped(rune))
            {
                line.Append(IsNonCharacter(rune) ? Rune.ReplacementChar : rune);
            }

            before = rune;
        }

        Add(lines, line.ToString());
        return WithoutEmptyEnd(lines);
    }

    /// <summary>Whether a letter shows nothing by itself, so that any face can carry it.</summary>
    internal static bool IsInvisible(Rune rune) => rune.Value is
        0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or
        (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);

    private static List<string> WithoutEmptyEnd(List<string> lines)
    {
        if (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    private static void Add(List<string> lines, string line)
    {
        var text = line.TrimEnd(' ');
        if (text.Length > 0 || lines is [.., not ""])
        {
            lines.Add(text.IsNormalized() ? text : text.Normalize());
        }
    }

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029;

    // Soft hyphens and byte order marks; embeddings and overrides of direction, which could show a text backwards; marks for annotations.
    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ||
        rune.Value is SoftHyphen or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0xFFF9 and <= 0xFFFB);

    private static bool IsNonCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
