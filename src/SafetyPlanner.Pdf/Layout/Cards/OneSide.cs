namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>One side of a sheet: what has to be seen first on a ground of its own from side to side, the rest below it in columns.</summary>
internal sealed class OneSide : Arrangement
{
    private const double Side = 48;
    private const double Above = 46;
    private const double Below = 40;
    private const double Gutter = 24;
    private const double BelowTitle = 6;
    private const double BelowRule = 12;
    private const double Pad = 10;
    private const double Bar = 3;
    private const double BetweenPanels = 6;

    // How much farther apart than need be the fields may stand where there is room.
    private static readonly double[] Airy = [2.4, 2, 1.7, 1.4, 1.2, 1];

    private readonly Box side;
    private readonly int columns;

    internal OneSide(SetCard card, Sheet sheet, int columns)
        : base(card)
    {
        this.columns = columns;
        var (width, height) = PaperMeasures.SizeOf(sheet);
        var across = width - (2 * Side);
        var footer = card.Footer(across).Height;
        Footer = new(Side, Below - (card.Styles.Small.Size / 2), across, Below - (card.Styles.Small.Size / 2) + footer);
        Title = new(Side, height - Above - card.Title(across).Height, across, height - Above);
        side = new(Side, Footer.Top + (footer > 0 ? BelowRule : 0), across, Title.Bottom - (Title.Height > 0 ? BelowTitle + BelowRule : 0));
        Fields = [.. card.Fields.Select(field => field.Lay(field.Text.IsStrong ? across - (2 * Pad) - Bar : ColumnWidth))];
    }

    internal override IReadOnlyList<LaidField> Fields { get; }

    internal override Box Title { get; }

    internal override Box Footer { get; }

    internal override CutField Rest => LaidField.PointerAlone(ColumnWidth, Card.Signs);

    private double ColumnWidth => (side.Width - (Gutter * (columns - 1))) / columns;

    internal override CardLayout? Fill(IReadOnlyList<CutField> fields) => Fill(fields, Card.Styles.Gap, shorterBy: 0);

    internal override CardLayout Spread(IReadOnlyList<CutField> fields)
    {
        var gap = Card.Styles.Gap * Array.Find(Airy, airy => Fill(fields, Card.Styles.Gap * airy, shorterBy: 0) is not null);

        // Columns of one height.
        var spare = columns == 1 ? 0 : Search.Largest(0, (int)side.Height, points => Fill(fields, gap, points) is not null);
        return Fill(fields, gap, spare)!;
    }

    internal override void Decorate(CardPainter painter, CardLayout layout)
    {
        if (Title.Height > 0)
        {
            painter.DrawArtifact($"{Styles.Accent} RG 1 w {Shapes.HorizontalLine(side.Left, side.Right, Title.Bottom - BelowTitle)}");
        }

        foreach (var panel in layout.Panels)
        {
            var bar = Card.Mirrored ? panel.Right - Bar : panel.Left;
            painter.DrawArtifact($"0.95 g {Shapes.Rectangle(panel.Left, panel.Bottom, panel.Width, panel.Height)} f");
            painter.DrawArtifact($"{Styles.Accent} rg {Shapes.Rectangle(bar, panel.Bottom, Bar, panel.Height)} f");
        }
    }

    private CardLayout? Fill(IReadOnlyList<CutField> fields, double gap, double shorterBy)
    {
        var stretches = new List<Stretch>();
        var panels = new List<Box>();
        var top = side.Top;
        var (first, rest) = (fields.Where(IsStrong), fields.SkipWhile(IsStrong).ToList());
        foreach (var field in first)
        {
            var height = field.Height(0) + (2 * Pad);
            if (top - height < side.Bottom)
            {
                return null;
            }

            panels.Add(new(side.Left, top - height, side.Width, top));
            stretches.Add(new(field, 0, field.Count, side.Left + Pad + (Card.Mirrored ? 0 : Bar), top - Pad));
            top -= height + BetweenPanels;
        }

        if (rest.Count == 0)
        {
            return new(stretches, panels);
        }

        top -= panels.Count > 0 ? gap : 0;
        var boxes = Enumerable.Range(0, columns).Select(column => Column(column, top, side.Bottom + shorterBy)).ToList();
        return top > side.Bottom + shorterBy && CardLayout.Fill(rest, boxes, gap, longest: 0.5) is { } filled ? new([.. stretches, .. filled], panels) : null;
    }

    private static bool IsStrong(CutField field) => field.Field.Text is { IsStrong: true };

    private Box Column(int column, double top, double bottom)
    {
        var before = column * (ColumnWidth + Gutter);
        return new(Card.Mirrored ? side.Right - before - ColumnWidth : side.Left + before, bottom, ColumnWidth, top);
    }
}
