namespace SafetyPlanner.Core.Documents;

/// <summary>Several texts in one cell.</summary>
internal static class Points
{
    /// <summary>One text as it is; more than one on lines of their own, each marked, because a long one goes on over several lines.</summary>
    internal static string Of(IReadOnlyList<string> texts) => texts is [var only] ? only : string.Join('\n', texts.Select(text => "• " + text));
}
