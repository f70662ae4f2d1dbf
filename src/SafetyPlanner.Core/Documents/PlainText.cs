using System.Globalization;
using System.Text;

namespace SafetyPlanner.Core.Documents;

/// <summary>
/// Documents as plain text, for any program on any machine. Everything that stands on paper stands in it, in the same order; only room to write by
/// hand is left out.
/// </summary>
public static class PlainText
{
    private const int LongestUnderline = 72;

    /// <summary>The text of a file: UTF-8 that begins with its mark, because old programs take a text without it for another alphabet.</summary>
    public static byte[] File(IReadOnlyList<PlanDocument> documents) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Of(documents))];

    /// <summary>
    /// The documents one after the other. Lines are as long as they were written, and end in carriage return and line feed: the one ending that old
    /// programs show as one.
    /// </summary>
    public static string Of(IReadOnlyList<PlanDocument> documents)
    {
        var texts = documents.Select(document => string.Join("\n\n", Parts(document).Where(part => part.Length > 0)));
        return (string.Join("\n\n\n\n", texts) + "\n").Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Parts(PlanDocument document) =>
        [Underlined(document.Title, '='), document.Footer ?? "", .. document.Blocks.Select(Of)];

    private static string Of(Block block) => block switch
    {
        HeadingBlock { Level: 2 } heading => "\n" + Underlined(heading.Text, '='),
        HeadingBlock heading => Underlined(heading.Text, heading.Level == 3 ? '-' : '.'),
        TextBlock text => text.Text,
        ListBlock list => string.Join('\n', list.Items.Select(item => Hanging("- ", item))),
        TableBlock table => string.Join("\n\n", table.Rows.Select(row => Row(table, row)).Prepend(table.Caption).Where(part => part.Length > 0)),
        ChecksBlock checks => string.Join('\n', checks.Lines.Select(Of)),
        PictureBlock picture => Of(picture.Table),
        NoticeBlock notice => Begun("| ", notice.Title + "\n" + notice.Text),
        LinesBlock lines => lines.Label ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(block), "Nobody writes this kind of block as text."),
    };

    private static string Of(CheckLine line) =>
        Hanging(line.Ticked ? "[x] " : "[ ] ", string.IsNullOrEmpty(line.Note) ? line.Text : line.Text + "\n" + line.Note);

    // A cell is empty where nothing is written, or where it would say the same as the one above.
    private static string Row(TableBlock table, IReadOnlyList<string> row) =>
        Hanging("- ", string.Join('\n', table.Headers.Zip(row).Where(cell => cell.Second.Length > 0).Select(cell => Hanging(Lead(cell.First), cell.Second, 2))));

    private static string Lead(string header) => header switch
    {
        "" => "",
        [.., '?' or '!' or '.' or ':'] => header + " ",
        _ => header + ": ",
    };

    /// <summary>The text after its lead, with its further lines moved in.</summary>
    private static string Hanging(string lead, string text, int? by = null) =>
        lead + text.Replace("\n", "\n" + new string(' ', by ?? lead.Length), StringComparison.Ordinal);

    private static string Begun(string lead, string text) => lead + text.Replace("\n", "\n" + lead, StringComparison.Ordinal);

    private static string Underlined(string text, char line)
    {
        var longest = text.Split('\n').Max(part => new StringInfo(part).LengthInTextElements);
        return text + "\n" + new string(line, Math.Clamp(longest, 1, LongestUnderline));
    }
}
