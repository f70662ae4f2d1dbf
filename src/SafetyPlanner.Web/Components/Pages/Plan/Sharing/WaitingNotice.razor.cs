using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Sharing;

/// <summary>What waits for the owner of a plan, or could happen to it without them.</summary>
public sealed partial class WaitingNotice : IDisposable
{
    private IReadOnlyList<OwnedShare> shares = [];
    private DateTimeOffset? handOver;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private PlanSharing Sharing { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => Session.Changed -= LookAgain;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Session.Changed += LookAgain;
        await LoadAsync();
    }

    private void LookAgain() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        shares = await Sharing.ListAsync(Session) is ListSharesOutcome.Listed listed ? listed.Shares : [];
        handOver = await Sharing.HandOverWaitsUntilAsync(Session);
    }

    // While the code can be used; after that it is one line of the journal among others.
    private DateTimeOffset? GivenBackAt(OwnedShare share) =>
        share.State is OwnedShareState.Open
        && share.Journal?.LastOrDefault(line => line.Deed == Deed.GaveBack) is { } line
        && line.Last + HeldPlans.OwnersTime + ShareStore.CodeLasts > Clock.GetUtcNow()
            ? line.Last
            : null;
}
