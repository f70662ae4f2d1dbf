using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.Matched;

/// <summary>Entries grouped under the entries of another question that they answer.</summary>
public sealed partial class MatchedInput
{
    private readonly List<Entry> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public MatchedQuestion Question { get; set; } = default!;

    /// <summary>What fills the blanks of its words.</summary>
    [Parameter, EditorRequired]
    public Blanks Blanks { get; set; } = default!;

    /// <summary>What is to be answered.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MatchTarget> Targets { get; set; } = [];

    /// <summary>What is said while there is nothing to answer.</summary>
    [Parameter, EditorRequired]
    public string EmptyNote { get; set; } = "";

    /// <summary>The entries.</summary>
    [Parameter, EditorRequired]
    public ListValue Value { get; set; } = default!;

    /// <summary>What is offered beside the target with this id.</summary>
    [Parameter]
    public Func<string, IReadOnlyList<Offered>> Offers { get; set; } = _ => [];

    /// <summary>What can be ticked in a part that is tied to other questions.</summary>
    [Parameter]
    public Func<Part, IReadOnlyList<TieGroup>>? Ties { get; set; }

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private IReadOnlyList<Entry> Loose =>
        [.. Value.Entries.Where(entry => !entry.IsEmpty && !Targets.Any(target => target.Id == entry.For))];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var target in Targets.Where(target => !Shown(target.Id).Any()))
        {
            Add(target.Id);
        }
    }

    private IEnumerable<Entry> Shown(string targetId) => Value.Entries
        .Concat(blanks.Where(blank => Value.Entries.All(entry => entry.Id != blank.Id)))
        .Where(entry => entry.For == targetId);

    private void Add(string targetId) => blanks.Add(EntryEdit.Blank(targetId));

    private Task WriteAsync(Entry drawn, string partId, Func<string, string> change) =>
        ChangeAsync(now => now with { Entries = now.Entries.Write(drawn, partId, change) });

    private Task TakeAsync(string targetId, IReadOnlyList<Offered> offers)
    {
        blanks.RemoveAll(blank => blank.For == targetId);
        return ChangeAsync(now => now with
        {
            Entries = [.. now.Entries, .. offers.Select(offer => Offering.Take(offer, targetId))],
            Unknown = false,
        });
    }

    private Task TakeOutAsync(Entry entry)
    {
        blanks.RemoveAll(blank => blank.Id == entry.Id);
        return ChangeAsync(now => now with { Entries = [.. now.Entries.Where(other => other.Id != entry.Id)] });
    }

    private Task ChangeAsync(Func<ListValue, ListValue> change) => Changed.InvokeAsync(value => value is ListValue now ? change(now) : value);
}
