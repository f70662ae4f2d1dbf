using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>
/// The place of one figure on a page. Lengths across begin where reading begins, at the right in a document that runs from right to left.
/// </summary>
internal sealed class Sketch(Canvas canvas, Element figure, bool mirrored)
{
    /// <summary>Whether the drawing begins at the right.</summary>
    internal bool Mirrored { get; } = mirrored;

    /// <summary>The left edge on the page of something that begins here and is this wide.</summary>
    internal double Left(double x, double width) => Mirrored ? canvas.Paper.Right - x - width : canvas.Paper.Left + x;

    internal void Draw(string operators) => canvas.Pdf.Page.Draw(operators);

    /// <summary>Writes a text from a top down; what would stick out of its room is not seen.</summary>
    internal void Write(LaidText text, double x, double top)
    {
        var left = Left(x, text.Width);
        var sticksOut = text.Parts.Any(part => part.Lines.Any(line => line.SticksOut(text.Width)));
        if (sticksOut)
        {
            canvas.Pdf.EndMark();
            canvas.Pdf.Page.BeginClip(Shapes.Rectangle(left, top - text.Height, text.Width, text.Height));
            canvas.Pdf.BeginMark(figure);
        }

        foreach (var part in text.Parts)
        {
            top -= part.Gap;
            foreach (var line in part.Lines)
            {
                line.Paint(canvas.Pdf, left, text.Width, top);
                top -= line.Height;
            }
        }

        if (sticksOut)
        {
            canvas.Pdf.EndMark();
            canvas.Pdf.Page.EndClip();
            canvas.Pdf.BeginMark(figure);
        }
    }
}
