using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.List;

/// <summary>Any number of entries, always with one empty at the end of a fresh list.</summary>
public sealed partial class ListInput
{
    private readonly List<Entry> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public ListQuestion Question { get; set; } = default!;

    /// <summary>What fills the blanks of its words.</summary>
    [Parameter, EditorRequired]
    public Blanks Blanks { get; set; } = default!;

    /// <summary>The entries.</summary>
    [Parameter, EditorRequired]
    public ListValue Value { get; set; } = default!;

    /// <summary>Questions answered 'I don't know yet' that are listed here too.</summary>
    [Parameter]
    public IReadOnlyList<MatchTarget> Unknowns { get; set; } = [];

    /// <summary>What is said about names that also stand where they should not.</summary>
    [Parameter]
    public IReadOnlyList<string> Clashes { get; set; } = [];

    /// <summary>What is offered to begin with.</summary>
    [Parameter]
    public IReadOnlyList<Offered> Offers { get; set; } = [];

    /// <summary>What can be ticked in a part that is tied to other questions.</summary>
    [Parameter]
    public Func<Part, IReadOnlyList<MatchTarget>>? Ties { get; set; }

    /// <summary>Called with the whole new value at every change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AnswerValue> ValueChanged { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private IEnumerable<Entry> Shown => Value.Entries.Concat(blanks.Where(blank => Value.Entries.All(entry => entry.Id != blank.Id)));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Value.Entries.Count == 0 && blanks.Count == 0)
        {
            Add();
        }
    }

    private void Add() => blanks.Add(EntryEdit.Blank(null));

    private Task WriteAsync(Entry entry, string partId, string text) =>
        ValueChanged.InvokeAsync(Value with { Entries = Value.Entries.Write(entry, partId, text) });

    private Task TakeOutAsync(Entry entry)
    {
        blanks.RemoveAll(blank => blank.Id == entry.Id);
        return ValueChanged.InvokeAsync(Value with { Entries = [.. Value.Entries.Where(other => other.Id != entry.Id)] });
    }

    private Task TakeAsync(IReadOnlyList<Offered> offers) => ValueChanged.InvokeAsync(Value with
    {
        Entries = [.. Value.Entries, .. offers.Select(offer => Offering.Take(offer, target: null))],
        None = false,
        Unknown = false,
    });

    private Task MoveAsync(int from, int to) => ValueChanged.InvokeAsync(Value with { Entries = Value.Entries.Moved(from, to) });

    private Task SetNoneAsync(bool none) => ValueChanged.InvokeAsync(Value with { None = none, Unknown = Value.Unknown && !none });
}
