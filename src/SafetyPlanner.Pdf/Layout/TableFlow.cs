using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>
/// A table. Short rows move to the next page whole, tall ones go on there; the header row is shown again, for the eye only.
/// </summary>
internal sealed class TableFlow : Flow
{
    private const double Pad = 5;

    private readonly string attributes;
    private readonly TableColumns columns;
    private readonly TableRow header;
    private readonly List<TableRow> rows;
    private readonly double third;

    internal TableFlow(Setting setting, TableTexts texts)
        : base(setting.Styles.Scaled(9))
    {
        var block = texts.Block;
        attributes = $"/A<</O/Table/Summary{PdfSyntax.Text(CleanText.OneLine(block.Caption))}>>";
        third = setting.Paper.Body / 3;
        columns = TableColumns.For([texts.Head, .. texts.Rows], setting, Pad, block.IsWrittenIn);
        var (line, high) = (setting.Styles.WritingLine, setting.Styles.WritingRow);
        var room = block.IsWrittenIn ? high : line;
        header = new(texts.Head, columns, least: 0, Pad);
        rows = [.. texts.Rows.Select(row => new TableRow(row, columns, row.Any(cell => cell.IsEmpty) ? room : 0, Pad))];
        var empty = block.Headers.Select(_ => setting.Shape("", setting.Styles.Cell)).ToArray();
        rows.AddRange(Enumerable.Repeat(empty, block.BlankRows).Select(row => new TableRow(row, columns, high, Pad)));
    }

    /// <summary>How high it is if no page ends in it.</summary>
    internal double Height => header.Height + rows.Sum(row => row.Height);

    /// <summary>How wide the words of a column can be.</summary>
    internal double RoomIn(int column) => columns.Width(column) - (2 * Pad);

    internal override double Start => Math.Min(header.Height, third) + (rows is [var first, ..] ? Math.Min(first.Height, third) : 0);

    internal override void Draw(Canvas canvas, Element parent)
    {
        var table = canvas.Pdf.Add(parent, "Table", attributes);
        canvas.Need(Start);
        DrawRow(canvas, canvas.Pdf.Add(table, "THead"), header, isHeader: true);
        if (rows.Count > 0)
        {
            var body = canvas.Pdf.Add(table, "TBody");
            foreach (var row in rows)
            {
                DrawRow(canvas, body, row, isHeader: false);
            }
        }

        canvas.Skip(3);
    }

    private void DrawRow(Canvas canvas, Element group, TableRow row, bool isHeader)
    {
        var element = canvas.Pdf.Add(group, "TR");
        var cells = row.Cells
            .Select(text => new TableCell(
                text, isHeader ? canvas.Pdf.Add(element, "TH", "/A<</O/Table/Scope/Column>>") : canvas.Pdf.Add(element, "TD")))
            .ToArray();
        if (canvas.Need(Math.Min(row.Height, third)) && !isHeader)
        {
            RepeatHeader(canvas);
        }

        var least = Math.Min(row.Height, row.Least);
        while (true)
        {
            if (isHeader)
            {
                Shade(canvas, Math.Min(row.Height, canvas.Y - canvas.Floor));
            }

            var top = canvas.Y;
            var low = top - least;
            for (var i = 0; i < cells.Length; i++)
            {
                low = Math.Min(low, cells[i].Draw(canvas, columns.Left(i) + Pad, top - Pad, canvas.Floor + Pad) - Pad);
            }

            canvas.Advance(top - low);
            Grid(canvas, top, low);
            if (Array.TrueForAll(cells, cell => cell.IsDone))
            {
                return;
            }

            least = 0;
            canvas.NewPage();
            if (!isHeader)
            {
                RepeatHeader(canvas);
            }
        }
    }

    private void RepeatHeader(Canvas canvas)
    {
        // A header that fills much of a page would leave too little room below it.
        if (header.Height > third)
        {
            return;
        }

        Shade(canvas, header.Height);
        canvas.Pdf.BeginArtifact("/Type/Pagination");
        for (var i = 0; i < header.Cells.Length; i++)
        {
            var top = canvas.Y - Pad;
            foreach (var line in header.Cells[i].Parts.SelectMany(part => part.Lines))
            {
                line.Paint(canvas.Pdf, columns.Left(i) + Pad, header.Cells[i].Width, top);
                top -= line.Height;
            }
        }

        canvas.Pdf.EndArtifact();
        canvas.Advance(header.Height);
        Grid(canvas, canvas.Y + header.Height, canvas.Y);
    }

    private static void Shade(Canvas canvas, double height) => canvas.Pdf.DrawArtifact(
        $"0.94 g {Shapes.Rectangle(canvas.Paper.Left, canvas.Y - height, canvas.Paper.Column, height)} f");

    private void Grid(Canvas canvas, double top, double bottom)
    {
        var boxes = Enumerable.Range(0, columns.Count)
            .Select(i => Shapes.Rectangle(columns.Left(i), bottom, columns.Width(i), top - bottom));
        canvas.Pdf.DrawArtifact($"{Styles.Hairline} RG 0.5 w {string.Join(' ', boxes)} S");
    }
}
