namespace SafetyPlanner.Core.Answers;

/// <summary>The entries of other questions that are ticked in a part: their ids, divided by spaces, so that they are kept like any other part.</summary>
public static class Ties
{
    /// <summary>The ids that a part holds.</summary>
    public static IReadOnlyList<string> Of(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text of a part with this id ticked or not.</summary>
    public static string With(string text, string id, bool ticked) =>
        string.Join(' ', ticked ? Of(text).Append(id).Distinct() : Of(text).Where(other => other != id));
}
