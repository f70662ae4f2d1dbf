namespace SafetyPlanner.Data.Retention;

/// <summary>When a plan will be deleted unless somebody opens it before.</summary>
/// <param name="On">The day, in universal time, on which it is deleted.</param>
/// <param name="IsAnnounced">True when whoever lists their plans is to be told today.</param>
public sealed record PlanEnd(DateOnly On, bool IsAnnounced)
{
    /// <summary>
    /// The end of a plan. Only the month of its last use is known, so it counts as used until that month was over: nobody is given less time than the
    /// settings say.
    /// </summary>
    /// <param name="lastUsedMonth">Year and month of its last use, as in 202611.</param>
    /// <param name="today">Today, in universal time.</param>
    /// <param name="options">How long plans are kept.</param>
    public static PlanEnd Of(int lastUsedMonth, DateOnly today, RetentionOptions options)
    {
        var announced = new DateOnly(lastUsedMonth / 100, lastUsedMonth % 100, 1).AddMonths(1 + options.PlanMonths);
        return new PlanEnd(announced.AddDays(options.NoticeDays), today >= announced);
    }
}
