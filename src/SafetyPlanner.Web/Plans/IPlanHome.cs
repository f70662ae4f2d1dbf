using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>Where a session's plans live: sealed in the database (<see cref="AccountPlans"/>) or in memory only (<see cref="GuestPlans"/>).</summary>
public interface IPlanHome
{
    /// <summary>The plan with this id as it stands, if it is this session's.</summary>
    Task<OpenPlanOutcome> OpenAsync(string secret, PlanId id, CancellationToken cancellation);

    /// <summary>True while a plan of somebody else is shared with this session. Looked at every few seconds by its open pages; nothing is read of the plan.</summary>
    Task<bool> IsSharedAsync(string secret, PlanId id, CancellationToken cancellation);

    /// <summary>Keeps a change, or says why not. When it answers <see cref="SavePlanOutcome.Saved"/> the change is committed.</summary>
    Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation);

    /// <summary>Adds worksheets and sets regions, or says why not. When it answers <see cref="ChangeContentsOutcome.Changed"/> the change is committed.</summary>
    Task<ChangeContentsOutcome> ChangeContentsAsync(string secret, PlanId id, ContentsChange change, CancellationToken cancellation);

    /// <summary>Empties a section, or says why not. When it answers <see cref="EraseSectionOutcome.Erased"/> the change is committed.</summary>
    Task<EraseSectionOutcome> EraseSectionAsync(string secret, PlanId id, SectionErasure erasure, CancellationToken cancellation);

    /// <summary>Deletes a plan with everything in it, or says why not.</summary>
    Task<DeletePlanOutcome> DeleteAsync(string secret, PlanId id, CancellationToken cancellation);

    /// <summary>Tells that the person is still there.</summary>
    /// <returns>False when the session has ended.</returns>
    bool Touch(string secret);

    /// <summary>How long until the session ends if nothing happens; zero when it has ended. Asking does not prolong it.</summary>
    TimeSpan Remaining(string secret);

    /// <summary>Ends the session at once, on every page.</summary>
    void End(string secret);
}
