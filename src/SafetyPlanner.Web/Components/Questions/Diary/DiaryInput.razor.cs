using System.Globalization;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.Diary;

/// <summary>Notes over time, the newest first, each with when it was written.</summary>
public sealed partial class DiaryInput
{
    private readonly List<Entry> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public DiaryQuestion Question { get; set; } = default!;

    /// <summary>What fills the blanks of its words.</summary>
    [Parameter, EditorRequired]
    public Blanks Blanks { get; set; } = default!;

    /// <summary>The notes.</summary>
    [Parameter, EditorRequired]
    public ListValue Value { get; set; } = default!;

    /// <summary>Called with the whole new value at every change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AnswerValue> ValueChanged { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    // In the order they were begun, not of their days: a note must not jump away from whoever is typing its day.
    private IEnumerable<(Entry Entry, string Name)> Shown => Value.Entries
        .Concat(blanks.Where(blank => Value.Entries.All(entry => entry.Id != blank.Id)))
        .Select((entry, at) => (entry, "Note " + (at + 1).ToString(CultureInfo.InvariantCulture)))
        .Reverse();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Value.Entries.Count == 0 && blanks.Count == 0)
        {
            Add();
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private void Add() => blanks.Add(EntryEdit.Blank(null));

    private Task WriteAsync(Entry entry, string partId, string text) =>
        ValueChanged.InvokeAsync(Value with { Entries = Value.Entries.Write(entry, partId, text) });

    private Task TakeOutAsync(Entry entry)
    {
        blanks.RemoveAll(blank => blank.Id == entry.Id);
        return ValueChanged.InvokeAsync(Value with { Entries = [.. Value.Entries.Where(other => other.Id != entry.Id)] });
    }
}
