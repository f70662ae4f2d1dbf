using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Tests;

/// <summary>Every sample in the document is a file of a pack that loads: those that ship there, and those of a host.</summary>
public sealed partial class ContentPacksDocTests
{
    private const string HostFolder = "/srv/packs/";

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "content-packs.md"));

    [Fact]
    public void Samples_InTheDocument_AreAllNamed()
    {
        Assert.Equal(Document.Split("```yaml").Length - 1, YamlBlock().Count(Document));
    }

    [Fact]
    public void Samples_InTheDocument_Load()
    {
        using var samples = Samples(host: false);

        var library = ContentLibrary.Load(samples.Root);

        Assert.Equal(["house", "islands", "neighbours"], library.Packs.Select(pack => pack.Id));
        Assert.Equal(["rest"], library.FindNewest("neighbours")?.Guides.Select(guide => guide.Id));
        Assert.Equal(7, library.FindWorksheet("visit")?.Worksheet.Questions.Count);
        Assert.Equal(6, library.FindWorksheet("visit")?.Worksheet.Gate?.Checklist.Items.Count);
        Assert.Equal(15, library.FindWorksheet("house")?.Worksheet.Questions.Count);
        Assert.Equal(["isle", "isle-north"], library.Regions.Select(region => region.Id));
        Assert.Equal(["house-plan", "ways-out", "visit"], library.Handouts.Select(entry => entry.Handout.Name));
        Assert.Equal(["mi"], library.FindNewest("neighbours")?.Terms.Select(term => term.Language));
    }

    [Fact]
    public void Samples_OfAHost_AddAWorksheetAndCorrectARegion()
    {
        using var samples = Samples(host: false);
        using var host = Samples(host: true);

        var library = ContentLibrary.Load(samples.Root, host.Root);

        Assert.Equal(["house", "islands", "neighbours", "our-numbers", "our-worksheets"], library.Newest.Select(pack => pack.Id));
        Assert.Equal("0800 000 111", library.FindRegion("isle-north")?.Lines[0].Number);
        Assert.Equal("111", library.FindRegion("isle")?.Lines[0].Number);
        Assert.Equal("our-worksheets", library.FindWorksheet("evening")?.Pack.Id);
    }

    [Fact]
    public void Samples_InAHostsFolder_LoadBesideThePacksThatShip()
    {
        using var samples = Samples(host: false);

        var library = ContentLibrary.Load(ContentLibrary.ShippedFolder, samples.Root);

        Assert.NotNull(library.FindWorksheet("meeting"));
        Assert.NotNull(library.FindWorksheet("house"));
    }

    private static PackFolder Samples(bool host)
    {
        var folder = new PackFolder();
        foreach (var file in YamlBlock().Matches(Document).Where(file => file.Groups["name"].Value.StartsWith(HostFolder, StringComparison.Ordinal) == host))
        {
            folder.Write(file.Groups["name"].Value.Replace(HostFolder, "", StringComparison.Ordinal), file.Groups["text"].Value);
        }

        return folder;
    }

    // A block that opens with ```yaml and a file name, up to the closing fence.
    [GeneratedRegex("^```yaml (?<name>\\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YamlBlock();
}
