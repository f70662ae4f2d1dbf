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

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

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

    private void Add() => blanks.Add(EntryEdit.Blank(null));

    private Task WriteAsync(Entry drawn, string partId, Func<string, string> change) =>
        ChangeAsync(now => now with { Entries = now.Entries.Write(drawn, partId, change) });

    private Task TakeOutAsync(Entry entry)
    {
        blanks.RemoveAll(blank => blank.Id == entry.Id);
        return ChangeAsync(now => now with { Entries = [.. now.Entries.Where(other => other.Id != entry.Id)] });
    }

    private Task ChangeAsync(Func<ListValue, ListValue> change) => Changed.InvokeAsync(value => value is ListValue now ? change(now) : value);
}
