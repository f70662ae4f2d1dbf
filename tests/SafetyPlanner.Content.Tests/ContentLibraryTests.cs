namespace SafetyPlanner.Content.Tests;

public sealed class ContentLibraryTests
{
    [Fact]
    public void Library_SeveralPacksAndVersions_FindsExactAndNewest()
    {
        using var folder = new PackFolder();
        SmallPack.WriteGuide(folder, "care", "2");
        SmallPack.WriteGuide(folder, "care", "10");
        SmallPack.WriteGuide(folder, "care", "9");
        SmallPack.WriteGuide(folder, "basics", "1", "two");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal(["basics 1", "care 2", "care 9", "care 10"], library.Packs.Select(pack => $"{pack.Id} {pack.Version}"));
        Assert.Equal(["basics 1", "care 10"], library.Newest.Select(pack => $"{pack.Id} {pack.Version}"));
        Assert.Equal("10", library.FindNewest("care")?.Version);
        Assert.Equal("9", library.Find("care", "9")?.Version);
        Assert.Null(library.Find("care", "3"));
        Assert.Null(library.Find("basics", "2"));
        Assert.Null(library.FindNewest("other"));
    }

    [Fact]
    public void Library_BadPacks_ThrowsWithEveryProblemOfAll()
    {
        using var folder = new PackFolder();
        SmallPack.WriteGuide(folder, "basics", "1", "two");
        SmallPack.WriteGuide(folder, "care", "1");
        SmallPack.WriteGuide(folder, "care", "2");
        folder.Change("care/1/pack.yaml", "language: en", "language:");
        folder.Change("care/2/one.guide.yaml", "title: One", "titel: One");
        folder.Write("care/lost.guide.yaml", "id: lost");

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.Root));

        Assert.Equal(
            [
                "care/1/pack.yaml:3: 'language' is empty: write its words.",
                "care/2/one.guide.yaml:1: A guide needs the key 'title': add it here.",
                "care/2/one.guide.yaml:2: A guide has no key 'titel': write 'title' instead, or leave it out.",
                "care/lost.guide.yaml:1: Nothing reads this file: move it into a folder pack/version, or remove it.",
            ],
            refused.Problems.Select(problem => problem.ToString()));
        Assert.All(refused.Problems, problem => Assert.Contains(problem.ToString(), refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Worksheet_OfAPack_IsFoundWithItsNewestVersion()
    {
        using var folder = new PackFolder();
        SmallPack.WriteWorksheet(folder, "care/1", "week");
        SmallPack.WriteWorksheet(folder, "care/1", "old");
        SmallPack.WriteWorksheet(folder, "care/2", "week");
        SmallPack.WriteWorksheet(folder, "visit/1", "visit");
        folder.Change("care/1/old.worksheet.yaml", "id: things", "id: old-things");
        folder.Change("care/1/old.worksheet.yaml", "id: why", "id: old-why");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal(("care", "2", "week"), (library.FindWorksheet("week")?.Pack.Id, library.FindWorksheet("week")?.Pack.Version, library.FindWorksheet("week")?.Worksheet.Id));
        Assert.Equal("visit", library.FindWorksheet("visit")?.Pack.Id);
        Assert.Null(library.FindWorksheet("old"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("missing")]
    public void Library_NoPacks_Throws(string below)
    {
        using var folder = new PackFolder();

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.PathOf(below)));

        Assert.Equal("There is no pack here: add a folder pack/version with a pack.yaml.", Assert.Single(refused.Problems).Message);
    }
}
