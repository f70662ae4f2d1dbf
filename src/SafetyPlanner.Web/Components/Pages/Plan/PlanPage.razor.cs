using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A plan: its worksheet, one question of it, or its paper. Opens the plan once and keeps it while the person moves about in it.</summary>
public sealed partial class PlanPage : IDisposable
{
    private PlanSession? session;
    private OpenPlanOutcome? opening;

    /// <summary>The plan's opaque id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Which question, counted from 1 in the order they are asked; null for the whole worksheet.</summary>
    [Parameter]
    public int? Step { get; set; }

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private PlannedWorksheet Planned => session!.Plan.Worksheets[0];

    private ContentPack Pack => Library.Find(Planned.PackId, Planned.PackVersion)
        ?? throw new InvalidOperationException("The edition of the pack that this plan was begun with is not installed.");

    private Worksheet Worksheet => Pack.FindWorksheet(Planned.WorksheetId)
        ?? throw new InvalidOperationException("The worksheet of this plan is not in its pack.");

    private AnswerSheet Sheet => session!.Plan.Sheet(Planned.WorksheetId);

    private Question? Question => Step is { } step ? Worksheet.Questions.ElementAtOrDefault(step - 1) : null;

    private bool IsPaper => Navigation.ToBaseRelativePath(Navigation.Uri).EndsWith("/paper", StringComparison.Ordinal);

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

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private string Address() => "/p/" + Id;

    private string LinkTo(string questionId)
    {
        var at = Worksheet.Questions.TakeWhile(question => question.Id != questionId).Count() + 1;
        return Address() + "/" + at.ToString(CultureInfo.InvariantCulture);
    }
}
