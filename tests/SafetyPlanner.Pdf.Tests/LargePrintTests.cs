using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Tests;

public sealed partial class LargePrintTests
{
    private const double LargestSmall = 18;

    private static readonly PlanDocument EveryBlock = new(
        "Planning a meeting",
        "en",
        "Keep this away from home, where nobody else finds it and where you are free to read it again",
        [
            new NoticeBlock("Not ready yet", "Two checks are open."),
            new HeadingBlock(2, "What I want"),
            new HeadingBlock(3, "1. What should come of it?"),
            new HeadingBlock(4, "For me"),
            new TextBlock("Small results count.", TextTone.Quiet),
            new TextBlock("First thought.", TextTone.Answer),
            new TextBlock("The end.", TextTone.Body),
            new ListBlock(["A lift home"]),
            new TableBlock("Reactions", ["Reaction", "Response"], [["He shouts", "We leave"]], BlankRows: 1),
            new ChecksBlock([new("Keys are with Aroha", Ticked: true, "Open again")]),
            new LinesBlock("More thoughts", 3),
            new PictureBlock(new RoomMap("Rooms", [new("Kitchen", "Back door", RoomUse.Avoid)]), new("Rooms", ["Room"], [["Kitchen"]], 0)),
            new PictureBlock(
                new PeopleMap("People", [new(PersonCircle.Knows, "Should know", ["Aroha"])], []), new("People", ["Who"], [["Aroha"]], 0)),
            new PictureBlock(
                new CoverageMap("Covered", [new("He is here", IsHereNow: true)], [new("Before", [["x"]])], []), new("Covered", ["Threat"], [["He is here"]], 0)),
        ]);

    private static PaperOptions Large { get; } = Paper.A4 with { Size = PrintSize.Large };

