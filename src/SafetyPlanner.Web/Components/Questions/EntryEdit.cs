using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>Small changes of values that never change: each gives a new one.</summary>
internal static class EntryEdit
{
    internal static IReadOnlyDictionary<string, string> With(this IReadOnlyDictionary<string, string> parts, string partId, string text) =>
        new Dictionary<string, string>(parts) { [partId] = text };

    internal static IReadOnlyList<Entry> Write(this IReadOnlyList<Entry> entries, Entry entry, string partId, string text)
    {
        var written = entry with { Parts = entry.Parts.With(partId, text) };
        return entries.Any(other => other.Id == entry.Id) ? [.. entries.Select(other => other.Id == entry.Id ? written : other)] : [.. entries, written];
    }

    internal static IReadOnlyList<T> Moved<T>(this IReadOnlyList<T> list, int from, int to)
    {
        var moved = list.ToList();
        var item = moved[from];
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(to, 0, moved.Count), item);
        return moved;
    }

    internal static Entry Blank(string? target) => new(EntryId.New(), target, new Dictionary<string, string>());
}
