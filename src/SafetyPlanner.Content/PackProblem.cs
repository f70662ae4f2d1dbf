using System.Globalization;

namespace SafetyPlanner.Content;

/// <summary>One thing that is wrong in a pack, and what to write instead.</summary>
/// <param name="File">The file, named from the folder of packs down, such as <c>meeting/1/pack.yaml</c>.</param>
/// <param name="Line">The line in that file; the first is 1.</param>
/// <param name="Message">A sentence that says what is wrong and what to write instead.</param>
public sealed record PackProblem(string File, int Line, string Message)
{
    /// <summary>The problem as an editor can jump to it: <c>file:line: sentence</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}");
}
