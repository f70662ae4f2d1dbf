namespace SafetyPlanner.Content.Tests;

public sealed class ContentLibraryTests
{
    [Fact]
    public void Library_SeveralPacksAndVersions_FindsExactAndNewest()
    {
        using var folder = new PackFolder();
        WriteGuidePack(folder, "care", "2");
        WriteGuidePack(folder, "care", "10");
        WriteGuidePack(folder, "care", "9");
        WriteGuidePack(folder, "basics", "1");

        var library = ContentLibrary.Load(folder.Root);

        Assert.Equal(["basics 1", "care 2", "care 9", "care 10"], library.Packs.Select(pack => $"{pack.Id} {pack.Version}"));
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
        WriteGuidePack(folder, "basics", "1");
        WriteGuidePack(folder, "care", "1");
        WriteGuidePack(folder, "care", "2");
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

    [Theory]
    [InlineData("")]
    [InlineData("missing")]
    public void Library_NoPacks_Throws(string below)
    {
        using var folder = new PackFolder();

        var refused = Assert.Throws<PackException>(() => ContentLibrary.Load(folder.PathOf(below)));

        Assert.Equal("There is no pack here: add a folder pack/version with a pack.yaml.", Assert.Single(refused.Problems).Message);
    }

    private static void WriteGuidePack(PackFolder folder, string id, string version)
    {
        folder.Write($"{id}/{version}/pack.yaml", $"id: {id}\nversion: {version}\nlanguage: en\ncredits:\n  - title: A\n    source: B\n");
        folder.Write($"{id}/{version}/one.guide.yaml", "id: one\ntitle: One\nsummary: One.\nparts:\n  - heading: One\n    text: One.\n");
    }
}
