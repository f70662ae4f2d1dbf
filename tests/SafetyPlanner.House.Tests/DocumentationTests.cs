using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SafetyPlanner.House.Tests;

/// <summary>What stands beside the code has to fit it.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Addresses that may stand in code and build files: names of standards, examples, this machine, and the exit.</summary>
    private static readonly string[] KnownHosts = ["example.org", "json-schema.org", "localhost", "purl.org", "www.aiim.org", "www.w3.org", "www.wikipedia.org"];

    private static IReadOnlyList<SourceFile> Decisions { get; } = Repository.Below("docs/adr", ".md");

    [Fact]
    public void Decisions_Each_HasItsFourParts()
    {
        Assert.NotEmpty(Decisions);
        Assert.All(Decisions, file =>
        {
            Assert.Matches(Title(), file.Lines[0]);
            Assert.Matches(Status(), file.Text);
            Assert.Equal(["Context", "Decision", "Consequences"], Part().Matches(file.Text).Select(match => match.Groups["name"].Value));
        });
    }

    [Fact]
    public void Decisions_Numbers_AreTheirFilesAndUsedOnce()
    {
        var numbers = Decisions.Select(file => (File: Path.GetFileName(file.Path)[..4], Title: Title().Match(file.Lines[0]).Groups[1].Value.PadLeft(4, '0'))).ToList();

        Assert.All(numbers, number => Assert.Equal(number.File, number.Title));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Packages_Each_IsNamedInADecision()
    {
        var packages = XDocument.Parse(Repository.Find("Directory.Packages.props").Text).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

        var unnamed = packages.Where(package => !Decisions.Any(file => Regex.IsMatch(file.Text, $@"(?<![\w.]){Regex.Escape(package)}(?![\w]|\.\w)")));

        Assert.Empty(unnamed);
    }

    [Fact]
    public void Readme_Read_NamesBothCommands()
    {
        var readme = Repository.Find("README.md").Text;

        Assert.Matches(@"(?m)^\s*\./run\.sh", readme);
        Assert.Contains("tests/run.sh", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_InDocuments_LeadSomewhere()
    {
        var documents = Repository.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

        var dead = documents.SelectMany(file => Link().Matches(file.Text), (file, match) => (file.Path, Target: match.Groups[1].Value))
            .Where(link => !Exists(Path.GetDirectoryName(link.Path)!, link.Target));

        Assert.Empty(dead);
    }

    [Fact]
    public void Files_Kept_NameNoPathOfAMachine()
    {
        var named = Repository.Files.Where(file => MachinePath().IsMatch(file.Text)).Select(file => $"{file.Path}: {MachinePath().Match(file.Text).Value}");

        Assert.Empty(named);
    }

    [Fact]
    public void Files_Kept_NameNoPackageSource()
    {
        var configured = Repository.Files.Where(file =>
            Path.GetFileName(file.Path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase) || PackageSource().IsMatch(file.Text) || BareHost().IsMatch(file.Text));
        var hosts = Repository.Files
            .Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.Path.StartsWith("src/SafetyPlanner.Content/Packs/", StringComparison.Ordinal))
            .SelectMany(file => Host().Matches(file.Text), (file, match) => (file.Path, Host: match.Groups[1].Value));

        Assert.Empty(configured.Select(file => file.Path));
        Assert.DoesNotContain(hosts, host => !KnownHosts.Contains(host.Host));
    }

    private static bool Exists(string folder, string target)
    {
        var path = Path.GetRelativePath(".", Path.Combine(folder, target.Split('#')[0])).Replace('\\', '/');
        return target.StartsWith('#') || Repository.Exists(path);
    }

    [GeneratedRegex(@"^# (\d+)\. \S")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:\*\*)?Status:(?:\*\*)? \w", RegexOptions.Multiline)]
    private static partial Regex Status();

    [GeneratedRegex("^## (?<name>Context|Decision|Consequences)$", RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    // The doubled letters keep this file from finding itself.
    [GeneratedRegex(@"(?<![\w.~*-])/(?:ho{1}me|ro{1}ot|wo{1}rk|Us{1}ers|tm{1}p)/\w+")]
    private static partial Regex MachinePath();

    [GeneratedRegex("<package[S]ources|Restore(?:Additional[P]roject)?[S]ources>|--[s]ource https?:")]
    private static partial Regex PackageSource();

    [GeneratedRegex(@"https?://(?!(?:localhost|127\.0\.0\.1)\b)(?:\d{1,3}(?:\.\d{1,3}){3}|[\w-]+(?=[:/]))")]
    private static partial Regex BareHost();

    [GeneratedRegex(@"https?://(\w[\w.-]*)")]
    private static partial Regex Host();
}
