namespace SafetyPlanner.Data.Accounts;

/// <summary>Someone who is signed in now. Not a record: a record would write its members into any log it meets.</summary>
public sealed class SignedInAccount
{
    internal SignedInAccount(Guid userId, string signInName, string securityStamp, SessionSecret secret)
    {
        UserId = userId;
        SignInName = signInName;
        SecurityStamp = securityStamp;
        Secret = secret;
    }

    /// <summary>The account's id, for the cookie.</summary>
    public Guid UserId { get; }

    /// <summary>The name as it was handed out.</summary>
    public string SignInName { get; }

    /// <summary>Identity's stamp, for the cookie; it changes when every sign-in must end.</summary>
    public string SecurityStamp { get; }

    /// <summary>What opens the vault, for the cookie and nothing else.</summary>
    public SessionSecret Secret { get; }
}

/// <summary>What became of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record SignedIn(SignedInAccount Account) : SignInOutcome;

    /// <summary>Name or passphrase is wrong; which of them is never told.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : SignInOutcome;

    /// <summary>Too many wrong guesses came from here; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : SignInOutcome;

    /// <summary>The passphrase is right, but what it unlocks was damaged in the database; nothing was changed.</summary>
    public sealed record Damaged : SignInOutcome;
}

/// <summary>What became of an attempt to make an account.</summary>
public abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    /// <summary>The account exists and is signed in.</summary>
    public sealed record Registered(SignedInAccount Account) : RegisterOutcome;

    /// <summary>Someone else got the name meanwhile, or it was not one that is handed out: offer another.</summary>
    public sealed record NameTaken : RegisterOutcome;

    /// <summary>The passphrase can't be taken; the sentence says why.</summary>
    public sealed record PassphraseRefused(string Reason) : RegisterOutcome;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : RegisterOutcome;
}
