using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Reading;

/// <summary>The members of a closed set as packs write them: lower-case words joined by hyphens.</summary>
internal static partial class KebabNames<T>
    where T : struct, Enum
{
    /// <summary>Every member by its name, in the order of the set.</summary>
    public static IReadOnlyDictionary<string, T> Members { get; } = Enum.GetValues<T>().ToDictionary(
        member => WordStart().Replace(member.ToString(), "-$0").ToLowerInvariant(), StringComparer.Ordinal);

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
