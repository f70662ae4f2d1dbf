using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Drawings on paper: form and words for the eye, their title and their table for the ear.</summary>
public sealed partial class PicturePaperTests
{
    private static readonly CoverageMap Coverage = new(
        "What is covered",
        [new("He follows me", IsHereNow: true), new("He reads my phone", IsHereNow: false)],
        [new("Before", [["We go together"], []]), new("During", [[], []])],
        []);

    private static readonly RoomMap Rooms = new(
        "Rooms and ways out",
        [new("Kitchen", "", RoomUse.Avoid), new("Bedroom", "Window, then the shed", RoomUse.Safer), new("Bathroom", "Door", RoomUse.Unsaid)]);

    private static readonly PeopleMap People = new(
        "Who stands where",
        [new(PersonCircle.Supports, "Gives support", ["Aroha", "Noor"]), new(PersonCircle.ShouldNotKnow, "Should not know", ["Piripi"])],
        []);

    [Fact]
    public void Drawings_OnPaper_AreHeardAsTheirTitleAndSeenAsTheirWords()
    {
        using var paper = Paper.Of([.. Blocks(Coverage, Rooms, People)]);
        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        Assert.Equal(
            [
                "What is covered. The same stands in the table that follows.",
                "Rooms and ways out. The same stands in the table that follows.",
                "Who stands where. The same stands in the table that follows.",
            ],
            tags.Figures.Select(figure => figure.Heard));
        Assert.Equal(
            [
                "He follows mehere nowHe reads my phoneBeforeDuring",
                "KitchenStay out of itNo way out is writtenBedroomGo hereWindow, then the shedBathroomDoor",
                "Gives supportArohaNoorShould not knowPiripi",
            ],
            tags.Figures.Select(figure => figure.Seen));
    }

    [Fact]
    public void Words_OfADrawing_AreHeardOnceAndSeenTwice()
    {
        using var paper = Paper.Of([.. Blocks(People)]);

        Assert.Single(paper.Tags().Lines, line => line.Contains("Piripi", StringComparison.Ordinal));
        Assert.Equal(2, paper.Words().Count(word => word.Text == "Piripi"));
    }

    [Fact]
    public void Forms_WithoutColour_TellThemApart()
    {
        using var coverage = Paper.Of(new PictureBlock(Coverage, PictureTables.Of(Coverage)));
        using var rooms = Paper.Of(new PictureBlock(Rooms, PictureTables.Of(Rooms)));
        using var people = Paper.Of(new PictureBlock(People, PictureTables.Of(People)));

        Assert.Equal(3, BrokenLines().Count(coverage.Operators()));
        Assert.Equal(1, BrokenLines().Count(rooms.Operators()));
        Assert.Equal(1, BrokenLines().Count(people.Operators()));
        Assert.Equal(1, ThickWalls().Count(rooms.Operators()));
    }

    [Fact]
    public void EmptyPictures_OnPaper_AreOneSentenceAndNoFigure()
    {
        using var paper = Paper.Of([.. Blocks(new CoverageMap("A", [], [], []), new RoomMap("B", []), new PeopleMap("C", [], []))]);

        Assert.Equal(
            ["H1: Title of the page", "H2: A", "P: Nothing to draw yet.", "H2: B", "P: Nothing to draw yet.", "H2: C", "P: Nothing to draw yet."],
            paper.Tags().Lines.Select(line => line.Replace("H3", "H2", StringComparison.Ordinal)));
    }

    [Fact]
    public void EmptyPicture_WithATable_HasNoFigure()
    {
        using var paper = Paper.Of(new PictureBlock(new RoomMap("Rooms", []), new("Rooms", ["Room"], [["Kitchen"]], BlankRows: 0)));

        Assert.Equal(["H1: Title of the page", "H2: Rooms", "Table/THead/TR/TH: Room", "Table/TBody/TR/TD: Kitchen"], paper.Tags().Lines);
    }

    [Fact]
    public void Coverage_WithNothingAskedAbout_HasNoFigure()
    {
        using var paper = Paper.Of([.. Blocks(Coverage with { Phases = [] })]);

        Assert.Empty(paper.Tags().Figures);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(20)]
    public void Coverage_OfAnyNumberOfThreats_ShowsEachOnceWithItsMarks(int count)
    {
        var threats = Enumerable.Range(1, count).Select(i => new CoverageThreat($"Threat number{i}x of several words", i % 2 == 0)).ToList();
        IReadOnlyList<IReadOnlyList<string>> none = [.. threats.Select(_ => Array.Empty<string>())];
        var map = new CoverageMap("What is covered", threats, [new("Before", none), new("During", none), new("After", none)], []);

        using var paper = Paper.Of([.. Blocks(map)]);
        var seen = string.Concat(paper.Tags().Figures.Select(figure => figure.Seen));

        Assert.All(Enumerable.Range(1, count), i => Assert.Equal(2, seen.Split($"number{i}x").Length));
        Assert.Equal(3 * count, BrokenLines().Count(paper.Operators()));
        Assert.Equal(count / 2, seen.Split("here now").Length - 1);
    }

