using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Copies;

/// <summary>Makes a copy of a plan: what, for whom, without what; shown before it is made, and written into the register.</summary>
public sealed partial class CopyView
{
    private readonly CopyForm form = new();
    private IReadOnlyList<PlanDocument> documents = [];
    private CardDocument? card;
    private (string Link, string Said)? ready;
    private string? problem;
    private bool isMaking;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheets of the plan.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorksheetPlace> Places { get; set; } = [];

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>The place of the worksheet to begin with, or null for the whole plan.</summary>
    [Parameter]
    public int? Number { get; set; }

    [Inject]
    private PlanPapers Papers { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<WorksheetPlace> Chosen =>
        [.. Places.Where(place => (!form.IsOfWorksheets || form.Worksheet is null || form.Worksheet == place.Number) && form.Choice([place.Worksheet.Id]).Includes(place.Worksheet))];

    private CopyChoice Choice => form.Choice([.. Chosen.Select(place => place.Worksheet.Id)]);

    private IReadOnlyList<(string Id, string Title)> Sections =>
    [
        .. from place in Chosen
           from section in Core.Documents.Copies.SectionsOf(place.Open, Choice)
           select ($"{place.Worksheet.Id}/{section.Id}", place.Blanks.Fill(section.Title)),
    ];

    private IEnumerable<string> Resting => form.IsOfWorksheets && form.Audience != CopyAudience.Solicitor
        ? Chosen.SelectMany(place => Asked.Resting(place.Worksheet, place.Sheet), (place, section) => place.Blanks.Fill(section.Title))
        : [];

    private IReadOnlyList<CopyKind> Cards => form.Audience == CopyAudience.Solicitor ? [] : Papers.CardsOf(Session.Plan);

    private IReadOnlyList<CopyAudience> Audiences =>
        [.. Enum.GetValues<CopyAudience>().Where(audience => Places.Any(place => CopyChoice.For(audience).Includes(place.Worksheet)))];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        form.Worksheet = Number;
        Redo();
    }

    // What is shown is what is made: both come from here.
    private void Redo()
    {
        (ready, problem) = (null, null);
        if (Chosen.Count == 0)
        {
            form.Worksheet = null;
        }

        card = form.IsOfWorksheets ? null : Papers.Card(Session.Plan, form.Kind, Choice);
        documents = form.IsOfWorksheets ? Papers.Documents(Session.Plan, Choice) : [];
    }

    private async Task MakeAsync()
    {
        Redo();
        problem = Problem();
        if (problem is not null)
        {
            return;
        }

        isMaking = true;
        StateHasChanged();
        var (copy, said) = await Task.Run(Make);
        var (outcome, ticket) = await Session.KeepCopyAsync(Made(), copy);
        isMaking = false;
        problem = CopyWords.Problem(outcome) ?? (ticket is null ? CopyWords.NoRoom : null);
        ready = ticket is null ? null : ($"{Address}/copies/{ticket}", said);
    }

    private string? Problem()
    {
        if (!PlanPapers.CanBePassword(form.Paper.Password))
        {
            return "This password can’t be used: it is too long, or it holds a sign that not every program can type. Choose another one.";
        }

        if (form.Recipient.Trim().Length > CopyMade.LongestRecipient || form.Recipient.Any(char.IsControl))
        {
            return $"Please shorten the name of whoever gets it: up to {CopyMade.LongestRecipient} letters, on one line.";
        }

        var named = PeopleNotTold.Named(form.Recipient, [.. Places.Select(place => place.Open)]);
        return form.Audience == CopyAudience.Owner || named.Count == 0
            ? null
            : $"No copy was made. {string.Join(", ", named.Select(name => $"“{name}”"))} is among the people who should not know. "
              + "If somebody else is meant, write the name so that it can be told apart. If this has changed, change that list first.";
    }

    private (PreparedCopy Copy, string Said) Make()
    {
        if (card is not null)
        {
            var (pdf, cut) = Papers.Pdf(card, form.Paper);
            return (PreparedCopy.Pdf(pdf), cut.Count == 0 ? "" : $"It is too small for all of it. Cut short: {string.Join("; ", cut)}.");
        }

        return form.Kind == CopyKind.Text
            ? (PreparedCopy.Text(PlanPapers.Text(documents)), "")
            : (PreparedCopy.Pdf(Papers.Pdf(documents, form.Paper)), "");
    }

    private CopyMade Made() => new(
        CopyMade.NewId(),
        DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime),
        form.Kind,
        form.Audience,
        form.Audience == CopyAudience.Owner ? "" : form.Recipient.Trim(),
        Choice.Worksheets!.ToList(),
        [.. form.LeftOut.Order()],
        Day.Of(form.DestroyBy),
        null);
}