    [Fact]
    public void LargePrint_OfEveryBlock_HasNothingBelowEighteenPoints()
    {
        using var paper = Paper.Of(EveryBlock, Large);

        var sizes = TypeSizes().Matches(paper.Operators()).Select(size => double.Parse(size.Groups["size"].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.True(sizes.Count > 20);
        Assert.All(sizes, size => Assert.True(size >= LargestSmall, size.ToString(CultureInfo.InvariantCulture)));
        Assert.Empty(paper.Complaints());
    }

    [Fact]
    public void LargePrint_ReadOut_IsTheSameAsNormalPrint()
    {
        using var normal = Paper.Of(EveryBlock);
        using var large = Paper.Of(EveryBlock, Large);

        Assert.Equal(normal.Tags().Lines, large.Tags().Lines);
        Assert.Empty(large.Tags().Faults);
    }

    [Fact]
    public void LargePrint_FooterOfAHoldersCopy_IsSaidInFull()
    {
        using var paper = Paper.Of(EveryBlock with { Footer = Copies.HoldersFooter }, Large);

        var foot = paper.Words().Where(word => word.Box.Top > 760).Select(word => word.Text).ToList();
        Assert.All(Copies.HoldersFooter.Split(' '), word => Assert.Contains(word, foot));
    }

    [Fact]
    public void LargePrint_LongFooter_IsSaidInTwoLinesWithinTheSheet()
    {
        using var paper = Paper.Of(EveryBlock, Large);

        var last = paper.Words().Last(word => word.Text == "again");

        Assert.Contains("where you are free to read it again", paper.Text(1).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(last.Box is { Top: > 760, Bottom: < 820 }, last.Box.ToString());
    }

    [Fact]
    public void LargePrint_TableTooNarrowForItsWords_HasItsRowsAsBlocksUnderTheirHeaders()
    {
        var table = new TableBlock(
            "Responsibilities",
            ["Responsibilities", "Consequences", "Accountability", "Circumstances"],
            [["Grandparents", "Misunderstandings", "Apologising", "Neighbourhood"], ["", "Disagreements", "Reconsidering", ""]],
            BlankRows: 1);

        using var normal = Paper.Of(new PlanDocument("Title", "en", null, [table]));
        using var large = Paper.Of(new PlanDocument("Title", "en", null, [table]), Large);

        Assert.Contains("Table/TBody/TR/TD: Misunderstandings", normal.Tags().Lines);
        Assert.Equal(
            [
                "Responsibilities", "Grandparents", "Consequences", "Misunderstandings", "Accountability", "Apologising", "Circumstances", "Neighbourhood",
                "Consequences", "Disagreements", "Accountability", "Reconsidering", "Circumstances",
                "Responsibilities", "Consequences", "Accountability", "Circumstances",
            ],
            large.Tags().Lines.Skip(1).Select(line => line["L/LI/LBody/P: ".Length..]));
        Assert.Empty(large.Tags().Faults);
    }

    [Fact]
    public void LargePrint_TableOfLongTexts_TakesTheShorterWay()
    {
        var story = string.Join(' ', Enumerable.Repeat("and then we went on", 30));
        var table = new TableBlock("Stories", ["First", "Second", "Third", "Fourth"], [["a", "b", "c", story], [story, "d", "e", "f"]], BlankRows: 0);

        using var paper = Paper.Of(new PlanDocument("Title", "en", null, [table]), Large);

        Assert.Equal(2, paper.Tags().Lines.Count(line => line == $"L/LI/LBody/P: {story}"));
        Assert.Equal(2, paper.Pages());
    }

    [Fact]
    public void LargePrint_LinesToWriteOn_AreFartherApart()
    {
        var document = new PlanDocument("Title", "en", null, [new LinesBlock(null, 12), new LinesBlock(null, 12)]);

        using var normal = Paper.Of(document);
        using var large = Paper.Of(document, Large);

        Assert.Equal((1, 2), (normal.Pages(), large.Pages()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(22)]
    public void LargePrint_MoreGuidanceThanAPageHolds_LeavesNoHeadingAlone(int linesBefore)
    {
        var before = string.Join('\n', Enumerable.Repeat("x", linesBefore));
        var guidance = Enumerable.Range(1, 6).Select(i => new TextBlock($"guidance{i}\nmore\nmore", TextTone.Quiet));
        var document = new PlanDocument(
            "Title",
            "en",
            null,
            [
                new TextBlock(before, TextTone.Body), new HeadingBlock(2, "A section"), new TextBlock("What it is about.", TextTone.Body),
                new HeadingBlock(3, "A question?"), .. guidance, new LinesBlock("Room", 3),
            ]);

        using var paper = Paper.Of(document, Large);

        Assert.Contains("A section\nWhat it is about.\nA question?\nguidance1", paper.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, Sheet.A4, "en")]
    [InlineData(2, Sheet.A4, "en")]
    [InlineData(3, Sheet.A4, "ar")]
    [InlineData(4, Sheet.Letter, "en")]
    [InlineData(5, Sheet.Letter, "en")]
    [InlineData(6, Sheet.Letter, "ar")]
    public void LargePrint_Drawings_ShowEveryNameOverprintNothingAndStayOnTheirPages(int seed, Sheet sheet, string language)
    {
        var some = new SomePicture(seed);
        DrawnPicture[] pictures = [some.Coverage(), some.Rooms(), some.People()];
        var document = new PlanDocument("Title", language, null, [.. pictures.SelectMany(PictureTables.Blocks)]);

        using var paper = Paper.Of(document, Large with { Sheet = sheet });
        var tags = paper.Tags();
        var words = paper.Words();

        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        Assert.All(tags.Figures, figure => Assert.True(figure is { Left: >= 45, Right: <= 562, Bottom: >= 87, Top: <= 789 }, figure.Heard));
        Assert.All(words, word => Assert.True(word.Box is { Left: >= 45, Right: <= 568, Top: >= 40, Bottom: <= 820 }, word.Text));
        Assert.DoesNotContain(words, word => words.Any(other => word != other && word.Covers(other)));
        var seen = string.Join(' ', tags.Figures.Select(figure => figure.Seen));
        Assert.All(some.Names, name => Assert.Contains(name, seen, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LettersTests.Hostile), MemberType = typeof(LettersTests))]
    public void LargePrint_OfTextHoweverStrange_GivesSoundPaper(string what, string text)
    {
        var document = new PlanDocument(
            text,
            "en",
            text,
            [new TextBlock(text, TextTone.Answer), new TableBlock(text, ["a", text, text], [[text, "b", ""], ["", text, text]], BlankRows: 1) { IsWrittenIn = true }]);

        using var paper = Paper.Of(document, Large);

        Assert.True(paper.Complaints().Length == 0, what);
        Assert.Empty(paper.Tags().Faults);
    }

    [GeneratedRegex(@"/\w+ (?<size>[0-9.]+) Tf", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex TypeSizes();
}
