namespace SafetyPlanner.Data.Accounts;

/// <summary>Why something was not done for which a signed-in person has to give their passphrase once more. Nothing was changed.</summary>
public abstract record PassphraseProblem
{
    private PassphraseProblem()
    {
    }

    /// <summary>It is not the passphrase of this account, or not any more.</summary>
    public sealed record Wrong : PassphraseProblem;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : PassphraseProblem;

    /// <summary>Too many wrong guesses came from here; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : PassphraseProblem;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : PassphraseProblem;

    /// <summary>The passphrase is right, but what it unlocks was damaged in the database.</summary>
    public sealed record Damaged : PassphraseProblem;
}
