namespace SafetyPlanner.Core.Answers;

/// <summary>Comparing and measuring texts by part id.</summary>
internal static class PartTexts
{
    internal static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(part => b.TryGetValue(part.Key, out var text) && text == part.Value);

    internal static int Length(IReadOnlyDictionary<string, string> parts) => parts.Values.Sum(text => text.Length);
}

/// <summary>Comparing lists whose items have an equality of their own.</summary>
internal static class Sequences
{
    internal static bool Same<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> same) =>
        a.Count == b.Count && a.Zip(b).All(pair => same(pair.First, pair.Second));
}
