using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>The rows of a table as blocks with a rule between them: every cell below the header of its column. Who listens hears a list.</summary>
internal sealed class StackFlow : Flow
{
    private const double BetweenCells = 4;
    private const double RoundRule = 6;

    private readonly List<List<Cell>> rows;
    private readonly double between;
    private readonly double roundRule;

    internal StackFlow(Setting setting, TableTexts texts)
        : base(setting.Styles.Scaled(9))
    {
        between = setting.Styles.Scaled(BetweenCells);
        roundRule = setting.Styles.Scaled(RoundRule);
        var labels = Array.ConvertAll(texts.Head, head => head.Lay(setting.Column));
        rows =
        [
            .. texts.Rows.Select(row => Cells(setting, labels, row, texts.Block.IsWrittenIn)),
            .. Enumerable.Repeat(labels.Select(label => new Cell(label, null, setting.Styles.WritingRow)).ToList(), texts.Block.BlankRows),
        ];
    }

    /// <summary>How high it is if no page ends in it.</summary>
    internal double Height => rows.Sum(row => (2 * roundRule) + row.Sum(cell => cell.Height + between));

    internal override double Start => rows is [[var first, ..], ..] ? first.Start : 0;

    internal override void Draw(Canvas canvas, Element parent)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var list = canvas.Pdf.Add(parent, "L", "/A<</O/List/ListNumbering/None>>");
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                DrawRule(canvas, rows[i][0].Start);
            }

            var body = canvas.Pdf.Add(canvas.Pdf.Add(list, "LI"), "LBody");
            foreach (var cell in rows[i])
            {
                DrawCell(canvas, body, cell);
            }
        }
    }

    private void DrawRule(Canvas canvas, double start)
    {
        canvas.Skip(roundRule);
        if (!canvas.Need(roundRule + start))
        {
            canvas.Pdf.DrawArtifact($"{Styles.Accent} RG 1 w {Shapes.HorizontalLine(canvas.Paper.Left, canvas.Paper.Right, canvas.Y)}");
            canvas.Skip(roundRule);
        }
    }

    private void DrawCell(Canvas canvas, Element body, Cell cell)
    {
        canvas.Need(cell.Start);
        canvas.Write(cell.Label, canvas.Paper.Left, body, "P");
        if (cell.Text is { } text)
        {
            canvas.Write(text, canvas.Paper.Left, body, "P");
        }

        if (cell.Room > 0)
        {
            canvas.Advance(cell.Room);
            canvas.Pdf.DrawArtifact($"{Styles.Hairline} RG 0.6 w {Shapes.HorizontalLine(canvas.Paper.Left, canvas.Paper.Right, canvas.Y)}");
        }

        canvas.Skip(between);
    }

    // In a filled table a row that begins without a word goes on about what stands above it, so nothing is missing there.
    private static List<Cell> Cells(Setting setting, LaidText[] labels, ShapedText[] row, bool isWrittenIn) =>
    [
        .. row.Select((text, at) => text.IsEmpty
                ? new Cell(labels[at], null, isWrittenIn ? setting.Styles.WritingRow : setting.Styles.WritingLine)
                : new Cell(labels[at], text.Lay(setting.Column), 0))
            .Where((cell, at) => at > 0 || cell.Text is not null || isWrittenIn || row.Length == 1),
    ];

    /// <summary>A header with what stands below it: words or room to write.</summary>
    private sealed record Cell(LaidText Label, LaidText? Text, double Room)
    {
        internal double Height => Label.Height + (Text?.Height ?? 0) + Room;

        internal double Start => Label.Height + (Text?.Start ?? 0) + Room;
    }
}
