using System.Xml.Linq;

namespace SafetyPlanner.House.Tests;

/// <summary>The files of the repository that this build was made from.</summary>
internal static class Repository
{
    private static readonly string[] NotTracked =
        [".git", ".idea", ".vs", "TestResults", "_framework", "artifacts", "bin", "data", "obj"];

    private static readonly string[] NotText = [".png", ".ico", ".pdf", ".ttf", ".woff2"];

    /// <summary>The rooms under src.</summary>
    internal static IReadOnlyList<string> Rooms { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Every text file that is kept, with what stands in it.</summary>
    internal static IReadOnlyList<SourceFile> Files { get; } = [.. FilesIn(Root).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static string Root => Up(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Directory.Packages.props")));

    /// <summary>The files below this folder with one of these endings; all when none is given.</summary>
    internal static IReadOnlyList<SourceFile> Below(string folder, params string[] endings) =>
    [
        .. Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)
            && (endings.Length == 0 || endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))),
    ];

    /// <summary>The file with this path.</summary>
    internal static SourceFile Find(string path) => Files.Single(file => file.Path == path);

    /// <summary>True when this path is kept, or is a folder that holds something.</summary>
    internal static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>What a project asks for with this element: packages, projects or frameworks.</summary>
    internal static IReadOnlyList<string> Asked(string room, string element) =>
    [
        .. XDocument.Parse(Find($"src/{room}/{room}.csproj").Text).Descendants(element)
            .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false")
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value + (element == "ProjectReference" ? "" : ".x"))),
    ];

    private static IEnumerable<SourceFile> FilesIn(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => !NotText.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != ".git")
        .Select(file => new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)))
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !NotTracked.Contains(Path.GetFileName(child))).SelectMany(FilesIn));

    private static IEnumerable<string> Up(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}

/// <summary>A file that is kept.</summary>
/// <param name="Path">Its path from the root of the repository, with slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its lines.</summary>
    internal IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');
}
