using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Tests;

public sealed partial class ContentPacksDocTests
{
    [Fact]
    public void Sample_InTheDocument_Loads()
    {
        using var folder = new PackFolder();
        foreach (var file in YamlBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "content-packs.md"))).Cast<Match>())
        {
            folder.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        var pack = Assert.Single(ContentLibrary.Load(folder.Root).Packs);

        Assert.Equal("neighbours", pack.Id);
        Assert.Equal(["rest"], pack.Guides.Select(guide => guide.Id));
        Assert.Equal(7, Assert.Single(pack.Worksheets).Questions.Count);
        Assert.Equal(6, pack.Worksheets[0].Gate?.Checklist.Items.Count);
    }

    // A block that opens with ```yaml and a file name, up to the closing fence.
    [GeneratedRegex("^```yaml (?<name>\\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YamlBlock();
}
