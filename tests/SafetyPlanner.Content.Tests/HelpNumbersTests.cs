namespace SafetyPlanner.Content.Tests;

/// <summary>Which regions' numbers hold for a plan.</summary>
public sealed class HelpNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("", "")]
    [InlineData("land", "land")]
    [InlineData("town", "town county land")]
    [InlineData("nowhere island", "island")]
    [InlineData("island town", "island town county land")]
    [InlineData("town north", "town county north land")]
    [InlineData("land town town", "town county land")]
    public void Numbers_OfRegions_TakeInTheLargerOnesOnce(string chosen, string expected)
    {
        using var folder = new PackFolder();
        SmallPack.WriteRegion(folder, "far/1", "island", "222");
        SmallPack.WriteRegion(folder, "far/1", "land", "111");
        SmallPack.WriteRegion(folder, "far/1", "north", "113", within: "land");
        SmallPack.WriteRegion(folder, "far/1", "county", "114", within: "land");
        SmallPack.WriteRegion(folder, "far/1", "town", "115", within: "county");

        var numbers = ContentLibrary.Load(folder.Root).NumbersOf(chosen.Split(' '), Today);

        Assert.Equal(expected, string.Join(' ', numbers.Regions.Select(region => region.Id)));
        Assert.Equal(Today, numbers.Today);
    }

    [Fact]
    public void Numbers_OfRegions_BringTheTermsOfTheirPacks()
    {
        using var folder = new PackFolder();
        SmallPack.WriteRegion(folder, "far/1", "land", "111");
        SmallPack.WriteRegion(folder, "near/1", "town", "115", within: "land");
        SmallPack.WriteRegion(folder, "near/1", "village", "116", within: "land");
        SmallPack.WriteRegion(folder, "other/1", "island", "222");
        folder.Change("far/1/pack.yaml", "language: en", "language: en\nterms: [{text: land, language: fr, meaning: a}]");
        folder.Change("near/1/pack.yaml", "language: en", "language: en\nterms: [{text: town, language: mi, meaning: b}]");
        folder.Change("other/1/pack.yaml", "language: en", "language: en\nterms: [{text: island, language: de, meaning: c}]");

        var numbers = ContentLibrary.Load(folder.Root).NumbersOf(["town", "village"], Today);

        Assert.Equal(["mi", "fr"], numbers.Terms.Select(term => term.Language));
    }

    [Fact]
    public void Region_ByItsId_IsFound()
    {
        using var folder = new PackFolder();
        SmallPack.WriteRegion(folder, "far/1", "land", "111");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal("The land", library.FindRegion("land")?.Name);
        Assert.Null(library.FindRegion("sea"));
    }
}
