namespace SafetyPlanner.Data.Accounts;

/// <summary>How long a sign-in lasts.</summary>
public sealed class SessionVaultOptions
{
    /// <summary>The name of the settings section.</summary>
    public const string Section = "Session";

    /// <summary>How long nobody may do anything before the sign-in ends; 15 minutes unless set, between one minute and <see cref="Longest"/>.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a sign-in lasts at most, whatever is done; 8 hours unless set, at most 24.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(8);

    internal bool AreValid => Idle >= TimeSpan.FromMinutes(1) && Idle <= Longest && Longest <= TimeSpan.FromHours(24);
}
