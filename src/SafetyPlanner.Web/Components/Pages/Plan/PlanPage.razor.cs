using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Components.Shared;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A plan: all of it, a worksheet, a question, a paper. Opens the plan once and keeps it while the person moves about in it.</summary>
public sealed partial class PlanPage : IDisposable
{
    private PlanSession? session;
    private OpenPlanOutcome? opening;

    /// <summary>The plan's opaque id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Which worksheet, counted from 1; null for the whole plan.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>Which question, counted from 1 in the order they stand in the worksheet; null for the whole worksheet.</summary>
    [Parameter]
    public int? Step { get; set; }

    /// <summary>
    /// What is looked at instead of questions: <c>more</c>, <c>people</c>, <c>copy</c>, <c>copies</c>, <c>file</c>, <c>share</c>, <c>offer</c>,
    /// <c>hand-over</c>, <c>yours</c>, <c>back</c>, <c>delete</c> or <c>paper</c>; null for none of them.
    /// </summary>
    [Parameter]
    public string? View { get; set; }

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [Inject]
    private PlanWorksheets Worksheets { get; set; } = default!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Address => "/p/" + Id;

    private IReadOnlyList<WorksheetPlace> Places =>
        [.. Enumerable.Range(1, session!.Plan.Worksheets.Count).Select(PlaceAt).OfType<WorksheetPlace>()];

    private WorksheetPlace? Place => Number is { } number ? PlaceAt(number) : null;

    private HelpNumbers Numbers => Worksheets.NumbersOf(session!.Plan);

    private string LockedAddress => "/account/locked?back=" + Uri.EscapeDataString(new Uri(Navigation.Uri).AbsolutePath);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (session is not null)
        {
            session.Changed -= Redraw;
            session.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (session is not null && session.Plan.Id.ToString() == Id)
        {
            session.Touch();
            return;
        }

        if (PlanId.Parse(Id) is not { } id)
        {
            opening = new OpenPlanOutcome.NotFound();
            return;
        }

        var user = (await Authentication.GetAuthenticationStateAsync()).User;
        (session, opening) = await Sessions.OpenAsync(user, id, CancellationToken.None);
        if (session is not null)
        {
            session.Changed += Redraw;
        }
    }

    private WorksheetPlace? PlaceAt(int number) =>
        Worksheets.At(session!.Plan, number) is { } open ? new WorksheetPlace(open, Address, number) : null;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private IReadOnlyList<OpenWorksheet> Opened() => Worksheets.Of(session!.Plan);

    private Question? QuestionOf(WorksheetPlace place) => Step is { } step ? place.Worksheet.Questions.ElementAtOrDefault(step - 1) : null;

    // A worksheet that the plan does not hold yet is added first; whoever it is shared with can't.
    private WorksheetLink? WorksheetLink(string worksheetId)
    {
        var address = Places.FirstOrDefault(place => place.Worksheet.Id == worksheetId)?.Address ?? (session!.IsShared ? null : Address + "/more");
        return address is not null && Worksheets.TitleOf(worksheetId) is { } title ? new WorksheetLink(title, address) : null;
    }
}
