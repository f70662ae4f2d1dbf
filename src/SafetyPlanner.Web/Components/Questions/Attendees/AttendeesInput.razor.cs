using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.Attendees;

/// <summary>Who goes, in what part, and whether they agree.</summary>
public sealed partial class AttendeesInput
{
    private readonly List<Attendee> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public AttendeesQuestion Question { get; set; } = default!;

    /// <summary>The people who go.</summary>
    [Parameter, EditorRequired]
    public AttendeesValue Value { get; set; } = default!;

    /// <summary>Tells whether what someone agreed to has changed since.</summary>
    [Parameter, EditorRequired]
    public Func<Mark, bool> IsStale { get; set; } = default!;

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private IEnumerable<Attendee> Shown => Value.People.Concat(blanks.Where(blank => Value.People.All(person => person.Id != blank.Id)));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        while (Value.People.Count == 0 && blanks.Count < 2)
        {
            Add();
        }
    }

    private bool HasAgreed(Attendee person) => person.Agrees && (person.Agreement is null || !IsStale(person.Agreement));

    private void Add() => blanks.Add(new Attendee(EntryId.New(), "", TalksOrActs: false, AnsweredAll: false, Agrees: false));

    private Task WriteAsync(Attendee drawn, Func<Attendee, Attendee> change) =>
        ChangeAsync(now => now with { People = now.People.Change(drawn, person => person.Id, change) });

    private Task TakeOutAsync(Attendee person)
    {
        blanks.RemoveAll(blank => blank.Id == person.Id);
        return ChangeAsync(now => now with { People = [.. now.People.Where(other => other.Id != person.Id)] });
    }

    private Task ChangeAsync(Func<AttendeesValue, AttendeesValue> change) => Changed.InvokeAsync(value => value is AttendeesValue now ? change(now) : value);
}
