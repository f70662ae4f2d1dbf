using System.Text.RegularExpressions;

namespace SafetyPlanner.House.Tests;

/// <summary>Rules of style that the compiler does not know.</summary>
public sealed partial class SourceTests
{
    private static IReadOnlyList<SourceFile> Source { get; } = [.. Repository.Below("src", ".cs", ".razor").Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))];

    [Fact]
    public void Source_Length_StaysReadable()
    {
        Assert.All(Source, file => Assert.True(file.Lines.Count <= 300, $"{file.Path} has {file.Lines.Count} lines; at most 300 may be in one file."));
        Assert.All(
            Source.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal)),
            file => Assert.True(file.Lines.Count <= 150, $"{file.Path} has {file.Lines.Count} lines; at most 150 may be in one component."));
    }

    [Fact]
    public void Namespaces_Equal_Folders()
    {
        var sources = Repository.Below("src", ".cs").Concat(Repository.Below("tests", ".cs")).Where(file => !file.Path.StartsWith("tests/Bridges/", StringComparison.Ordinal));

        Assert.All(sources, file =>
        {
            var folders = file.Path.Split('/')[1..^1];
            Assert.All(Namespace().Matches(file.Text), match => Assert.Equal(string.Join('.', folders), match.Groups["name"].Value));
        });
        Assert.All(Source, file => Assert.DoesNotContain("@namespace", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Source_Output_GoesThroughLoggerMessageOnly()
    {
        Assert.All(Source, file => Assert.False(LogCall().IsMatch(file.Text), $"{file.Path} logs without LoggerMessage."));
        Assert.Equal(
            ["src/SafetyPlanner.Web/Hosting/StartGuard.cs"],
            Source.Where(file => file.Text.Contains("Console.", StringComparison.Ordinal)).Select(file => file.Path));
    }

    [Fact]
    public void Source_Typed_IsNeverMarkup() =>
        Assert.All(Source, file => Assert.False(RawMarkup().IsMatch(file.Text), $"{file.Path} writes markup that nothing escapes."));

    [Fact]
    public void Interfaces_HaveTwoImplementations()
    {
        var classes = Rooms.Types.Where(type => type is { IsClass: true, IsAbstract: false }).ToList();

        var interfaces = Rooms.Types.Where(type => type.IsInterface).ToList();

        Assert.NotEmpty(interfaces);
        Assert.All(interfaces, type => Assert.True(
            classes.Count(type.IsAssignableFrom) >= 2, $"{type.Name} has fewer than two implementations: use the class."));
    }

    [Fact]
    public void Types_Named_SayWhatTheyAre()
    {
        var vague = Rooms.Types.Where(type => VagueName().IsMatch(type.Name)).Select(type => type.FullName);

        Assert.Empty(vague);
    }

    [Theory]
    [InlineData(Rooms.Core)]
    [InlineData(Rooms.Content)]
    [InlineData(Rooms.Data)]
    [InlineData(Rooms.Pdf)]
    public void PublicMembers_Undocumented_StopTheBuild(string room)
    {
        Assert.DoesNotContain("CS1591", Repository.Find($"src/{room}/{room}.csproj").Text, StringComparison.Ordinal);
        Assert.Contains("<GenerateDocumentationFile>true", Repository.Find("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true", Repository.Find("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Below("src/" + room, ".cs"), file => file.Text.Contains("#pragma warning disable CS1591", StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_None_IsSkippedByAttribute()
    {
        var skipped = Repository.Below("tests", ".cs").Where(file => SkippedTest().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(skipped);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b|\bHtml\.Raw\b")]
    private static partial Regex RawMarkup();

    [GeneratedRegex("(?:Manager|Helper|Helpers|Utils|Util|Processor|Engine|Orchestrator|Dto)$|^Extensions$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\[(?:Fact|Theory|InlineData|MemberData)\b[^\]]*\bSkip(?:When|Unless|Type)?\s*=")]
    private static partial Regex SkippedTest();
}
