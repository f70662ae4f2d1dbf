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
    public Func<Part, IReadOnlyList<TieGroup>>? Ties { get; set; }

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

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

    private Task WriteAsync(Entry drawn, string partId, Func<string, string> change) =>
        ChangeAsync(now => now with { Entries = now.Entries.Write(drawn, partId, change) });

    private Task TakeOutAsync(Entry entry)
    {
        blanks.RemoveAll(blank => blank.Id == entry.Id);
        return ChangeAsync(now => now with { Entries = [.. now.Entries.Where(other => other.Id != entry.Id)] });
    }

    private Task TakeAsync(IReadOnlyList<Offered> offers) => ChangeAsync(now => now with
    {
        Entries = [.. now.Entries, .. offers.Select(offer => Offering.Take(offer, target: null))],
        None = false,
        Unknown = false,
    });

    private Task MoveUpAsync(Entry entry) => ChangeAsync(now => now with { Entries = now.Entries.MovedUp(other => other.Id == entry.Id) });

    private Task SetNoneAsync(bool none) => ChangeAsync(now => now with { None = none, Unknown = now.Unknown && !none });

    private Task ChangeAsync(Func<ListValue, ListValue> change) => Changed.InvokeAsync(value => value is ListValue now ? change(now) : value);
}
