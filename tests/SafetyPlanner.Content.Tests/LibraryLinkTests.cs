namespace SafetyPlanner.Content.Tests;

/// <summary>What packs name in each other.</summary>
public sealed class LibraryLinkTests
{
    [Fact]
    public void Names_OfOtherPacks_MayBeUsed()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week", "offers-from: [visit/things]");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit", "offers-from: [week/things]");
        SmallPack.WriteRegion(folder, "near/1", "town", "112", within: "land");
        SmallPack.WriteRegion(folder, "far/1", "land", "111");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal(["land", "town"], library.Regions.Select(region => region.Id));
    }

    [Theory]
    [InlineData("offers-from: [vist/things]",
        "care/1/week.worksheet.yaml:13: 'offers-from' names 'vist/things', and there is no worksheet 'vist' in any pack: write 'visit' instead.")]
    [InlineData("offers-from: [visit/thing]",
        "care/1/week.worksheet.yaml:13: 'offers-from' names 'visit/thing', and 'thing' is no question with entries there: write 'things' instead.")]
    [InlineData("offers-from: [visit/why]",
        "care/1/week.worksheet.yaml:13: 'offers-from' names 'visit/why', and 'why' is no question with entries there: write one of things.")]
    [InlineData("offers-from: [week/things]",
        "care/1/week.worksheet.yaml:13: 'offers-from' names 'week/things', which is in this worksheet: write a question of another one.")]
    public void OffersFrom_WhatIsNotThere_IsNamed(string key, string problem)
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week", key);
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal([problem], refused.Problems.Select(found => found.ToString()));
    }

    [Fact]
    public void Point_ToAWorksheetThatIsNotThere_IsNamed()
    {
        using var folder = new PackFolder();
        SmallPack.WriteGuide(folder, "care", "1");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/1/one.guide.yaml", "    text: One.", "    points:\n      - {text: One., worksheets: [visit, visits]}");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            ["care/1/one.guide.yaml:7: 'worksheets' names 'visits', and there is no worksheet 'visits' in any pack: write 'visit' instead."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Ids_OfTwoPacks_AreUsedOnce()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "visit");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        SmallPack.WriteRegion(folder, "far/1", "land", "111");
        SmallPack.WriteRegion(folder, "near/1", "land", "112");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            [
                "near/1/land.region.yaml:1: The region id 'land' is used already at far/1/land.region.yaml:1: write another.",
                "visit/1/visit.worksheet.yaml:1: The worksheet id 'visit' is used already at care/1/visit.worksheet.yaml:1: write another.",
            ],
            refused.Problems.Select(problem => problem.ToString()));
    }

    // A worksheet may move to another pack: the older version keeps its own, for the plans that were begun with it.
    [Fact]
    public void Ids_OfAnOlderVersion_MayBeUsedAgain()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "visit", "offers-from: [gone/things]");
        SmallPack.WriteGuide(folder, "care", "2");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal("visit", library.FindWorksheet("visit")?.Pack.Id);
    }

    [Fact]
    public void Region_WithinNothingOrInACircle_IsNamedOnce()
    {
        using var folder = new PackFolder();
        SmallPack.WriteRegion(folder, "far/1", "land", "111", within: "town");
        SmallPack.WriteRegion(folder, "far/1", "town", "112", within: "land");
        SmallPack.WriteRegion(folder, "far/1", "village", "113", within: "town");
        SmallPack.WriteRegion(folder, "far/1", "wood", "114", within: "wod");
        SmallPack.WriteRegion(folder, "far/1", "yard", "115", within: "yard");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            [
                "far/1/town.region.yaml:3: 'within' leads round in a circle (town, land, town): leave it out of one of them.",
                "far/1/wood.region.yaml:3: 'within' names 'wod', which is no region: write one of land, town, village, yard.",
                "far/1/yard.region.yaml:3: 'within' leads round in a circle (yard, yard): leave it out of one of them.",
            ],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Names_OfAFileThatCannotBeRead_AreNotMissedAsWell()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week", "offers-from: [visit/things]");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        SmallPack.WriteRegion(folder, "far/1", "land", "111", within: "nowhere");
        folder.Write("visit/1/visit.worksheet.yaml", "id: [visit\n");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal("visit/1/visit.worksheet.yaml", Assert.Single(refused.Problems).File);
    }
}