    [Fact]
    public void Drawing_LongerThanAPage_GoesOnInNumberedParts()
    {
        var names = Enumerable.Range(1, 200).Select(i => $"Person number{i}x of a long name").ToList();
        var map = People with { Circles = [new(PersonCircle.Knows, "Should know", names)] };

        using var paper = Paper.Of([.. Blocks(map)]);
        var figures = paper.Tags().Figures;

        Assert.Equal(
            [.. Enumerable.Range(1, figures.Count).Select(i => $"Who stands where, part {i} of {figures.Count}. The same stands in the table that follows.")],
            figures.Select(figure => figure.Heard));
        Assert.True(figures.Count > 1);
        Assert.All(figures, figure => Assert.StartsWith("Should know", figure.Seen, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Single(figures, figure => figure.Seen.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(26)]
    [InlineData(30)]
    [InlineData(34)]
    [InlineData(38)]
    public void Drawing_WhereverThePageEnds_StaysWholeAndWithItsTitle(int linesBefore)
    {
        var before = string.Join('\n', Enumerable.Range(1, linesBefore).Select(i => $"line {i}"));

        using var paper = Paper.Of([new TextBlock(before, TextTone.Body), .. Blocks(People)]);

        var page = paper.Text(1).Contains("Who stands where", StringComparison.Ordinal) ? 1 : 2;
        Assert.Contains("Who stands where\nGives support\nAroha Noor\nShould not know\nPiripi", paper.Text(page), StringComparison.Ordinal);
        Assert.Single(paper.Tags().Figures);
    }

    [Fact]
    public void Drawing_InADocumentFromRightToLeft_BeginsAtTheRight()
    {
        using var left = Paper.Of(new PlanDocument("Title", "en", null, Blocks(Rooms)));
        using var right = Paper.Of(new PlanDocument("Title", "ar", null, Blocks(Rooms)));

        Assert.True(Place(left.Words(), "Kitchen").Left < Place(left.Words(), "Bedroom").Left);
        Assert.True(Place(right.Words(), "Kitchen").Left > Place(right.Words(), "Bedroom").Left);
    }

    [Fact]
    public void Words_OfDrawingsInAnotherLanguage_AreUsed()
    {
        var words = new PaperWords { Pictures = new("{0} (tirohia te tūtohi)", "{0} {1}/{2}", "ināianei", "Haere ki konei", "Kaua e haere", "Karekau he putanga") };

        using var paper = Paper.Of(new PlanDocument("Title", "mi", null, Blocks(Coverage, Rooms)), Paper.A4 with { Words = words });
        var figures = paper.Tags().Figures;

        Assert.Equal("Rooms and ways out (tirohia te tūtohi)", figures[1].Heard);
        Assert.Contains("ināianei", figures[0].Seen, StringComparison.Ordinal);
        Assert.All(["Haere ki konei", "Kaua e haere", "Karekau he putanga"], said => Assert.Contains(said, figures[1].Seen, StringComparison.Ordinal));
    }

    [Fact]
    public void Drawings_InManyScripts_ReadAsTheyWereWritten()
    {
        string[] names = ["آمنة", "בת־שבע", "सपना", "தமிழ்ச்செல்வி", "Ngọc Ánh", "Александра", "สมหญิง", "小明"];

        using var paper = Paper.Of([.. Blocks(People with { Circles = [new(PersonCircle.Knows, "Should know", names)] })]);
        var tags = paper.Tags();

        Assert.Equal("Should know" + string.Concat(names), Assert.Single(tags.Figures).Seen);
        Assert.Empty(tags.Faults);
    }

    [Fact]
    public void Drawings_Twice_GiveEqualBytes()
    {
        var document = new PlanDocument("Title", "en", null, Blocks(Coverage, Rooms, People));

        Assert.Equal(Paper.Renderer.Render(document, Paper.A4), new PdfRenderer(new FontOptions()).Render(document, Paper.A4));
    }

    private static List<Block> Blocks(params DrawnPicture[] pictures) => [.. pictures.SelectMany(PictureTables.Blocks)];

    private static SeenBox Place(SeenWord[] words, string text) => words.First(word => word.Text == text).Box;

    [GeneratedRegex(@"\[[0-9. ]+\] 0 d", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex BrokenLines();

    [GeneratedRegex(@" 5 w ", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex ThickWalls();
}
