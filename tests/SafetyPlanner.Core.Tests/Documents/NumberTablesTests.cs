using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class NumberTablesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly HelpLine Listeners = new(
        LineKind.DomesticAbuse, "Listeners", "0800 1", "text 01", "9 to 5", "Press 55", "Free", "example.org", new DateOnly(2026, 1, 15));

    [Fact]
    public void Of_OneRegion_SaysWhoWhenAndWhatToKnow()
    {
        var blocks = Of(Listeners);

        var table = Assert.IsType<TableBlock>(blocks[0]);
        Assert.Equal(["Who answers", "Number or contact", "When", "Good to know"], table.Headers);
        Assert.Equal([["Listeners", "0800 1\ntext 01", "9 to 5", "If you can’t speak: Press 55\nFree"]], table.Rows);
        Assert.Equal(
            [
                new TextBlock("Calls can show in the call history and on the bill.", TextTone.Quiet),
                new TextBlock("Checked on 15 January 2026: Listeners (example.org).", TextTone.Quiet),
            ],
            blocks.Skip(1));
    }

    [Theory]
    [InlineData("24/7", LineKind.DomesticAbuse, "24 hours")]
    [InlineData("24 hours on weekdays", LineKind.DomesticAbuse, "24 hours on weekdays")]
    [InlineData(null, LineKind.DomesticAbuse, "Hours not confirmed")]
    [InlineData(null, LineKind.WithholdNumber, "–")]
    public void Of_Hours_PromisesAllDayOnlyWhereTheSourceDoes(string? hours, LineKind kind, string expected)
    {
        Assert.Equal(expected, Assert.IsType<TableBlock>(Of(Listeners with { Hours = hours, Kind = kind })[0]).Rows[0][2]);
    }

    [Fact]
    public void Of_LineWithoutMoreToKnow_LeavesNoEmptyCell()
    {
        var row = Assert.IsType<TableBlock>(Of(Listeners with { Silent = null, Note = null, Contact = null })[0]).Rows[0];

        Assert.Equal(["Listeners", "0800 1", "9 to 5", "–"], row);
    }

    [Fact]
    public void Of_LinesCheckedLongAgo_SayToCheckThemFirst()
    {
        var old = Listeners with { Checked = new DateOnly(2025, 3, 1), Name = "Old" };

        Assert.DoesNotContain(Of(Listeners with { Checked = new DateOnly(2025, 3, 2) }), block => block is NoticeBlock);
        Assert.Contains(new NoticeBlock("Check before you call", "Old: checked more than a year ago. Check it before you rely on it."), Of(old, Listeners));
        Assert.Contains(
            new NoticeBlock("Check before you call", "Old; Older: checked more than a year ago. Check them before you rely on them."),
            Of(old, old with { Name = "Older" }));
    }

    [Fact]
    public void Of_TwoRegions_NamesThemInTheOrderOfKinds()
    {
        var table = Assert.IsType<TableBlock>(NumberTables.Of(Both, [LineKind.Emergency, LineKind.DomesticAbuse])[0]);

        Assert.Equal(["Emergency\n(The land)", "Island house\n(The island)", "The listeners\n(The land)"], table.Rows.Select(row => row[0]));
    }

    [Fact]
    public void Of_KindThatNoRegionHas_IsNothing()
    {
        Assert.Empty(NumberTables.Of(Both, [LineKind.Trafficking]));
        Assert.Empty(NumberTables.Of(HelpNumbers.None, [LineKind.Emergency]));
    }

    [Fact]
    public void Name_EveryKind_IsItsOwn()
    {
        var names = Enum.GetValues<LineKind>().Select(NumberTables.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Build_QuestionsWithNumbers_HasEachOfThemOnceAndFirst()
    {
        var document = PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, Given.AnsweredPlan().Sheet, Both);

        var blocks = document.Blocks.SkipWhile(block => block is NoticeBlock).ToList();

        Assert.Equal(new HeadingBlock(2, "Numbers that help"), blocks[0]);
        Assert.Equal(3, Assert.IsType<TableBlock>(blocks[1]).Rows.Count);
        Assert.Single(document.Blocks.OfType<TableBlock>(), table => table.Caption == NumberTables.Title);
    }

    [Fact]
    public void Build_NoRegionChosen_HasNoNumbers()
    {
        var document = PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, AnswerSheet.Empty, HelpNumbers.None);

        Assert.DoesNotContain(document.Blocks, block => block is HeadingBlock { Text: NumberTables.Title });
    }

    [Fact]
    public void HelpLines_NoRegion_HasRoomForEveryKind()
    {
        var document = HandoutBuilder.HelpLines(HelpNumbers.None, "en");

        Assert.Equal(Enum.GetValues<LineKind>().Select(NumberTables.Name), document.Blocks.Cast<LinesBlock>().Select(lines => lines.Label));
    }

    [Fact]
    public void HelpLines_TwoRegions_IsASheetByKindThatWarnsFirst()
    {
        var document = HandoutBuilder.HelpLines(Both with { Today = new DateOnly(2028, 1, 1) }, "en");

        Assert.Equal(("Numbers that help", "en"), (document.Title, document.Language));
        Assert.Equal("For The island, The land.", Assert.IsType<TextBlock>(document.Blocks[0]).Text);
        Assert.StartsWith("Emergency; Island house; The listeners: checked more than a year ago.", Assert.IsType<NoticeBlock>(document.Blocks[1]).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["In danger now", "Abuse by a partner or in the family"],
            document.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text));
        Assert.Equal([1, 2], document.Blocks.OfType<TableBlock>().Select(table => table.Rows.Count));
        Assert.StartsWith("Checked on", Assert.IsType<TextBlock>(document.Blocks[^1]).Text, StringComparison.Ordinal);
    }

    private static HelpNumbers Both => new([KindsPack.Pack.Regions[1], KindsPack.Pack.Regions[0]], Today);

    private static IReadOnlyList<Block> Of(params HelpLine[] lines) =>
        NumberTables.Of(new HelpNumbers([new Region("land", "The land", null, lines)], Today), Enum.GetValues<LineKind>());
}
