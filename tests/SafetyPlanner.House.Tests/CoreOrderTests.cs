using System.Text.RegularExpressions;

namespace SafetyPlanner.House.Tests;

/// <summary>The order inside Core: each folder knows only those before it.</summary>
public sealed partial class CoreOrderTests
{
    private static readonly string[] Order = ["Content", "Answers", "Readiness", "Plans", "Sharing", "Pictures", "Documents", "Files"];

    public static TheoryData<string> Folders => [.. Order];

    [Fact]
    public void Core_Folders_AreThoseOfTheOrder()
    {
        var folders = Repository.Below("src/" + Rooms.Core, ".cs").Select(file => file.Path.Split('/')).Where(path => path.Length > 3).Select(path => path[2]);

        Assert.Equal(Order.Order(StringComparer.Ordinal), folders.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void CoreFolder_Source_KnowsOnlyTheFoldersBeforeIt(string folder)
    {
        var before = Order.TakeWhile(other => other != folder).Append(folder);

        var known = Repository.Below($"src/{Rooms.Core}/{folder}", ".cs").SelectMany(file => Named().Matches(file.Text)).Select(match => match.Groups[1].Value);

        Assert.Contains(folder, known);
        Assert.Empty(known.Distinct().Except(before));
    }

    [GeneratedRegex(@"\bCore\.([A-Z]\w+)")]
    private static partial Regex Named();
}
