using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>Where the columns of a table stand.</summary>
internal sealed class TableColumns
{
    private readonly double[] lefts;
    private readonly double[] widths;

    private TableColumns(double[] widths, Setting setting)
    {
        this.widths = widths;
        lefts = new double[widths.Length];
        var before = 0.0;
        for (var i = 0; i < widths.Length; i++)
        {
            lefts[i] = setting.Mirrored ? setting.Paper.Right - before - widths[i] : setting.Paper.Left + before;
            before += widths[i];
        }
    }

    internal int Count => widths.Length;

    internal double Left(int column) => lefts[column];

    internal double Width(int column) => widths[column];

    /// <summary>Shares the width out: each column has room for its longest word first, then for its longest text.</summary>
    /// <param name="isWrittenIn">Whether a column without a word is for somebody's hand.</param>
    internal static TableColumns For(IReadOnlyList<ShapedText[]> rows, Setting setting, double pad, bool isWrittenIn)
    {
        var count = rows[0].Length;
        var fair = setting.Column / count;
        var words = new double[count];
        var texts = new double[count];
        for (var i = 0; i < count; i++)
        {
            // No column is so narrow that nobody could write in it, and none takes all because of one endless text.
            words[i] = Math.Clamp(rows.Max(row => row[i].WidestWord) + (2 * pad) + 1, fair * 0.4, fair * 1.2);
            if (isWrittenIn && rows.Skip(1).All(row => row[i].IsEmpty))
            {
                words[i] = Math.Max(words[i], fair * 0.9);
            }

            var (narrow, wide) = (Math.Max(words[i], fair * 0.6), Math.Max(words[i], setting.Column * 0.75));
            texts[i] = Math.Clamp(rows.Max(row => row[i].Width) + (2 * pad) + 1, narrow, wide);
        }

        var (least, most) = (words.Sum(), texts.Sum());
        var shares = new double[count];
        for (var i = 0; i < count; i++)
        {
            shares[i] = least >= setting.Column || most <= least ? words[i] * setting.Column / least
                : most <= setting.Column ? texts[i] * setting.Column / most
                : words[i] + ((texts[i] - words[i]) * (setting.Column - least) / (most - least));
        }

        return new(shares, setting);
    }
}

/// <summary>One row, its cells broken into lines.</summary>
internal sealed class TableRow
{
    internal TableRow(ShapedText[] cells, TableColumns columns, double least, double pad)
    {
        Cells = [.. cells.Select((cell, i) => cell.Lay(columns.Width(i) - (2 * pad)))];
        Least = least;
        Height = Math.Max(least, Cells.Select(cell => cell.Height).DefaultIfEmpty(0).Max() + (2 * pad));
    }

    internal LaidText[] Cells { get; }

    /// <summary>The height that it has even if nothing is in it.</summary>
    internal double Least { get; }

    internal double Height { get; }
}

/// <summary>One cell being drawn, on as many pages as it takes.</summary>
internal sealed class TableCell(LaidText text, Element element)
{
    private readonly List<(int Part, double Gap, LaidLine Line)> lines =
        [.. text.Parts.SelectMany((part, number) => part.Lines.Select((line, i) => (number, i == 0 ? part.Gap : 0, line)))];

    private readonly Element?[] paragraphs = new Element?[text.Parts.Count];
    private int next;

    internal bool IsDone => next == lines.Count;

    /// <summary>Draws the lines that fit above the floor and answers how low they reach.</summary>
    internal double Draw(Canvas canvas, double left, double top, double floor)
    {
        Element? open = null;
        var first = next;
        for (; next < lines.Count; next++)
        {
            var (part, gap, line) = lines[next];
            var skipped = next == first ? 0 : gap;
            if (top - skipped - line.Height < floor)
            {
                break;
            }

            var owner = ElementOf(canvas, part);
            if (owner != open)
            {
                if (open is not null)
                {
                    canvas.Pdf.EndMark();
                }

                canvas.Pdf.BeginMark(owner);
                open = owner;
            }

            line.Paint(canvas.Pdf, left, text.Width, top - skipped);
            top -= skipped + line.Height;
        }

        if (open is not null)
        {
            canvas.Pdf.EndMark();
        }

        return top;
    }

    // A cell of one line is its own paragraph.
    private Element ElementOf(Canvas canvas, int part) =>
        paragraphs[part] ??= text.Parts.Count == 1 ? element : canvas.Pdf.Add(element, "P");
}
