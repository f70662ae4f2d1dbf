using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Reading;

/// <summary>How ids and names are written.</summary>
internal static partial class IdShape
{
    /// <summary>What to write instead of another shape.</summary>
    public const string Advice = "write lower-case words joined by hyphens, such as place-and-time";

    /// <summary>True for an id that can stand in a web address and in a place such as <c>worksheet/question/item</c>.</summary>
    public static bool Fits(string id) => Shape().IsMatch(id);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
