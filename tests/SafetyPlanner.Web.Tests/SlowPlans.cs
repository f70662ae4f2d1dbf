using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests;

/// <summary>The plans in memory, behind a door that a test can shut: then a save takes as long as it would on a slow disk.</summary>
internal sealed class SlowPlans(GuestPlans plans) : IPlanHome
{
    private TaskCompletionSource? door;

    /// <summary>How many saves were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>True while saves end as they would on a full disk.</summary>
    public bool IsFull { get; set; }

    /// <summary>Saves wait from now on.</summary>
    public void Shut() => door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets every waiting save go on.</summary>
    public void Open()
    {
        var shut = door;
        door = null;
        shut?.SetResult();
    }

    public Task<OpenPlanOutcome> OpenAsync(string secret, PlanId id, CancellationToken cancellation) => plans.OpenAsync(secret, id, cancellation);

    public Task<bool> IsSharedAsync(string secret, PlanId id, CancellationToken cancellation) => plans.IsSharedAsync(secret, id, cancellation);

    public async Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation)
    {
        await PassAsync();
        return await plans.SaveAsync(secret, id, change, cancellation);
    }

    public async Task<ChangeContentsOutcome> ChangeContentsAsync(string secret, PlanId id, ContentsChange change, CancellationToken cancellation)
    {
        await PassAsync();
        return await plans.ChangeContentsAsync(secret, id, change, cancellation);
    }

    public async Task<EraseSectionOutcome> EraseSectionAsync(string secret, PlanId id, SectionErasure erasure, CancellationToken cancellation)
    {
        await PassAsync();
        return await plans.EraseSectionAsync(secret, id, erasure, cancellation);
    }

    public async Task<DeletePlanOutcome> DeleteAsync(string secret, PlanId id, CancellationToken cancellation)
    {
        await PassAsync();
        return await plans.DeleteAsync(secret, id, cancellation);
    }

    public bool Touch(string secret) => plans.Touch(secret);

    public TimeSpan Remaining(string secret) => plans.Remaining(secret);

    public void End(string secret) => plans.End(secret);

    private async Task PassAsync()
    {
        Begun++;
        await (door?.Task ?? Task.CompletedTask);
        if (IsFull)
        {
            throw new IOException("No space left on device.");
        }
    }
}
