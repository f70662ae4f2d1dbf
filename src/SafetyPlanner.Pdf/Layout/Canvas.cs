using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>The sheets being filled from top to bottom, and where on them the next block begins.</summary>
internal sealed class Canvas
{
    private Action<double, double>? beside;
    private double besideTop;
    private double inset;

    internal Canvas(PdfWriter pdf, PaperMeasures paper)
    {
        (Pdf, Paper) = (pdf, paper);
        Y = paper.Top;
    }

    internal PdfWriter Pdf { get; }

    internal PaperMeasures Paper { get; }

    /// <summary>The top of what comes next.</summary>
    internal double Y { get; private set; }

    /// <summary>How low the text may go.</summary>
    internal double Floor => Paper.Bottom + inset;

    private bool AtTop => Y > Paper.Top - inset - 0.01;

    /// <summary>Leaves room, but not at the head of a page.</summary>
    internal void Skip(double height) => Y -= AtTop ? 0 : height;

    /// <summary>Goes down by what has been drawn.</summary>
    internal void Advance(double height) => Y -= height;

    /// <summary>Begins a new page unless this height is still free, or unless a new page would not give more.</summary>
    internal bool Need(double height)
    {
        if (Y - height >= Floor || AtTop)
        {
            return false;
        }

        NewPage();
        return true;
    }

    internal void NewPage()
    {
        beside?.Invoke(besideTop, Y - inset);
        Pdf.AddPage();
        besideTop = Paper.Top;
        Y = Paper.Top - inset;
    }

    /// <summary>Draws something beside all that follows, on every page that it reaches.</summary>
    /// <param name="draw">Draws from a top to a bottom.</param>
    /// <param name="room">How far what follows keeps from top and bottom.</param>
    internal void BeginBeside(Action<double, double> draw, double room)
    {
        (beside, inset, besideTop) = (draw, room, Y);
        Y -= room;
    }

    internal void EndBeside()
    {
        Y -= inset;
        beside?.Invoke(besideTop, Y);
        (beside, inset) = (null, 0);
    }

    /// <summary>Writes a text, going on over pages with no line left alone.</summary>
    /// <param name="tag">The element for each line as written, or null for the parent itself where one line is all.</param>
    internal void Write(LaidText text, double x, Element parent, string? tag)
    {
        foreach (var part in text.Parts)
        {
            Skip(part.Gap);
            WritePart(part, x, text.Width, tag is null && text.Parts.Count == 1 ? parent : Pdf.Add(parent, tag ?? "P"));
        }
    }

    private void WritePart(LaidPart part, double x, double width, Element element)
    {
        var isOpen = false;
        for (var i = 0; i < part.Lines.Count; i++)
        {
            var line = part.Lines[i];
            var pair = part.Lines.Count > 1 && (i == 0 || i == part.Lines.Count - 2);
            var room = pair ? line.Height + part.Lines[i + 1].Height : line.Height;
            if (Y - room < Floor && !AtTop)
            {
                if (isOpen)
                {
                    Pdf.EndMark();
                }

                isOpen = false;
                NewPage();
            }

            if (!isOpen)
            {
                Pdf.BeginMark(element);
                isOpen = true;
            }

            line.Paint(Pdf, x, width, Y);
            Y -= line.Height;
        }

        if (isOpen)
        {
            Pdf.EndMark();
        }
    }
}
