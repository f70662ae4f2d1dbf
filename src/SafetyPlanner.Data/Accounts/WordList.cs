using System.Collections.Frozen;
using System.Security.Cryptography;

namespace SafetyPlanner.Data.Accounts;

/// <summary>1,024 calm everyday words of three to seven letters, none of which begins another; ten bits of chance each.</summary>
internal static class WordList
{
    internal const int Count = 1024;

    internal static IReadOnlyList<string> Words { get; } = Read();

    private static readonly FrozenSet<string> Known = Words.ToFrozenSet();

    internal static string Draw() => Words[RandomNumberGenerator.GetInt32(Words.Count)];

    internal static bool Contains(string word) => Known.Contains(word);

    private static string[] Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("SafetyPlanner.Data.Accounts.words.txt")
            ?? throw new InvalidOperationException("The word list is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
