using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>Where a session's plans live: sealed in the database (<see cref="AccountPlans"/>) or in memory only (<see cref="GuestPlans"/>).</summary>
public interface IPlanHome
{
    /// <summary>The plan with this id as it stands, if it is this session's.</summary>
    Task<PlanOpening> OpenAsync(string secret, PlanId id, CancellationToken cancellation);

    /// <summary>Keeps a change, or says why not. When it answers <see cref="PlanSaving.Saved"/> the change is committed.</summary>
    Task<PlanSaving> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation);

    /// <summary>Tells that the person is still there.</summary>
    /// <returns>False when the session has ended.</returns>
    bool Touch(string secret);

    /// <summary>How long until the session ends if nothing happens; zero when it has ended. Asking does not prolong it.</summary>
    TimeSpan Remaining(string secret);

    /// <summary>Ends the session at once, on every page.</summary>
    void End(string secret);
}

/// <summary>Whether a plan could be opened. The closed set stands in this file.</summary>
public abstract record PlanOpening
{
    private PlanOpening()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Opened(Plan Plan) : PlanOpening;

    /// <summary>There is none with this id, or it is someone else's: the two look the same.</summary>
    public sealed record NotFound : PlanOpening;

    /// <summary>The session has ended.</summary>
    public sealed record AccessEnded : PlanOpening;

    /// <summary>What is stored can't be read; it was left as it is.</summary>
    public sealed record Damaged : PlanOpening;
}

/// <summary>Whether a change was kept. The closed set stands in this file.</summary>
public abstract record PlanSaving
{
    private PlanSaving()
    {
    }

    /// <summary>It is committed.</summary>
    public sealed record Saved : PlanSaving;

    /// <summary>Another version stands there; nothing was written.</summary>
    public sealed record Conflict(Answer? Theirs) : PlanSaving;

    /// <summary>The plan is gone or no longer this session's.</summary>
    public sealed record NotFound : PlanSaving;

    /// <summary>The session has ended.</summary>
    public sealed record AccessEnded : PlanSaving;

    /// <summary>What is stored can't be read; it was left as it is.</summary>
    public sealed record Damaged : PlanSaving;
}
