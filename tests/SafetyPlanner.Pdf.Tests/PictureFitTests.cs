using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Whatever stands in a drawing, it fits.</summary>
public sealed partial class PictureFitTests
{
    private const double SmallestType = 8;
    private const double ChipHeight = 18;
    private const double PageHeight = 841.89;

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "one word of 8,000 letters", new('W', 8000) },
        { "one letter wider than its room, again and again", new('\uFDFD', 200) },
        { "hundreds of marks on a letter", Repeat("e" + string.Concat(Enumerable.Range(0x300, 100).Select(mark => (char)mark)), 40) },
        { "a letter with signs beside it, wider than a page", "क" + new string('ा', 400) },
        { "a tower of signs", "ก" + new string('้', 400) },
        { "controls and lone surrogates", Repeat("a\0b\u0007\uD800c\uDC00", 300) },
        { "overrides of direction", Repeat("\u202Eabc\u2067\u05D0\u202C(", 200) },
        { "the syntax of PDF", Repeat(") Tj ET\nendstream\nendobj <</S/JavaScript/JS(app.alert(1))>> EMC Q %%EOF {0} {9} ", 50) },
        { "a line end after each letter", Repeat("a\r\n", 400) },
        { "families and flags", Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1F3\U0001F1FF", 100) },
        { "spaces alone", new(' ', 200) },
        { "nothing", "" },
    };

    public static TheoryData<int, Sheet, string> Seeds { get; } =
    [
        .. Enumerable.Range(1, 12).Select(seed => (seed, Sheet.A4, "en")),
        .. Enumerable.Range(13, 6).Select(seed => (seed, Sheet.Letter, "en")),
        .. Enumerable.Range(19, 6).Select(seed => (seed, Sheet.A4, "ar")),
    ];

    [Fact]
    public void Rooms_AsBoxes_HoldTheirWordsAndKeepApart()
    {
        var rooms = Enumerable.Range(1, 12).Select(i => new MappedRoom($"room{i}x", string.Join('\n', Enumerable.Repeat("Out", i % 5)) + $" door{i}x", RoomUse.Unsaid));

        using var paper = Paper.Of([.. Blocks(new RoomMap("Rooms", [.. rooms]))]);
        var boxes = PlainWalls().Matches(paper.Operators()).Select(Box).ToList();
        var words = paper.Words();

        Assert.Equal(12, boxes.Count);
        Assert.All(boxes, box => Assert.Single(boxes, other => box.Touches(other)));
        Assert.All(Enumerable.Range(1, 12), i => Assert.Equal(
            boxes.Single(box => box.Holds(Place(words, $"room{i}x"))),
            boxes.Single(box => box.Holds(Place(words, $"door{i}x")))));
    }

    [Theory]
    [InlineData("क", 'ा', 100, 1)]
    [InlineData("ก", '้', 8, 1)]
    [InlineData("กิ", '้', 1, 0)]
    [InlineData("Zoe", '\u0308', 1, 0)]
    public void Letter_ThatWouldStickOut_ShowsInsideItsRoomAlone(string letter, char mark, int marks, int clipped)
    {
        var threat = new CoverageThreat(letter + new string(mark, marks), IsHereNow: false);
        var map = new CoverageMap("What is covered", [threat], [new("Before", [[]])], []);

        using var paper = Paper.Of([.. Blocks(map)]);

        Assert.Equal(clipped, Clips().Count(paper.Operators()));
    }

    [Fact]
    public void Chips_InManyRows_KeepApart()
    {
        var names = Enumerable.Range(1, 40).Select(i => $"Someone{i}x").ToList();

        using var paper = Paper.Of([.. Blocks(new PeopleMap("People", [new(PersonCircle.Knows, "Should know", names)], []))]);
        var words = paper.Words();
        var rows = names.ConvertAll(name => Place(words, name).Top).Distinct().ToList();

        Assert.True(rows.Count > 3);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First > ChipHeight));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Drawings_OfTextHoweverStrange_GiveSoundPaper(string what, string text)
    {
        var coverage = new CoverageMap(text, [new(text, IsHereNow: true), new("a", IsHereNow: false), new(text, IsHereNow: true)], [new(text, [["x"], [], ["x"]])], []);
        var rooms = new RoomMap(text, [new(text, text, RoomUse.Avoid), new(text, text, RoomUse.Safer), new("a", text, RoomUse.Unsaid)]);
        var people = new PeopleMap(text, [new(PersonCircle.Knows, text, [text, "a", text]), new(PersonCircle.ShouldNotKnow, text, [text])], []);

        using var paper = Paper.Of(new PlanDocument("Title", "en", null, Blocks(coverage, rooms, people)));
        var tags = paper.Tags();

        Assert.True(tags.Figures.Count >= 2, what);
        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        AssertFits(paper, tags);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Drawings_OfAnything_ShowEveryNameOverprintNothingAndStayOnTheirPages(int seed, Sheet sheet, string language)
    {
        var some = new SomePicture(seed);
        var document = new PlanDocument("Title", language, null, Blocks(some.Coverage(), some.Rooms(), some.People()));

        using var paper = Paper.Of(document, Paper.A4 with { Sheet = sheet });
        var tags = paper.Tags();
        var words = paper.Words();

        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        AssertFits(paper, tags);
        var seen = string.Join(' ', tags.Figures.Select(figure => figure.Seen));
        Assert.All(some.Names, name => Assert.Contains(name, seen, StringComparison.Ordinal));
        Assert.All(words, word => Assert.True(word.Box is { Left: >= 60, Right: <= 550, Top: >= 50, Bottom: <= 810 }, word.Text));
        Assert.DoesNotContain(words, word => words.Any(other => word != other && word.Covers(other)));
    }

    private static List<Block> Blocks(params DrawnPicture[] pictures) => [.. pictures.SelectMany(PictureTables.Blocks)];

    private static SeenBox Place(SeenWord[] words, string text) => words.First(word => word.Text == text).Box;

    private static SeenBox Box(Match wall)
    {
        var sides = wall.Groups["sides"].Value.Split(' ').Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToArray();
        return new(sides[0], PageHeight - sides[1] - sides[3], sides[0] + sides[2], PageHeight - sides[1]);
    }

    private static void AssertFits(Paper paper, Tags tags)
    {
        Assert.All(tags.Figures, figure => Assert.True(figure is { Left: >= 60, Right: <= 545, Bottom: >= 77, Top: <= 778 }, figure.Heard));
        Assert.All(TypeSizes().Matches(paper.Operators()), size =>
            Assert.True(double.Parse(size.Groups["size"].Value, CultureInfo.InvariantCulture) >= SmallestType, size.Value));
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    [GeneratedRegex(" re W n", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Clips();

    [GeneratedRegex("0.3 G 1 w (?<sides>[0-9. ]+) re S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex PlainWalls();

    [GeneratedRegex(@"/\w+ (?<size>[0-9.]+) Tf", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex TypeSizes();
}
