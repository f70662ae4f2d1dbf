using Microsoft.AspNetCore.Identity;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Someone who is signed in now. Not a record: a record would write its members into any log it meets.</summary>
public sealed class SignedInAccount
{
    internal SignedInAccount(IdentityUser<Guid> user, AccountRole role, SessionSecret secret)
    {
        UserId = user.Id;
        SignInName = user.UserName!;
        SecurityStamp = user.SecurityStamp!;
        HasSecondFactor = user.TwoFactorEnabled;
        Role = role;
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

    /// <summary>What the account is for; it gives no access to anybody's plan.</summary>
    public AccountRole Role { get; }

    /// <summary>True when a code is asked for after the passphrase. An advocate without one is to be led to it.</summary>
    public bool HasSecondFactor { get; }
}

/// <summary>A sign-in that waits for the second factor, at most five minutes. It opens nothing. Not a record, for the same reason.</summary>
public sealed class PendingSignIn
{
    internal PendingSignIn(SessionSecret secret) => Secret = secret;

    /// <summary>What <see cref="AccountStore.FinishAsync"/> asks for; afterwards it is the secret of the whole sign-in.</summary>
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

    /// <summary>The passphrase is right, and this account has a second factor.</summary>
    public sealed record SecondFactorNeeded(PendingSignIn Pending) : SignInOutcome;

    /// <summary>Name or passphrase is wrong; which of them is never told.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : SignInOutcome;

    /// <summary>Too many wrong guesses came from here; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : SignInOutcome;

    /// <summary>The passphrase is right, but what it unlocks was damaged in the database; nothing was changed.</summary>
    public sealed record Damaged : SignInOutcome;
}

/// <summary>What became of the second half of a sign-in.</summary>
public abstract record FinishSignInOutcome
{
    private FinishSignInOutcome()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record SignedIn(SignedInAccount Account) : FinishSignInOutcome;

    /// <summary>The code is not right, was used already, or its time is over; try again with the next.</summary>
    public sealed record WrongCode : FinishSignInOutcome;

    /// <summary>The five minutes are over: begin again with the passphrase.</summary>
    public sealed record Ended : FinishSignInOutcome;

    /// <summary>Too many wrong codes; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : FinishSignInOutcome;
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

    /// <summary>A code of the host is needed, or the one that was typed can't be used; the sentence says what to do.</summary>
    public sealed record CodeProblem(string Reason) : RegisterOutcome;

    /// <summary>Whoever runs this service lets nobody make accounts.</summary>
    public sealed record RegistrationOff : RegisterOutcome;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : RegisterOutcome;
}
