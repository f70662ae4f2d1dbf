namespace SafetyPlanner.Content.Tests;

/// <summary>Files that cannot be read at all, files that are missing, and many problems at once.</summary>
public sealed class PackFileTests
{
    private const string Quotes = ": check the indentation, and put quotes around a text that holds ': ' or begins with a sign.";

    [Theory]
    [InlineData("summary: Words: more words.", 4)]
    [InlineData("summary: {I} have words.", 4)]
    [InlineData("summary: \"Words", 4)]
    [InlineData("summary: *words", 4)]
    [InlineData("summary: Words\n---\nid: second", 5)]
    [InlineData("[a]: Words", 4)]
    [InlineData("covers: [M-S1", 5)]
    [InlineData("covers: {M-S1: a", 5)]
    [InlineData("covers: [M-S1]- x", 4)]
    public void File_ThatIsNoYaml_IsNamedWithTheLine(string broken, int line)
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Write("sample/1/more.guide.yaml", $"id: more\ntitle: More\nparts: []\n{broken}\n");

        var problem = Assert.Single(folder.Read().Problems);
        Assert.Equal(("sample/1/more.guide.yaml", line), (problem.File, problem.Line));
        Assert.StartsWith("This is not YAML that can be read (", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(Quotes, problem.Message, StringComparison.Ordinal);
    }

    // The parser fails in another way here than on other broken YAML, and that must not stop the start without a file and a line.
    [Fact]
    public void File_WithATextTooFarLeftInsideBrackets_IsNamedWithTheLine()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Write("sample/1/more.guide.yaml", "id: more\ntitle: [\nMore words]\nsummary: More\n");

        Assert.Equal([$"more.guide.yaml:3: This is not YAML that can be read (a bracket is not closed, or a line inside it stands too far left){Quotes}"], folder.Problems());
    }

    [Theory]
    [InlineData("more.guide.yaml", "# Only a comment.\n", "The file is empty: write its keys, or remove the file.")]
    [InlineData("more.guide.yaml", "- a\n", "A guide is due here, but this is a list: write its keys, each with a colon and a value.")]
    [InlineData("more.guides.yaml", "id: a\n", "Nothing reads this file: name it *.worksheet.yaml, *.guide.yaml or *.region.yaml beside pack.yaml, or remove it.")]
    [InlineData("more.guide.yml", "id: a\n", "Nothing reads this file: name it *.worksheet.yaml, *.guide.yaml or *.region.yaml beside pack.yaml, or remove it.")]
    [InlineData("deep/more.guide.yaml", "id: a\n", "Nothing reads this file: name it *.worksheet.yaml, *.guide.yaml or *.region.yaml beside pack.yaml, or remove it.")]
    public void File_ThatIsNoPartOfAPack_IsNamed(string name, string text, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Write($"sample/1/{name}", text);

        Assert.Equal([$"{name}:1: {sentence}"], folder.Problems());
    }

    [Fact]
    public void File_NotInUtf8_IsNamed()
    {
        using var folder = PackFolder.WithGoodPack();

        File.WriteAllBytes(folder.PathOf("sample/1/more.guide.yaml"), [(byte)'i', (byte)'d', (byte)':', (byte)' ', 0xE9]);

        Assert.Equal(["more.guide.yaml:1: The file is not written in UTF-8: save it in that encoding."], folder.Problems());
    }

    [Fact]
    public void PackFile_Missing_IsNamed()
    {
        using var folder = PackFolder.WithGoodPack();

        File.Delete(folder.PathOf("sample/1/pack.yaml"));

        Assert.Equal(["pack.yaml:1: The file is missing: write it with the keys id, version, language and credits."], folder.Problems());
    }

    [Fact]
    public void Id_OfAnotherWorksheetOrGuide_IsNamed()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Write("sample/1/more.guide.yaml", GoodPack.Files["basics.guide.yaml"]);
        folder.Write("sample/1/zero.worksheet.yaml", GoodPack.Files["talk.worksheet.yaml"].Replace("id: talk", "id: basics", StringComparison.Ordinal));

        var problems = folder.Problems();
        Assert.Contains("zero.worksheet.yaml:24: The question id 'person' is used already at sample/1/talk.worksheet.yaml:24: write another.", problems);
        Assert.Contains("basics.guide.yaml:1: The worksheet or guide id 'basics' is used already at sample/1/zero.worksheet.yaml:2: write another.", problems);
        Assert.Contains("more.guide.yaml:1: The worksheet or guide id 'basics' is used already at sample/1/zero.worksheet.yaml:2: write another.", problems);
    }

    [Fact]
    public void Problems_Many_AreAllListedByFileAndLine()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Change("sample/1/talk.worksheet.yaml", "matches: results", "matches: nobody");
        folder.Change("sample/1/talk.worksheet.yaml", "kind: tasks", "kind: task");
        folder.Change("sample/1/talk.worksheet.yaml", "title: Before a talk", "title:");
        folder.Change("sample/1/pack.yaml", "language", "languages");
        folder.Change("sample/1/basics.guide.yaml", "M-S3", "M-S333");

        Assert.Equal(
            [
                "basics.guide.yaml:7: The inventory has no item 'M-S333': write an id of inventory.csv, such as 'M-S3'.",
                "pack.yaml:1: The pack needs the key 'language': add it here.",
                "pack.yaml:3: The pack has no key 'languages': write 'language' instead, or leave it out.",
                "talk.worksheet.yaml:3: 'title' is empty: write its words.",
                "talk.worksheet.yaml:64: 'matches' names 'nobody', which is no question of this worksheet: write one of results.",
                "talk.worksheet.yaml:97: There is no kind 'task': write 'tasks' instead.",
            ],
            folder.Problems());
    }

    [Fact]
    public void Pack_WithAProblem_IsNotHandedOut()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Change("sample/1/basics.guide.yaml", "M-S3", "M-S333");

        Assert.Null(folder.Read().Pack);
    }
}
