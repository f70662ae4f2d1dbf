using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What a host adds and corrects with a folder of their own.</summary>
public sealed class HostFolderTests
{
    [Fact]
    public void Host_WithAPackOfTheirOwn_AddsIt()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(host, "ours/1", "evening", "offers-from: [week/things]");
        SmallPack.WriteRegion(host, "numbers/1", "village", "113", within: "land");

        var library = ContentLibrary.Load(shipped.Root, host.Root);

        Assert.Equal(["care 1", "far 1", "numbers 1", "ours 1"], library.Packs.Select(pack => $"{pack.Id} {pack.Version}"));
        Assert.Equal("ours", library.FindWorksheet("evening")?.Pack.Id);
        Assert.Equal(["land", "town", "village"], library.Regions.Select(region => region.Id));
    }

    [Fact]
    public void Host_WithAHigherVersion_IsTheNewest()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(host, "care/12", "week");

        var library = ContentLibrary.Load(shipped.Root, host.Root);

        Assert.Equal("12", library.FindNewest("care")?.Version);
        Assert.Equal("12", library.FindWorksheet("week")?.Pack.Version);
        Assert.Equal("1", library.Find("care", "1")?.Version);
    }

    [Fact]
    public void Host_WithARegionThatShips_TakesItsPlaceAndNoOther()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteRegion(host, "numbers/1", "town", "999", within: "land");

        var library = ContentLibrary.Load(shipped.Root, host.Root);

        Assert.Equal(["land 111", "town 999"], library.Regions.Select(NumberOf));
        Assert.Equal(["town 999", "land 111"], library.NumbersOf(["town"], new DateOnly(2026, 11, 20)).Regions.Select(NumberOf));
    }

    // Else somebody who corrects one number by raising the version would take every other number away.
    [Fact]
    public void Host_WithAHigherVersionOfTheRegions_LosesNoneThatShips()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteRegion(host, "far/2", "town", "999");

        var library = ContentLibrary.Load(shipped.Root, host.Root);

        Assert.Equal(["land 111", "town 999"], library.Regions.Select(NumberOf));
    }

    [Fact]
    public void Host_WithAVersionThatShips_IsRefused()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(host, "care/1", "week");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(shipped.Root, host.Root));

        Assert.Equal(
            ["care/1/pack.yaml:2: Version 1 of the pack 'care' ships with the app: raise the version, here and in the folder's name."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Host_WithAVersionThatShippedNames_IsToldWhatToKeep()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(shipped, "visit/1", "visit", "offers-from: [week/things]");
        SmallPack.WriteWorksheet(host, "care/2", "week");
        host.Change("care/2/week.worksheet.yaml", "id: things", "id: matters");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(shipped.Root, host.Root));

        Assert.Equal(
            ["care/2/pack.yaml:2: This version lacks 'week/things', which 'offers-from' names at visit/1/visit.worksheet.yaml:13: keep it, under the same ids."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Host_WithProblems_IsToldAllByTheirOwnFiles()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(host, "ours/1", "week", "offers-from: [weak/things]");
        SmallPack.WriteRegion(host, "numbers/1", "land", "911", within: "town");
        host.Change("numbers/1/land.region.yaml", "kind: emergency", "kind: police");
        host.Write("lost.region.yaml", "id: lost\n");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(shipped.Root, host.Root));

        Assert.Equal(
            [
                "numbers/1/land.region.yaml:5: 'kind' names 'police': write one of emergency, non-emergency, domestic-abuse, family-violence, sexual-harm, trafficking, withhold-number, phone-company.",
                "lost.region.yaml:1: Nothing reads this file: move it into a folder pack/version, or remove it.",
                "numbers/1/land.region.yaml:3: 'within' leads round in a circle (land, town, land): leave it out of one of them.",
                "ours/1/week.worksheet.yaml:1: The worksheet id 'week' is used already at care/1/week.worksheet.yaml:1: write another.",
                "ours/1/week.worksheet.yaml:13: 'offers-from' names 'weak/things', and there is no worksheet 'weak' in any pack: write 'week' instead.",
            ],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Host_WithoutAFolder_AddsNothing(string? hostFolder)
    {
        using var shipped = Shipped();

        var library = ContentLibrary.Load(shipped.Root, hostFolder);

        Assert.Equal(["care", "far"], library.Newest.Select(pack => pack.Id));
    }

    [Fact]
    public void Host_WithAFolderThatIsNotThere_IsRefused()
    {
        using var shipped = Shipped();
        var missing = shipped.PathOf("missing");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(shipped.Root, missing));

        Assert.Equal(
            [$"missing:1: The host's folder '{missing}' is not there: create it, or mend or leave out the setting Content:Folder."],
            refused.Problems.Select(problem => problem.ToString()));
    }

    // An empty folder is what a wrong mount looks like: the corrections in it would silently not hold.
    [Fact]
    public void Host_WithAnEmptyFolder_IsRefused()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(shipped.Root, host.Root));

        Assert.Equal(
            $"The host's folder '{host.Root}' holds no pack: add a folder pack/version with a pack.yaml, or leave the setting Content:Folder out.",
            Assert.Single(refused.Problems).Message);
    }

    [Fact]
    public void Folders_ThatBeginWithADot_AreNotRead()
    {
        using var shipped = Shipped();
        using var host = new PackFolder();
        SmallPack.WriteWorksheet(host, "ours/1", "evening");
        host.Write(".git/objects/lost.yaml", "id: lost\n");
        host.Write(".git/lost.yaml", "id: lost\n");

        var library = ContentLibrary.Load(shipped.Root, host.Root);

        Assert.Equal("ours", library.FindWorksheet("evening")?.Pack.Id);
    }

    private static PackFolder Shipped()
    {
        var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week");
        SmallPack.WriteRegion(folder, "far/1", "land", "111");
        SmallPack.WriteRegion(folder, "far/1", "town", "112", within: "land");
        return folder;
    }

    private static string NumberOf(Region region) => string.Create(CultureInfo.InvariantCulture, $"{region.Id} {region.Lines[0].Number}");
}
