using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>What became of a change of passphrase.</summary>
public abstract record ChangePassphraseOutcome
{
    private ChangePassphraseOutcome()
    {
    }

    /// <summary>
    /// The passphrase is the new one and this sign-in goes on; every other one has ended. An earlier recovery code opens nothing any more: a new
    /// one has to be made.
    /// </summary>
    public sealed record Changed : ChangePassphraseOutcome;

    /// <summary>The new passphrase can't be taken; the sentence says why. The current one was not looked at.</summary>
    public sealed record PassphraseRefused(string Reason) : ChangePassphraseOutcome;

    /// <summary>The current passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : ChangePassphraseOutcome;
}

/// <summary>What became of the wish for a recovery code.</summary>
public abstract record RecoveryCodeOutcome
{
    private RecoveryCodeOutcome()
    {
    }

    /// <summary>The code, to be shown once. An earlier one opens nothing any more.</summary>
    public sealed record Made(OneTimeCode Code) : RecoveryCodeOutcome;

    /// <summary>The passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : RecoveryCodeOutcome;
}

/// <summary>What became of the wish to delete an account.</summary>
public abstract record DeleteAccountOutcome
{
    private DeleteAccountOutcome()
    {
    }

    /// <summary>The account and all its plans are gone, and every sign-in has ended.</summary>
    public sealed record Deleted : DeleteAccountOutcome;

    /// <summary>The passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : DeleteAccountOutcome;
}

/// <summary>What became of an attempt to get into an account with its recovery code.</summary>
public abstract record RecoverOutcome
{
    private RecoverOutcome()
    {
    }

    /// <summary>Signed in with the new passphrase. The code is used up, and every earlier sign-in has ended.</summary>
    public sealed record Recovered(SignedInAccount Account) : RecoverOutcome;

    /// <summary>It can't be a recovery code; the sentence says why. Nothing was tried.</summary>
    public sealed record Mistyped(string Reason) : RecoverOutcome;

    /// <summary>The new passphrase can't be taken; the sentence says why. Nothing was tried.</summary>
    public sealed record PassphraseRefused(string Reason) : RecoverOutcome;

    /// <summary>Name or code is wrong, or the code was used or replaced; which of them is never told.</summary>
    public sealed record Refused : RecoverOutcome;

    /// <summary>The recovery code is right, but this account has a second factor, and its code is missing or wrong. The recovery code is not used up.</summary>
    public sealed record SecondFactorNeeded : RecoverOutcome;

    /// <summary>Too many people sign in right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : RecoverOutcome;

    /// <summary>Too many wrong guesses; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : RecoverOutcome;
}
