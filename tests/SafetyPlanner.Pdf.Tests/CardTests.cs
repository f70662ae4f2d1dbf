using System.Globalization;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class CardTests
{
    private static readonly CardDocument Card = new(
        "Meeting day",
        "en",
        CardForm.OneSide,
        [
            new("Main points", ["Give back the keys.", "Leave N. alone."]),
            new("Where", ["Café in the garden"], Strong: true),
            new("Signal", ["Red coat"]),
            new("Number to call", []),
        ],
        "more in the plan",
        "Keep this away from home");

    [Fact]
    public void Card_OnOneSide_IsTaggedWithWhatIsStrongFirst()
    {
        using var paper = Paper.From(Render(Card).Pdf);
        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        Assert.Equal("en", tags.Language);
        Assert.Equal(
            [
                "H1: Meeting day", "H2: Where", "P: Café in the garden", "H2: Main points", "L/LI/Lbl: •", "L/LI/LBody: Give back the keys.",
                "L/LI/Lbl: •", "L/LI/LBody: Leave N. alone.", "H2: Signal", "P: Red coat", "H2: Number to call",
            ],
            tags.Lines);
    }

    [Fact]
    public void Card_WithRoomForAll_CutsNothing()
    {
        var card = Render(Card);

        using var paper = Paper.From(card.Pdf);

        Assert.Empty(card.Cut);
        Assert.DoesNotContain("more in the plan", paper.Text(), StringComparison.Ordinal);
        Assert.Contains("Keep this away from home", paper.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WhatIsStrong_StandsAboveTheRestInLargerType()
    {
        using var paper = Paper.From(Render(Card).Pdf);

        var words = paper.Words();
        var strong = words.Single(word => word.Text == "Café").Box;
        var other = words.Single(word => word.Text == "Red").Box;

        Assert.True(strong.Bottom < other.Top);
        Assert.True(strong.Bottom - strong.Top > 1.4 * (other.Bottom - other.Top));
    }

    [Fact]
    public void Card_FieldWithoutAWord_IsALineToWriteOn()
    {
        using var with = Paper.From(Render(Card).Pdf);
        using var without = Paper.From(Render(Card with { Fields = [.. Card.Fields.Take(3)] }).Pdf);

        Assert.Contains("0.62 0.62 0.62 RG", with.Operators(), StringComparison.Ordinal);
        Assert.DoesNotContain("0.62 0.62 0.62 RG", without.Operators(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_InLargePrint_IsInLargerTypeWhileItFits()
    {
        using var normal = Paper.From(Render(Card).Pdf);
        using var large = Paper.From(Render(Card, PrintSize.Large).Pdf);

        Assert.True(CardPaperChecks.Sizes(large).Max() > 1.3 * CardPaperChecks.Sizes(normal).Max());
    }

    [Theory]
    [InlineData(CardForm.OneSide)]
    [InlineData(CardForm.Wallet)]
    public void Card_WithTooMuch_CutsLongTextsAndNoShortOne(CardForm form)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("and then we go on", 400));
        CardField[] fields =
        [
            new("Long one", [sentence]), new("Short one", ["Kia kaha"]), new("Long two", [sentence]), new("Short two", ["Red coat", "Blue coat"]),
            new("Long three", ["first", sentence]),
        ];

        var card = Render(Card with { Form = form, Fields = fields });
        using var paper = Paper.From(card.Pdf);
        var lines = paper.Tags().Lines;

        Assert.Equal(["Long one", "Long two", "Long three"], card.Cut);
        Assert.Equal(3, lines.Count(line => line == "P: … more in the plan"));
        Assert.Contains("P: Kia kaha", lines);
        Assert.Contains("L/LI/LBody: Blue coat", lines);
        Assert.Equal(8, CardPaperChecks.Sizes(paper).Min());
    }

    [Theory]
    [InlineData(CardForm.OneSide)]
    [InlineData(CardForm.Wallet)]
    public void Card_WithMoreFieldsThanLines_EndsWithThePointer(CardForm form)
    {
        var fields = Enumerable.Range(1, 400).Select(i => new CardField($"Label {i}", [$"text{i}x", "more", "more", "more"])).ToArray();

        var card = Render(Card with { Form = form, Fields = fields });
        using var paper = Paper.From(card.Pdf);
        var lines = paper.Tags().Lines;
        var shown = lines.Count(line => line.StartsWith("H2: Label", StringComparison.Ordinal));

        Assert.InRange(shown, 20, 100);
        Assert.Equal(Enumerable.Range(1, shown).Select(i => $"H2: Label {i}"), lines.Where(line => line.StartsWith("H2", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 400).Select(i => $"Label {i}"), card.Cut);
        Assert.Equal("P: … more in the plan", lines.Last(line => !line.Contains("Fold", StringComparison.Ordinal)));
    }

    [Fact]
    public void Card_CutInsideALetterOfManySigns_KeepsTheLetterWhole()
    {
        var families = string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", 3000));

        var card = Render(Card with { Fields = [new("Family", [families]), new("Again", [families])] });
        using var paper = Paper.From(card.Pdf);
        var shown = paper.Tags().Lines[2]["P: ".Length..];

        Assert.StartsWith(shown, families, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 8, families.Length - 1);
        Assert.Contains(shown.Length, StringInfo.ParseCombiningCharacters(families));
    }

    [Fact]
    public void Card_FromRightToLeft_BeginsAtTheRight()
    {
        var arabic = new CardDocument("يوم", "ar", CardForm.Wallet, [new("المكان", ["مقهى"])], "المزيد", null);

        using var paper = Paper.From(Render(arabic).Pdf);
        var words = paper.Words();

        Assert.Equal("ar", paper.Tags().Language);
        Assert.All(words.Where(word => word.Text[0] is >= '\u0600' and <= '\u06FF'), word => Assert.True(word.Box.Left > 298, word.Text));
        Assert.Contains(words, word => word.Text.Contains('م', StringComparison.Ordinal));
        Assert.True(words.Single(word => word.Text == "Fold").Box.Right < 298);
    }

    [Fact]
    public void Wallet_FieldOverPanels_SaysItsLabelAgainForTheEyeOnly()
    {
        var steps = Enumerable.Range(1, 40).Select(i => $"Step {i} of what we do").ToArray();

        var card = Render(Card with { Form = CardForm.Wallet, Fields = [new("Steps", steps)] });
        using var paper = Paper.From(card.Pdf);
        var lines = paper.Tags().Lines;

        Assert.Empty(card.Cut);
        Assert.Contains("Steps, continued", paper.Text(), StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains("Steps", StringComparison.Ordinal));
        Assert.Equal(steps, lines.Where(line => line.StartsWith("L/LI/LBody", StringComparison.Ordinal)).Select(line => line["L/LI/LBody: ".Length..]));
    }

    [Fact]
    public void Wallet_OnAnySheet_HasMarksWhereItFolds()
    {
        using var paper = Paper.From(Render(Card with { Form = CardForm.Wallet }).Pdf);

        var operators = paper.Operators();

        string[] marks =
        [
            "297.64 8 m 297.64 22 l", "297.64 833.89 m 297.64 819.89 l", "8 210.47 m 22 210.47 l", "573.28 210.47 m 587.28 210.47 l",
            "8 420.94 m 22 420.94 l", "8 631.42 m 22 631.42 l",
        ];
        Assert.All(marks, mark => Assert.Contains(mark, operators, StringComparison.Ordinal));
    }

    [Fact]
    public void Wallet_InAnotherLanguage_SaysItsOwnWords()
    {
        var words = new PaperWords { Cards = new("{0} (haere tonu)", "Pōkai kia toru") };
        var card = Card with { Form = CardForm.Wallet, Fields = [new("Mahi", [.. Enumerable.Range(1, 60).Select(i => $"mahi {i}")])] };

        using var paper = Paper.From(Paper.Renderer.RenderCard(card, Paper.A4 with { Words = words }).Pdf);

        Assert.Contains("Mahi (haere tonu)", paper.Text(), StringComparison.Ordinal);
        Assert.Contains("P: Pōkai kia toru", paper.Tags().Lines);
    }

    [Fact]
    public void Card_DrawnTwice_GivesEqualBytes() => Assert.Equal(Render(Card).Pdf, Render(Card).Pdf);

    [Fact]
    public void Card_WithAPassword_OpensWithIt()
    {
        var card = Paper.Renderer.RenderCard(Card, Paper.A4 with { Password = "green kettle" });

        using var paper = Paper.From(card.Pdf, "green kettle");

        Assert.Contains("Café in the garden", paper.Text(), StringComparison.Ordinal);
    }

    private static CardPaper Render(CardDocument card, PrintSize size = PrintSize.Normal) => Paper.Renderer.RenderCard(card, Paper.A4 with { Size = size });
}
