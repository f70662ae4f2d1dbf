using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What is read of the worksheet that plans over time.</summary>
public sealed class HomeReadingTests
{
    private static readonly Worksheet Home = PackFolder.GoodPackAsRead().FindWorksheet("home")!;

    [Fact]
    public void Worksheet_Good_SaysWhatItIsOfferedAsAndWhatSwitchesIt()
    {
        Assert.Equal("A plan for home", Home.Need);
        Assert.Equal(new Switch("stage", "stage"), Home.Switch);
        Assert.Equal(["talk"], Home.Introduction[0].Points[0].Worksheets);
    }

    [Fact]
    public void Section_Good_HasItsWarningAndItsChoices()
    {
        Assert.Equal([null, "This is a time of danger for {me}.", null], Home.Sections.Select(section => section.Warning));
        Assert.Equal(["", "leaving", ""], Home.Sections.Select(section => string.Join(' ', section.When)));
    }

    [Fact]
    public void Pictures_Good_NameWhatTheyAreDrawnFrom()
    {
        var coverage = Assert.IsType<CoveragePicture>(Home.Pictures[0]);
        var rooms = Assert.IsType<RoomsPicture>(Home.Pictures[1]);

        Assert.Equal(2, Home.Pictures.Count);
        Assert.Equal(
            ("What is still open", "threats", "now", "here", "weak-spots", "strengths", "before after", "scenes"),
            (coverage.Title, coverage.Threats, coverage.Now, coverage.NowChoice, coverage.Vulnerabilities, coverage.Capacities,
                string.Join(' ', coverage.Measures), coverage.Scenarios));
        Assert.Equal(new RoomsPicture("The rooms", "rooms", "name", "exits", "argument", "avoid", "safer"), rooms);
    }

    [Fact]
    public void Numbers_Good_AreKindsOfHelpLines()
    {
        Assert.Equal([LineKind.Emergency, LineKind.DomesticAbuse], Find<TextQuestion>("stage").Numbers);
        Assert.Empty(Find<ListQuestion>("threats").Numbers);
    }

    [Fact]
    public void Part_OfEveryForm_IsRead()
    {
        var stage = Find<TextQuestion>("stage").Parts[0];
        var answers = Find<ListQuestion>("before").Parts[1];
        var day = Find<DiaryQuestion>("notes").Parts[0];

        Assert.Equal([new Choice("staying", "{I} stay"), new Choice("leaving", "{I} leave")], stage.Choices);
        Assert.Equal((false, PartLength.Line), (stage.IsDate, stage.Length));
        Assert.Equal(["threats", "weak-spots"], answers.Ties);
        Assert.Empty(answers.Choices);
        Assert.True(day.IsDate);
        Assert.Equal(PartLength.Lines, Find<DiaryQuestion>("notes").Parts[1].Length);
    }

    [Fact]
    public void Part_ThatNamesSomebody_SaysWhereTheyStand()
    {
        Assert.Equal(PersonCircle.Supports, Find<ListQuestion>("closest").Parts[0].Person);
        Assert.Equal(PersonCircle.GoesAlong, Find<ListQuestion>("helpers").Parts[0].Person);
        Assert.Null(Find<ListQuestion>("threats").Parts[0].Person);
    }

    [Fact]
    public void Part_OfAQuestionThatRevealsSomething_RevealsItUnlessItSaysSomethingElse()
    {
        Assert.Equal(
            [Reveal.Locations, Reveal.Locations, Reveal.CodeWords, Reveal.PeopleNotTold],
            Find<DiaryQuestion>("notes").Parts.Select(part => part.Reveals));
        Assert.Equal([null, Reveal.Locations, null], Find<ListQuestion>("rooms").Parts.Select(part => part.Reveals));
    }

    [Fact]
    public void Offers_Good_AreWordsAndChoicesByPart()
    {
        var threats = Find<ListQuestion>("threats");

        var offer = Assert.Single(threats.Offers);
        Assert.Equal("shouting", offer.Id);
        Assert.Equal(new Dictionary<string, string> { ["what"] = "Shouting at {me}", ["now"] = "later" }, offer.Parts);
        Assert.Equal(["talk/results"], threats.OffersFrom);
    }

    [Fact]
    public void Clash_WithAChoice_NamesItAndItsWarning()
    {
        Assert.Equal(new Clash("roles", "role", "ally", "is also asked to help {person}."), Find<ListQuestion>("closest").Clash);
    }

    [Fact]
    public void Chart_Good_HasItsSidesAndRows()
    {
        var chart = Find<ChartQuestion>("traits");

        Assert.Equal(("helpers", "Could help", "Could get in the way"), (chart.Matches, chart.HelpsLabel, chart.HindersLabel));
        Assert.Equal([new ChartRow("calm", "Stays calm", "Gets angry"), new ChartRow("cares", "Cares", "Does not")], chart.Rows);
        Assert.Equal(["calm", "calm-note", "cares", "cares-note"], chart.Parts.Select(part => part.Id));
    }

    private static T Find<T>(string id)
        where T : Question => Assert.IsType<T>(Home.Find(id));
}
