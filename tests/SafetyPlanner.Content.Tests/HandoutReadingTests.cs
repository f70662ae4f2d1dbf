using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>The blank sheets that packs name.</summary>
public sealed class HandoutReadingTests
{
    private const string Home = "home.worksheet.yaml";

    [Fact]
    public void Handouts_Good_AreTheWholeWorksheetOrSomeSections()
    {
        var handouts = PackFolder.GoodPackAsRead().FindWorksheet("home")!.Handouts;

        Assert.Equal(
            [("home-plan", "At home", "For every day.", ""), ("people-close-by", "People", "Who is close to {me}.", "people later")],
            handouts.Select(handout => (handout.Name, handout.Title, handout.Summary, string.Join(' ', handout.Sections))));
    }

    [Fact]
    public void Handouts_NotNamed_AreTheWorksheetUnderItsId()
    {
        var handout = Assert.Single(PackFolder.GoodPackAsRead().FindWorksheet("talk")!.Handouts);

        Assert.Equal(("talk", "Before a talk", "For people who think about a talk."), (handout.Name, handout.Title, handout.Summary));
        Assert.Empty(handout.Sections);
    }

    [Fact]
    public void Handouts_OfTheLibrary_AreThoseOfTheNewestPacksInOrder()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "old");
        SmallPack.WriteWorksheet(folder, "care/2", "week");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/2/week.worksheet.yaml", "sections:", "handouts: [{name: week-sheet}, {name: first-day, title: A, summary: B, sections: [first]}]\nsections:");
        folder.Change("visit/1/pack.yaml", "language: en", "language: en\nplace: 1");

        var handouts = ContentLibrary.Load(folder.Root).Handouts;

        Assert.Equal(
            ["visit 1 visit visit", "care 2 week week-sheet", "care 2 week first-day"],
            handouts.Select(entry => $"{entry.Pack.Id} {entry.Pack.Version} {entry.Worksheet.Id} {entry.Handout.Name}"));
    }

    [Theory]
    [InlineData("{name: home-plan}", "{name: Home plan}",
        "The name 'Home plan' cannot be used: write lower-case words joined by hyphens, such as place-and-time.")]
    [InlineData("{name: home-plan}", "{title: Home}",
        "A hand-out needs the key 'name': add it here.")]
    [InlineData("{name: home-plan}", "{name: home-plan, lead: Home}",
        "A hand-out has no key 'lead': write one of name, sections, title, summary, or leave it out.")]
    [InlineData("{name: people-close-by, title: People", "{name: people-close-by",
        "A hand-out needs the key 'title': add it here.")]
    [InlineData("summary: \"Who is close to {me}.\", ", "",
        "A hand-out needs the key 'summary': add it here.")]
    [InlineData("sections: [people, later]", "sections: [people, latr]",
        "'sections' names 'latr', which is no section of this worksheet: write 'later' instead.")]
    [InlineData("sections: [people, later]", "sections: []",
        "'sections' must be a list with at least one entry, but this is an empty list: begin each entry with a hyphen.")]
    public void Handout_Wrong_IsNamed(string words, string to, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to);

        Assert.Equal([$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData("name: visit", "name: visit",
        "visit/1/visit.worksheet.yaml:4: The hand-out name 'visit' is used already at care/1/week.worksheet.yaml:4: write another.")]
    [InlineData("name: one", "name: visit",
        "deed/1/one.guide.yaml:1: The guide id 'one' is used already at care/1/week.worksheet.yaml:4: write another.")]
    [InlineData("name: week}, {name: week", "name: visit",
        "care/1/week.worksheet.yaml:4: The hand-out name 'week' is used already at care/1/week.worksheet.yaml:4: write another.")]
    [InlineData("name: week", "name: helplines",
        "visit/1/visit.worksheet.yaml:4: The hand-out name 'helplines' is kept for the sheet of all numbers: write another.")]
    public void Names_OfTwoSheets_AreUsedOnce(string ofTheWeek, string ofTheVisit, string problem)
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week");
        SmallPack.WriteGuide(folder, "deed", "1");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/1/week.worksheet.yaml", "sections:", $"handouts: [{{{ofTheWeek}}}]\nsections:");
        folder.Change("visit/1/visit.worksheet.yaml", "sections:", $"handouts: [{{{ofTheVisit}}}]\nsections:");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal([problem], refused.Problems.Select(found => found.ToString()));
    }

    // Without a hand-out of its own, a worksheet is printed under its id.
    [Fact]
    public void Names_OfAWorksheetAndAHandout_AreUsedOnce()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/1/week.worksheet.yaml", "sections:", "handouts: [{name: visit}]\nsections:");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            ["visit/1/visit.worksheet.yaml:1: The worksheet id 'visit' is used already at care/1/week.worksheet.yaml:4: write another."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Names_OfGuides_AreUsedOnceOverAllPacks()
    {
        using var folder = new PackFolder();
        SmallPack.WriteGuide(folder, "care", "1");
        SmallPack.WriteGuide(folder, "deed", "1");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            ["deed/1/one.guide.yaml:1: The guide id 'one' is used already at care/1/one.guide.yaml:1: write another."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Worksheet_OnlyForPaper_IsPrintedAndNotOffered()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "form");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/1/form.worksheet.yaml", "sections:", "paper-only: true\nsections:");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal(["visit"], library.Worksheets.Select(offered => offered.Worksheet.Id));
        Assert.Null(library.FindWorksheet("form"));
        Assert.Equal(["form", "visit"], library.Handouts.Select(entry => entry.Handout.Name));
    }

    [Fact]
    public void Worksheet_OnlyForPaper_IsNotLedOnTo()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "form");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit", "offers-from: [form/things]");
        folder.Change("care/1/form.worksheet.yaml", "sections:", "paper-only: true\nsections:");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            ["visit/1/visit.worksheet.yaml:13: 'offers-from' names 'form/things', and 'form' is only ever printed: leave it out."],
            refused.Problems.Select(problem => problem.ToString()));
    }
}
