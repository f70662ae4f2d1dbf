using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>
/// Finds the largest type at which all of a card has room. If not even the smallest is small enough, texts are cut: all to the same number
/// of lines, so that a short one is never cut before a long one.
/// </summary>
internal sealed class CardFit
{
    // Below it, lines from side to side are too long to be read.
    private const double SmallestFromSideToSide = 11;

    // From it on, a field in one piece is worth more than larger type.
    private const double SmallestInOnePiece = 10;

    private const double Half = 0.5;

    private readonly CardDocument card;
    private readonly PaperOptions options;
    private readonly Setting setting;
    private readonly IReadOnlyList<CardText> texts;

    internal CardFit(CardDocument card, PaperOptions options, Setting setting)
    {
        (this.card, this.options, this.setting) = (card, options, setting);
        texts = CardTexts.Of(card);
    }

    internal (Arrangement Arrangement, CardLayout Layout) Find()
    {
        var smallest = Set(CardStyles.Smallest);
        var (width, height) = PaperMeasures.SizeOf(options.Sheet);
        var sizes = CardStyles.Sizes(card.Form, options.Size).Where(size => smallest.InkAt(size) <= width * height).ToList();
        foreach (var arrangement in card.Form == CardForm.Wallet ? Wallets(sizes) : Sides(sizes))
        {
            List<CutField> whole = [.. arrangement.Fields.Select(field => field.Whole)];
            if (arrangement.Fill(whole) is not null)
            {
                return (arrangement, arrangement.Spread(whole));
            }
        }

        Arrangement last = card.Form == CardForm.Wallet ? new Wallet(smallest, options.Sheet, Half) : new OneSide(smallest, options.Sheet, columns: 2);
        return (last, last.Spread(Cut(last)));
    }

    private SetCard Set(double size) => new(setting, card, texts, size);

    // From the best to the last resort: no field is parted, or only one that is higher than a panel, or one of half a panel.
    private IEnumerable<Arrangement> Wallets(List<double> sizes) =>
        from longest in new[] { double.PositiveInfinity, 1, Half }
        from size in sizes
        where size >= SmallestInOnePiece || longest == Half
        select new Wallet(Set(size), options.Sheet, longest);

    private IEnumerable<Arrangement> Sides(List<double> sizes)
    {
        foreach (var set in sizes.Select(Set))
        {
            if (set.Styles.Size >= SmallestFromSideToSide)
            {
                yield return new OneSide(set, options.Sheet, columns: 1);
            }

            yield return new OneSide(set, options.Sheet, columns: 2);
        }
    }

    private static List<CutField> Cut(Arrangement arrangement)
    {
        var fields = arrangement.Fields;
        if (!Fits(fields.Select(field => field.Cut(1))))
        {
            return First(Search.Largest(0, fields.Count - 1, count => Fits(First(count))));
        }

        var most = Search.Largest(1, fields.Max(field => field.Lines.Count), lines => Fits(fields.Select(field => field.Cut(lines))));

        // What room is left is given line by line to those that need the fewest.
        var needy = fields.Where(field => field.Cut(most).IsCut).OrderBy(field => field.Lines.Count).ToList();
        return WithOneMore(Search.Largest(0, needy.Count, count => Fits(WithOneMore(count))));

        bool Fits(IEnumerable<CutField> cut) => arrangement.Fill([.. cut]) is not null;

        List<CutField> First(int count) => [.. fields.Take(count).Select(field => field.Cut(1)), arrangement.Rest];

        List<CutField> WithOneMore(int count)
        {
            var favoured = needy.Take(count).ToHashSet();
            return [.. fields.Select(field => field.Cut(favoured.Contains(field) ? most + 1 : most))];
        }
    }
}
