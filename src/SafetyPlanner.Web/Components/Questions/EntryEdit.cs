using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>
/// Small changes of values that never change: each gives a new one. A change is made to the answer as it stands when it arrives, never to the one
/// that a box was drawn with: on a slow line whoever goes on to the next box sends what they type there before the page was drawn anew.
/// </summary>
internal static class EntryEdit
{
    internal static IReadOnlyDictionary<string, string> With(this IReadOnlyDictionary<string, string> parts, string partId, Func<string, string> change) =>
        new Dictionary<string, string>(parts) { [partId] = change(parts.GetValueOrDefault(partId, "")) };

    internal static IReadOnlyList<Entry> Write(this IReadOnlyList<Entry> entries, Entry drawn, string partId, Func<string, string> change) =>
        entries.Change(drawn, entry => entry.Id, entry => entry with { Parts = entry.Parts.With(partId, change) });

    /// <summary>Changes the item as it stands now, or adds it as it was drawn.</summary>
    internal static IReadOnlyList<T> Change<T>(this IReadOnlyList<T> items, T drawn, Func<T, string> id, Func<T, T> change) =>
        items.Any(other => id(other) == id(drawn)) ? [.. items.Select(other => id(other) == id(drawn) ? change(other) : other)] : [.. items, change(drawn)];

    /// <summary>The item one place further up, wherever it stands now.</summary>
    internal static IReadOnlyList<T> MovedUp<T>(this IReadOnlyList<T> list, Predicate<T> item)
    {
        var moved = list.ToList();
        var at = moved.FindIndex(item);
        if (at > 0)
        {
            (moved[at - 1], moved[at]) = (moved[at], moved[at - 1]);
        }

        return moved;
    }

    internal static Entry Blank(string? target) => new(EntryId.New(), target, new Dictionary<string, string>());
}
