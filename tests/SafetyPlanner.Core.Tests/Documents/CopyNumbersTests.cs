using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Tests.Documents.Cards;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>The numbers of a plan's regions tell where somebody is and where they go.</summary>
public sealed class CopyNumbersTests
{
    private static readonly HelpNumbers TwoRegions = new(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2)) { Terms = [new Term("motu", "mi", "island")] };

    private static readonly IReadOnlyList<OpenWorksheet> Plan =
        [new(KindsPack.Pack, KindsPack.Worksheet, Given.AnsweredPlan().Sheet), CardPlan.MeetingWith(), CardPlan.LeavingWith()];

    public static TheoryData<CopyChoice> WithoutLocations { get; } =
        [CopyChoice.For(CopyAudience.Ally), CopyChoice.For(CopyAudience.Solicitor), CopyChoice.Whole with { LeftOut = [Reveal.Locations] }];

    public static TheoryData<CopyChoice> WithLocations { get; } =
        [CopyChoice.Whole, CopyChoice.For(CopyAudience.Advocate), CopyChoice.For(CopyAudience.Ally, CopyKind.WaitingSheet)];

    [Theory]
    [MemberData(nameof(WithoutLocations))]
    public void Copy_WithoutLocations_HasNoNumberAndNoNameOfItsRegions(CopyChoice choice)
    {
        var documents = Copies.Of(Plan, TwoRegions, choice, reviewBy: null);

        AssertTellsNoRegion(documents.SelectMany(Reading.Of));
        Assert.All(documents, document => Assert.Empty(document.Terms));
    }

    [Theory]
    [MemberData(nameof(WithoutLocations))]
    public void Cards_WithoutLocations_HaveNoNumberOfARegionAndALineToWriteOn(CopyChoice choice)
    {
        var cards = Cards(choice);

        AssertTellsNoRegion(cards.SelectMany(card => card.Fields).SelectMany(field => field.Lines.Prepend(field.Label)));
        Assert.All(cards, card => Assert.Contains(card.Fields, field => field is { Label: "Numbers" or "–", Lines.Count: 0 }));
    }

    [Theory]
    [MemberData(nameof(WithLocations))]
    public void Copy_WithLocations_HasTheNumbersOfBothRegions(CopyChoice choice)
    {
        var told = string.Join('\n', Copies.Of(Plan, TwoRegions, choice, reviewBy: null).SelectMany(Reading.Of));

        Assert.All(["111", "0800 555 0100", "0800 555 0177"], number => Assert.Contains(number, told, StringComparison.Ordinal));
        Assert.All(Cards(choice), card => Assert.Contains("0800 555 0177", string.Join('\n', card.Fields.SelectMany(field => field.Lines)), StringComparison.Ordinal));
    }

    private static CardDocument[] Cards(CopyChoice choice) =>
    [
        MeetingCard.Build(Plan, TwoRegions, choice), WaitingSheet.Build(Plan, TwoRegions, choice), EscapeCard.Build(Plan, TwoRegions, choice),
        WalletCard.Build(Plan, TwoRegions, choice), WalletCard.Build([CardPlan.MeetingWith()], TwoRegions, choice),
    ];

    private static void AssertTellsNoRegion(IEnumerable<string> texts)
    {
        var told = string.Join('\n', texts);

        Assert.All(
            ["111", "0800", "555", "The land", "The island", "The listeners", "Island house", "IH"], words => Assert.DoesNotContain(words, told, StringComparison.Ordinal));
    }
}
