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
    private IReadOnlyList<string> cutShort = [];
    private ReadyCopy? ready;
    private string? problem;
    private Core.Plans.Plan? shownOf;
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

    private IReadOnlyList<WorksheetPlace> Chosen =>
        [.. Places.Where(place => (!form.IsOfWorksheets || form.Worksheet is null || form.Worksheet == place.Number) && form.Choice([place.Worksheet.Id]).Includes(place.Worksheet))];

    private CopyChoice Choice => form.Choice([.. Chosen.Select(place => place.Worksheet.Id)]);

    private IReadOnlyList<(string Id, string Title)> Sections
    {
        get
        {
            var (chosen, choice) = (Chosen, Choice);
            return
            [
                .. from place in chosen
                   from section in Core.Documents.Copies.SectionsOf(place.Open, choice)
                   select ($"{place.Worksheet.Id}/{section.Id}", place.Blanks.Fill(section.Title)),
            ];
        }
    }

    private IEnumerable<string> Resting => form.IsOfWorksheets && form.Audience != CopyAudience.Solicitor
        ? Chosen.SelectMany(place => Asked.Resting(place.Worksheet, place.Sheet), (place, section) => place.Blanks.Fill(section.Title))
        : [];

    // The small papers are for the one who acts on the plan.
    private IReadOnlyList<CopyKind> Cards => form.Audience == CopyAudience.Solicitor || Session.IsShared ? [] : Papers.CardsOf(Session.Plan);

    private IReadOnlyList<CopyAudience> Audiences =>
        [.. Enum.GetValues<CopyAudience>().Where(audience => Places.Any(place => CopyChoice.For(audience).Includes(place.Worksheet)))];

    /// <inheritdoc/>
    protected override void OnInitialized() => form.ChooseKind(CopyKind.Paper, Number);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Somebody changed the plan on another page: what is shown would no longer be what is made.
        if (!ReferenceEquals(shownOf, Session.Plan))
        {
            Redo();
        }
    }

    // What is shown is what is made: both come from here.
    private void Redo()
    {
        (ready, problem, shownOf) = (null, null, Session.Plan);
        if (Chosen.Count == 0)
        {
            form.ChooseKind(form.Kind, null);
        }

        card = form.IsOfWorksheets ? null : Papers.Card(Session.Plan, form.Kind, Choice);
        cutShort = card is null ? [] : Papers.CutShort(card, form.Paper);
        documents = form.IsOfWorksheets ? Papers.Documents(Session.Plan, Choice) : [];
    }

    private async Task MakeAsync()
    {
        if (isMaking)
        {
            return;
        }

        Redo();
        problem = Problem();
        if (problem is not null)
        {
            return;
        }

        // Made of what stands here now, whatever arrives meanwhile from a slow line.
        var (made, shownCard, shownDocuments, isText, wish) = (Made(), card, documents, form.Kind == CopyKind.Text, form.Paper);
        isMaking = true;
        var copy = await Papers.MakeAsync(shownCard, shownDocuments, isText, wish);
        var (outcome, ticket) = await Session.KeepCopyAsync(made, copy);
        isMaking = false;
        problem = CopyWords.Problem(outcome) ?? (ticket is null ? CopyWords.NoRoom : null);
        ready = ticket is null ? null : new ReadyCopy($"{Address}/copies/{ticket}", isText);
    }

    private string? Problem()
    {
        if (!PlanPapers.CanBePassword(form.Paper.Password))
        {
            return "This password can’t be used: it is too long, or it holds a sign that not every program can type. Choose another one.";
        }

        if (card is null && documents.Count == 0)
        {
            return "Nothing is left on this copy. Put back something that is left out, or choose another worksheet.";
        }

        if (form.Recipient.Trim().Length > CopyMade.LongestRecipient || form.Recipient.Any(char.IsControl))
        {
            return $"Please shorten the name of whoever gets it: up to {CopyMade.LongestRecipient} letters, on one line.";
        }

        var named = PeopleNotTold.Named(form.Recipient, [.. Places.Select(place => place.Open)]);
        return form.Audience == CopyAudience.Owner || named.Count == 0
            ? null
            : $"No copy was made. Your plan names {string.Join(", ", named.Select(name => $"“{name}”"))} as somebody who should not know, or as the person doing harm. "
              + "If somebody else is meant, write the name so that it can be told apart. If this has changed, change it in the plan first.";
    }

    private CopyMade Made() => new(
        CopyMade.NewId(),
        Session.Today,
        form.Kind,
        form.Audience,
        form.Audience == CopyAudience.Owner ? "" : form.Recipient.Trim(),
        Choice.Worksheets!.ToList(),
        [.. form.LeftOut.Order()],
        Day.Of(form.DestroyBy),
        null);

    /// <summary>A copy that can be downloaded.</summary>
    private sealed record ReadyCopy(string Link, bool IsText)
    {
        public override string ToString() => nameof(ReadyCopy);
    }
}
