namespace SafetyPlanner.Data.Retention;

/// <summary>How long a plan that nobody uses is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The name of the settings section.</summary>
    public const string Section = "Retention";

    /// <summary>After how many months without use a plan is announced as one that will be deleted; 12 unless set, 1 to 120.</summary>
    public int PlanMonths { get; set; } = 12;

    /// <summary>For how many days it is announced before it is deleted; 30 unless set, 7 to 90.</summary>
    public int NoticeDays { get; set; } = 30;

    internal bool AreValid => PlanMonths is >= 1 and <= 120 && NoticeDays is >= 7 and <= 90;
}
