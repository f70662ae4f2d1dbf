using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>Puts a card on its side of paper.</summary>
internal static class CardComposer
{
    /// <summary>The page before its file is written, and the labels of what is not there whole.</summary>
    internal static (PdfWriter Pdf, IReadOnlyList<string> Cut) Compose(CardDocument card, PaperOptions options, Setting setting)
    {
        var (arrangement, layout) = new CardFit(card, options, setting).Find();
        var (width, height) = PaperMeasures.SizeOf(options.Sheet);
        var pdf = new PdfWriter(width, height);
        var painter = new CardPainter(pdf);
        arrangement.Decorate(painter, layout);
        painter.DrawTitle(arrangement.Card.Title(arrangement.Title.Width), arrangement.Title);
        foreach (var stretch in layout.Stretches)
        {
            painter.Draw(stretch);
        }

        if (arrangement is Wallet wallet)
        {
            painter.DrawText(wallet.Card.HowToFold(wallet.HowToFold.Width), wallet.HowToFold, "P");
        }

        painter.DrawFooter(arrangement.Card.Footer(arrangement.Footer.Width), arrangement.Footer);
        var whole = layout.Stretches.Where(stretch => !stretch.Field.IsCut).Select(stretch => stretch.Field.Field.Text?.Place).ToHashSet();
        return (pdf, [.. card.Fields.Index().Where(field => !whole.Contains(field.Index)).Select(field => field.Item.Label)]);
    }
}
