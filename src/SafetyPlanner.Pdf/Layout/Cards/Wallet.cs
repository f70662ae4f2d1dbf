using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>
/// One side of a sheet that is folded three times to an eighth, the print inside. Reading goes down the four panels of the first column,
/// then down those of the second.
/// </summary>
internal sealed class Wallet : Arrangement
{
    private const int Columns = 2;
    private const int Rows = 4;

    // 7 mm on each side of a fold, and 10 mm at the edges, where printers do not print.
    private const double FromFold = 19.8;
    private const double FromEdge = 28.3;
    private const double BelowTitle = 5;
    private const double AboveSmall = 6;
    private const double MarkFrom = 8;
    private const double MarkTo = 22;

    // How much farther apart than need be the fields may stand where there is room.
    private static readonly double[] Airy = [2, 1.5, 1];

    private readonly double longest;
    private readonly double width;
    private readonly double height;
    private readonly List<Box> panels;

    /// <param name="longest">A field may be parted if it is higher than this share of a panel.</param>
    internal Wallet(SetCard card, Sheet sheet, double longest)
        : base(card)
    {
        this.longest = longest;
        (width, height) = PaperMeasures.SizeOf(sheet);
        panels = [.. Enumerable.Range(0, Columns * Rows).Select(at => Panel(at / Rows, at % Rows))];
        var first = panels[0];
        Title = first with { Bottom = first.Top - card.Title(first.Width).Height };
        Footer = AtFoot(panels[Rows - 1], card.Footer(first.Width));
        HowToFold = AtFoot(panels[^1], card.HowToFold(first.Width));
        panels[0] = first with { Top = Title.Bottom - (Title.Height > 0 ? BelowTitle : 0) };
        panels[Rows - 1] = panels[Rows - 1] with { Bottom = Footer.Top + (Footer.Height > 0 ? AboveSmall : 0) };
        panels[^1] = panels[^1] with { Bottom = HowToFold.Top + (HowToFold.Height > 0 ? AboveSmall : 0) };
        Fields = [.. card.Fields.Select(field => field.Lay(first.Width))];
    }

    internal override IReadOnlyList<LaidField> Fields { get; }

    internal override Box Title { get; }

    internal override Box Footer { get; }

    internal override CutField Rest => LaidField.PointerAlone(Title.Width, Card.Signs);

    /// <summary>Where it says how to fold.</summary>
    internal Box HowToFold { get; }

    internal override CardLayout? Fill(IReadOnlyList<CutField> fields) => Fill(fields, Card.Styles.Gap);

    internal override CardLayout Spread(IReadOnlyList<CutField> fields) =>
        Airy.Select(airy => Fill(fields, Card.Styles.Gap * airy)).First(layout => layout is not null)!;

    internal override void Decorate(CardPainter painter, CardLayout layout)
    {
        var middle = PdfSyntax.Number(width / 2);
        string[] marks =
        [
            $"{middle} {PdfSyntax.Number(MarkFrom)} m {middle} {PdfSyntax.Number(MarkTo)} l S",
            $"{middle} {PdfSyntax.Number(height - MarkFrom)} m {middle} {PdfSyntax.Number(height - MarkTo)} l S",
            .. Enumerable.Range(1, Rows - 1).SelectMany(row => new[]
            {
                Shapes.HorizontalLine(MarkFrom, MarkTo, height * row / Rows),
                Shapes.HorizontalLine(width - MarkTo, width - MarkFrom, height * row / Rows),
            }),
        ];
        painter.DrawArtifact($"{Styles.Hairline} RG 0.6 w {string.Join(' ', marks)}");
    }

    private CardLayout? Fill(IReadOnlyList<CutField> fields, double gap) =>
        CardLayout.Fill(fields, panels, gap, longest) is { } stretches ? new(stretches, []) : null;

    private Box Panel(int column, int row)
    {
        var (panelWidth, panelHeight) = (width / Columns, height / Rows);
        var isAtLeft = (column == 0) != Card.Mirrored;
        var top = height - (row * panelHeight);
        return new(
            isAtLeft ? FromEdge : panelWidth + FromFold,
            top - panelHeight + (row == Rows - 1 ? FromEdge : FromFold),
            panelWidth - FromEdge - FromFold,
            top - (row == 0 ? FromEdge : FromFold));
    }

    private static Box AtFoot(Box panel, LaidText text) => panel with { Top = panel.Bottom + text.Height };
}
