using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Held;

/// <summary>What stands of plans that others share, on the pages of whoever they are shared with.</summary>
internal static class HeldWords
{
    /// <summary>What may be done with it, and until when.</summary>
    internal static string Of(PlanAccess access) => $"{(access.CanEdit ? "To read and change" : "To read")}, until {Day.InWords(access.EndsOn)}";

    /// <summary>How soon it ends.</summary>
    internal static string Ends(int daysLeft) => daysLeft switch
    {
        0 => "Ends today",
        1 => "Ends tomorrow",
        var days => string.Create(CultureInfo.InvariantCulture, $"Ends in {days} days"),
    };

    /// <summary>The whole list in one line; empty when nothing of it can be opened or waits.</summary>
    internal static string Summary(IReadOnlyList<SharedPlan> plans)
    {
        var (open, waiting) = (plans.Count(plan => plan.IsOpen), plans.Count(plan => plan.Held.State is HeldPlanState.Waiting));
        var (soon, due) = (plans.Count(plan => plan.EndsSoon), plans.Count(plan => plan.IsToReview));
        return string.Join(", ", new[]
        {
            open == 0 ? null : open == 1 ? "1 plan" : Invariant($"{open} plans"),
            waiting == 0 ? null : Invariant($"{waiting} waiting for {(waiting == 1 ? "its owner" : "their owners")}"),
            soon == 0 ? null : Invariant($"{soon} {(soon == 1 ? "ends" : "end")} within {SharedPlan.SoonDays} days"),
            due == 0 ? null : Invariant($"{due} to look at again"),
        }.OfType<string>());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
