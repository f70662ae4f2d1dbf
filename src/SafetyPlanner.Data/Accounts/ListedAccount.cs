namespace SafetyPlanner.Data.Accounts;

/// <summary>An account as whoever runs the server sees it.</summary>
/// <param name="SignInName">The name that was handed out.</param>
/// <param name="Role">What it is for.</param>
/// <param name="HasSecondFactor">True when a code is asked for besides the passphrase.</param>
public sealed record ListedAccount(string SignInName, AccountRole Role, bool HasSecondFactor)
{
    /// <summary>Says only what this is, so that no log can hold a name.</summary>
    public override string ToString() => nameof(ListedAccount);
}
