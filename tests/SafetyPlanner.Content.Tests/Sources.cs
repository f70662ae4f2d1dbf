namespace SafetyPlanner.Content.Tests;

/// <summary>The documents that the words of the shipped pack are faithful to. They are not ours to ship, so they may not be here.</summary>
internal static class Sources
{
    /// <summary>The folder that SEEDS_FOLDER names, else shared/seeds beside the repository or above it, else null.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SEEDS_FOLDER") is { Length: > 0 } named
        ? named
        : Repository.Above().Select(folder => Path.Combine(folder, "shared", "seeds")).FirstOrDefault(Directory.Exists);

    /// <summary>Every run of so many words of the documents.</summary>
    public static HashSet<string> Runs(int length) =>
        [.. Directory.EnumerateFiles(Folder!, "*.txt").Select(File.ReadAllText).SelectMany(text => RunsOf(text, length))];

    /// <summary>Every run of so many words of a text, in lower case and without signs.</summary>
    public static IEnumerable<string> RunsOf(string text, int length)
    {
        string[] words = [.. ReadingGrade.Words(text)];
        return Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(at => string.Join(' ', words, at, length));
    }
}
