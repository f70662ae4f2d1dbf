using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>
/// A text in a drawing. It is cut after so many letters or lines, with an ellipsis: all of it stands in the table after the drawing.
/// </summary>
internal sealed class Caption
{
    private readonly ShapedText text;
    private readonly ShapedText more;
    private readonly int mostLines;

    private Caption(Setting setting, string clean, TextStyle style, int mostLetters, int mostLines)
    {
        text = setting.Shape(CleanText.Shortened(clean, mostLetters), style);
        more = setting.Shape("…", style);
        this.mostLines = mostLines;
    }

    internal bool IsEmpty => text.IsEmpty;

    /// <summary>The width that needs no breaking of lines.</summary>
    internal double Width => text.Width;

    /// <summary>The width that needs no cutting of words.</summary>
    internal double WidestWord => text.WidestWord;

    /// <summary>A text in one line as written.</summary>
    internal static Caption OneLine(Setting setting, string text, TextStyle style, int mostLetters, int mostLines) =>
        new(setting, CleanText.OneLine(text), style, mostLetters, mostLines);

    /// <summary>A text whose line ends are kept.</summary>
    internal static Caption OfLines(Setting setting, string text, TextStyle style, int mostLetters, int mostLines) =>
        new(setting, string.Join('\n', CleanText.Lines(text)), style, mostLetters, mostLines);

    internal LaidText Lay(double width) => text.Lay(width).Cut(mostLines, more.Lay(width));
}
