using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Whatever stands on a card, its side holds it.</summary>
public sealed class CardFitTests
{
    public static TheoryData<int, CardForm, Sheet, PrintSize> Seeds { get; } =
    [
        .. from seed in Enumerable.Range(1, 12)
           select (seed, CardForm.OneSide, seed % 3 == 0 ? Sheet.Letter : Sheet.A4, seed % 2 == 0 ? PrintSize.Large : PrintSize.Normal),
        .. from seed in Enumerable.Range(13, 12)
           select (seed, CardForm.Wallet, seed % 3 == 0 ? Sheet.Letter : Sheet.A4, seed % 2 == 0 ? PrintSize.Large : PrintSize.Normal),
    ];

    [Theory]
    [MemberData(nameof(LettersTests.Hostile), MemberType = typeof(LettersTests))]
    public void Card_OfTextHoweverStrange_HoldsOnOneSide(string what, string text)
    {
        var card = new CardDocument(
            text, "en", CardForm.OneSide, [new(text, [text], Strong: true), new(text, []), new("b", [text, "short", text]), new(text, [text])], text, text);

        using var paper = Paper.From(Paper.Renderer.RenderCard(card, Paper.A4).Pdf);
        using var wallet = Paper.From(Paper.Renderer.RenderCard(card with { Form = CardForm.Wallet }, Paper.A4).Pdf);

        Assert.NotEmpty(what);
        CardPaperChecks.AssertHolds(paper, CardForm.OneSide, Sheet.A4);
        CardPaperChecks.AssertHolds(wallet, CardForm.Wallet, Sheet.A4);
    }

    [Theory]
    [InlineData(CardForm.OneSide, 0)]
    [InlineData(CardForm.OneSide, 1)]
    [InlineData(CardForm.Wallet, 0)]
    [InlineData(CardForm.Wallet, 1)]
    public void Card_OfFourHundredFieldsOfFourHundredEntries_HoldsOnOneSide(CardForm form, int strong)
    {
        var entries = Enumerable.Range(1, 400).Select(i => $"entry {i}").ToArray();
        var fields = Enumerable.Range(1, 400).Select(i => new CardField($"field {i}", entries, Strong: i % 2 < strong)).ToArray();

        var card = Paper.Renderer.RenderCard(new CardDocument("Card", "en", form, fields, "more in the plan", "Footer"), Paper.A4);
        using var paper = Paper.From(card.Pdf);

        Assert.Equal(400, card.Cut.Count);
        Assert.Contains("more in the plan", paper.Text(), StringComparison.Ordinal);
        CardPaperChecks.AssertHolds(paper, form, Sheet.A4);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Card_OfAnything_ShowsEachFieldWholeOrSaysThatItIsCut(int seed, CardForm form, Sheet sheet, PrintSize size)
    {
        var some = new SomeCard(seed);
        var document = some.Card(form);

        var card = Paper.Renderer.RenderCard(document, Paper.A4 with { Sheet = sheet, Size = size });
        using var paper = Paper.From(card.Pdf);
        var words = paper.Words();
        var told = string.Join('\n', paper.Tags().Lines);

        CardPaperChecks.AssertHolds(paper, form, sheet);
        Assert.DoesNotContain(words, word => words.Any(other => word != other && word.Covers(other)));
        Assert.All(document.Fields, field => Assert.NotEqual(
            card.Cut.Contains(field.Label),
            field.Lines.All(line => told.Contains(line, StringComparison.Ordinal)) && told.Contains($"H2: {field.Label}", StringComparison.Ordinal)));
    }
}
