using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>A text with its own line ends, shaped and ready for a column of any width.</summary>
internal sealed class ShapedText
{
    private readonly List<(Paragraph Paragraph, bool AfterGap)> paragraphs = [];

    internal ShapedText(Shaper shaper, string text, TextStyle style)
    {
        var gap = false;
        foreach (var line in CleanText.Lines(text))
        {
            if (line.Length > 0)
            {
                paragraphs.Add((shaper.Set(line, style), gap));
            }

            gap = line.Length == 0;
        }
    }

    internal bool IsEmpty => paragraphs.Count == 0;

    /// <summary>Whether the text begins at the right.</summary>
    internal bool RightToLeft => paragraphs is [var (first, _), ..] && first.RightToLeft;

    /// <summary>The width that needs no breaking of lines.</summary>
    internal double Width => paragraphs.Select(each => each.Paragraph.Width).DefaultIfEmpty(0).Max();

    /// <summary>The width that needs no cutting of words.</summary>
    internal double WidestWord => paragraphs.Select(each => each.Paragraph.WidestWord).DefaultIfEmpty(0).Max();

    /// <summary>The area that it takes on one line.</summary>
    internal double Ink => paragraphs.Sum(each => each.Paragraph.Width * each.Paragraph.Style.Size * each.Paragraph.Style.Leading);

    internal LaidText Lay(double width) =>
        new(width, RightToLeft, paragraphs.ConvertAll(each => new LaidPart(each.Paragraph, each.AfterGap, width)));
}

/// <summary>A text broken into lines for one column.</summary>
/// <param name="Parts">The lines as the person ended them.</param>
internal sealed record LaidText(double Width, bool RightToLeft, IReadOnlyList<LaidPart> Parts)
{
    internal double Height { get; } = Parts.Sum(part => part.Gap + part.Lines.Sum(line => line.Height));

    /// <summary>The height of what must not be parted at its beginning: two lines.</summary>
    internal double Start => Parts is [var first, ..] ? first.Lines.Take(2).Sum(line => line.Height) : 0;

    /// <summary>The first lines of it and then another text, or all of it if it has no more lines than that.</summary>
    internal LaidText Cut(int most, LaidText rest)
    {
        if (Parts.Sum(part => part.Lines.Count) <= most)
        {
            return this;
        }

        var kept = new List<LaidPart>();
        var left = most - rest.Parts.Sum(part => part.Lines.Count);
        foreach (var part in Parts.TakeWhile(_ => left > 0))
        {
            kept.Add(part.First(left));
            left -= part.Lines.Count;
        }

        return new(Width, RightToLeft, [.. kept, .. rest.Parts]);
    }
}

/// <summary>One line as written, on as many lines as the column needs.</summary>
internal sealed class LaidPart
{
    internal LaidPart(Paragraph paragraph, bool afterGap, double width)
    {
        var lines = paragraph.Lines(width);
        Lines = lines.ConvertAll(line => new LaidLine(paragraph, line));
        Gap = afterGap ? paragraph.Style.Size * 0.6 : 0;
    }

    private LaidPart(double gap, IReadOnlyList<LaidLine> lines) => (Gap, Lines) = (gap, lines);

    /// <summary>The room above, where the person left a line empty.</summary>
    internal double Gap { get; }

    internal IReadOnlyList<LaidLine> Lines { get; }

    internal LaidPart First(int count) => new(Gap, [.. Lines.Take(count)]);
}

/// <summary>One line on paper.</summary>
internal sealed class LaidLine
{
    private const double Tightest = 1.05;

    // As a share of the type size: further from the base line stands only what is stacked up without an end.
    private const double HighestMark = 0.8;

    internal LaidLine(Paragraph paragraph, Line line)
    {
        (Paragraph, Line) = (paragraph, line);
        var letters = line.Ascent + line.Descent;
        Height = Math.Max(paragraph.Style.Size * paragraph.Style.Leading, letters * Tightest);
        BaseLine = ((Height - letters) / 2) + line.Ascent;
    }

    internal Paragraph Paragraph { get; }

    internal Line Line { get; }

    internal double Height { get; }

    /// <summary>How far the base line is below the line's top.</summary>
    internal double BaseLine { get; }

    /// <summary>Whether some of it is outside of this width and its height.</summary>
    internal bool SticksOut(double width) =>
        Line.Width > width || Line.Pieces.Any(piece => piece.Glyphs.Any(glyph => Math.Abs(glyph.Y) > HighestMark));

    /// <summary>Paints it from a top down; the page must be inside a mark or an artifact.</summary>
    internal void Paint(PdfWriter pdf, double left, double width, double top) =>
        pdf.Paint(Paragraph, Line, Paragraph.RightToLeft ? left + width - Line.Width : left, top - BaseLine);
}
