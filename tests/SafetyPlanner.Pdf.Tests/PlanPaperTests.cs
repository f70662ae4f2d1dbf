using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Whole worksheets on paper, filled and blank.</summary>
public sealed class PlanPaperTests
{
    private static readonly HelpNumbers Numbers = new(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2));

    [Fact]
    public void Picture_OnPaper_IsItsTitleItsDrawingAndItsTable()
    {
        var map = new RoomMap("Rooms and ways out", [new MappedRoom("Kitchen", "Back door", RoomUse.Avoid)]);

        using var paper = Paper.Of([new HeadingBlock(2, "At a glance"), .. PictureTables.Blocks(map)]);
        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Equal(
            [
                "H1: Title of the page", "H2: At a glance", "H3: Rooms and ways out",
                "Figure: Rooms and ways out. The same stands in the table that follows.",
                "Table/THead/TR/TH: Room", "Table/THead/TR/TH: Ways out", "Table/THead/TR/TH: In an argument",
                "Table/TBody/TR/TD: Kitchen", "Table/TBody/TR/TD: Back door", "Table/TBody/TR/TD: Stay out of it",
            ],
            tags.Lines);
    }

    [Fact]
    public void Coverage_OfSixThreats_HasThemDownThePageInFewColumns()
    {
        var threats = Enumerable.Range(1, 6).Select(i => new CoverageThreat($"Threat {i}", IsHereNow: true)).ToList();
        var measures = threats.Select(_ => Enumerable.Repeat("A measure that takes a few words", 1).ToList()).ToList();
        var map = new CoverageMap("What is covered", threats, [new("Before", measures), new("During", measures), new("After", measures)], []);

        using var paper = Paper.Of([.. PictureTables.Blocks(map)]);
        var lines = paper.Tags().Lines;

        Assert.Equal(1, paper.Pages());
        Assert.Equal(4, lines.Count(line => line.Contains("/TH: ", StringComparison.Ordinal)));
        Assert.Equal(18, lines.Count(line => line.EndsWith("A measure that takes a few words", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paper_OfAnAnsweredPlan_TellsEveryBlock()
    {
        var document = PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, Given.ReadyPlan().Sheet, Numbers);

        using var paper = Paper.Of(document);
        var tags = paper.Tags();

        Assert.Empty(paper.Complaints());
        Assert.Empty(tags.Faults);
        var told = string.Join('\n', tags.Lines);
        string[] expected =
        [
            "We plan to leave", "20 February 2026", "Emergency", "24 hours", "Calls can show in the call history and on the bill.",
            "Leaving can be the most dangerous time for us.", "H4: Noor: From work", "Let me finish", "One pair is not looked at yet.",
            "H4: 21 February 2026", "Written on 2 March 2026 at", "H3: What is covered", "(here now)", "Still open:", "H3: Rooms and ways out", "No way out is written",
        ];
        Assert.All(expected, words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Paper_OfAnySheet_HoldsEveryWordThatIsAskedAndNoOther(int seed)
    {
        var some = new SomeSheet(KindsPack.Worksheet, seed);

        using var paper = Paper.Of(PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, some.Sheet, Numbers));
        var words = paper.Tags().Lines.SelectMany(line => line.Split([' ', ':', '“', '”', ';', ','])).ToHashSet();

        Assert.All(KindsPack.Worksheet.Questions, question => Assert.All(some.Words(question.Id), word => Assert.Contains(word, words)));
        Assert.All(
            Asked.Resting(KindsPack.Worksheet, some.Sheet).SelectMany(section => section.Questions),
            question => Assert.DoesNotContain(words, word => SomeSheet.IsWordOf(question.Id, word)));
    }

    [Fact]
    public void BlankPaper_OfEveryKind_HasItsOffersItsChoicesAndItsChart()
    {
        using var paper = Paper.Of(HandoutBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, HelpNumbers.None));
        var tags = paper.Tags();

        Assert.Empty(paper.Complaints());
        Assert.Empty(tags.Faults);
        var told = string.Join('\n', tags.Lines);
        string[] expected =
        [
            "A quiet week for me", "If “I plan to leave” is ticked:", "Talks over me", "• Here now", "Circle what fits.", "H4: Note 3", "Written on", "Numbers that help",
        ];
        Assert.All(expected, words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    [Fact]
    public void BegunTable_OnBlankPaper_LeavesMoreRoomThanAFilledOne()
    {
        // A column without a word is wide enough for a hand, so the words beside it break, and its rows are high.
        const string Situation = "Somebody comes up to one of us and is threatening.";
        var rows = Enumerable.Repeat((IReadOnlyList<string>)[Situation, "", ""], 20).ToList();
        var filled = new TableBlock("What if", ["What if", "Then", "Who"], rows, BlankRows: 0);

        using var tight = Paper.Of(filled);
        using var roomy = Paper.Of(filled with { IsWrittenIn = true });

        Assert.Equal((1, 2), (tight.Pages(), roomy.Pages()));
        Assert.Contains(Situation, tight.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Situation, roomy.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void HelpLines_OnPaper_AreAllThere()
    {
        using var paper = Paper.Of(HandoutBuilder.HelpLines(Numbers, "en"));
        var told = string.Join('\n', paper.Tags().Lines);

        Assert.All(["H2: In danger now", "0800 555 0100", "0800 555 0177", "Monday to Friday, 9 to 5"], words => Assert.Contains(words, told, StringComparison.Ordinal));
    }
}
