using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>What somebody shares with whoever is signed in.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="EndsOn">The last day, in universal time.</param>
/// <param name="State">How far it has come.</param>
public sealed record HeldPlan(PlanId Plan, DateOnly EndsOn, HeldPlanState State);

/// <summary>How far a share has come, as its recipient sees it.</summary>
public abstract record HeldPlanState
{
    private HeldPlanState()
    {
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The owner has not confirmed yet.</summary>
    /// <param name="CheckWords">Four words to compare with the owner.</param>
    public sealed record Waiting(string CheckWords) : HeldPlanState;

    /// <summary>It can be opened.</summary>
    /// <param name="ShownAs">What its owner wants it to be called in lists.</param>
    /// <param name="Purpose">What it is shared for.</param>
    /// <param name="Access">What of it.</param>
    /// <param name="MayGiveBack">True when the whole plan may be given back to a new account of its owner.</param>
    public sealed record Open(string ShownAs, string Purpose, PlanAccess Access, bool MayGiveBack) : HeldPlanState;

    /// <summary>What is stored of it can't be opened.</summary>
    public sealed record Damaged : HeldPlanState;
}

/// <summary>What became of listing what others share.</summary>
public abstract record ListHeldOutcome
{
    private ListHeldOutcome()
    {
    }

    /// <summary>The plans, those first that end first.</summary>
    public sealed record Listed(IReadOnlyList<HeldPlan> Plans) : ListHeldOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : ListHeldOutcome;
}
