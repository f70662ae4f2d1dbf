namespace SafetyPlanner.Content.Tests;

/// <summary>Where the sources of this build stand.</summary>
internal static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Directory.Packages.props")));

    /// <summary>The folders above the root, the nearest first.</summary>
    public static IEnumerable<string> Above() => Up(Root).Skip(1);

    private static IEnumerable<string> Up(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
