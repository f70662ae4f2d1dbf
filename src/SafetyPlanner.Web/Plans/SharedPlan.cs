using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Web.Plans;

/// <summary>A line in the list of what others share with somebody.</summary>
/// <param name="Held">What is shared.</param>
/// <param name="ReviewBy">The day by which it is to be looked at again; null while nothing is answered, and for what can't be opened.</param>
/// <param name="Today">The day it is, in universal time.</param>
public sealed record SharedPlan(HeldPlan Held, DateOnly? ReviewBy, DateOnly Today)
{
    /// <summary>How many days before the end it is said that it ends soon.</summary>
    public const int SoonDays = 7;

    /// <summary>True when it can be opened now.</summary>
    public bool IsOpen => Held.State is HeldPlanState.Open;

    /// <summary>How many days are left; 0 on the last day.</summary>
    public int DaysLeft => Held.EndsOn.DayNumber - Today.DayNumber;

    /// <summary>True for what is open and ends soon.</summary>
    public bool EndsSoon => IsOpen && DaysLeft <= SoonDays;

    /// <summary>True when it is time to look at it again.</summary>
    public bool IsToReview => ReviewBy <= Today;

    /// <summary>What comes first in the list: what waits for its owner, then what is to be done first.</summary>
    public DateOnly Due => Held.State is HeldPlanState.Waiting ? DateOnly.MinValue : ReviewBy < Held.EndsOn ? ReviewBy.Value : Held.EndsOn;

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(SharedPlan);
}
