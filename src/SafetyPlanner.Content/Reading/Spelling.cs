namespace SafetyPlanner.Content.Reading;

/// <summary>Says what was probably meant by a word that is not known.</summary>
internal static class Spelling
{
    /// <summary>"write 'x' instead" for the nearest of the known words, or, when none is near, "write one of x, y, z".</summary>
    public static string Advice(string word, IReadOnlyCollection<string> known, string whenNone)
    {
        if (Nearest(word, known) is not { } nearest)
        {
            return whenNone;
        }

        return Distance(word, nearest) <= Math.Max(1, word.Length / 2)
            ? $"write '{nearest}' instead"
            : $"write one of {string.Join(", ", known)}";
    }

    /// <summary>The known word that is spelt most like this one, or null when none is known.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known.MinBy(candidate => Distance(word, candidate));

    // How many letters must be added, left out or changed (Levenshtein); case does not count.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
