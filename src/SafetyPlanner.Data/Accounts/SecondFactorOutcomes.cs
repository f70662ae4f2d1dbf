namespace SafetyPlanner.Data.Accounts;

/// <summary>What the app that shows the codes needs to know, to be shown once. Not a record: a record would write its members into any log it meets.</summary>
public sealed class SecondFactorSetUp
{
    internal SecondFactorSetUp(string key, string address)
    {
        Key = key;
        Address = address;
    }

    /// <summary>The key in base 32, for typing.</summary>
    public string Key { get; }

    /// <summary>The same as an <c>otpauth:</c> address, for a picture to photograph. It holds nothing of the sign-in name.</summary>
    public string Address { get; }
}

/// <summary>What is known of somebody's second factor.</summary>
public abstract record SecondFactorStateOutcome
{
    private SecondFactorStateOutcome()
    {
    }

    /// <summary>Whether it is on, and how many of its recovery codes are unused.</summary>
    public sealed record State(bool IsOn, int CodesLeft) : SecondFactorStateOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : SecondFactorStateOutcome;
}

/// <summary>What became of the wish to set up a second factor.</summary>
public abstract record BeginSecondFactorOutcome
{
    private BeginSecondFactorOutcome()
    {
    }

    /// <summary>A key was made; nothing is asked for at a sign-in until a code was confirmed. An earlier key that was not confirmed is void.</summary>
    public sealed record Begun(SecondFactorSetUp SetUp) : BeginSecondFactorOutcome;

    /// <summary>It is on already: for a new phone, turn it off first.</summary>
    public sealed record AlreadyOn : BeginSecondFactorOutcome;

    /// <summary>The passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : BeginSecondFactorOutcome;
}

/// <summary>What became of the first code.</summary>
public abstract record ConfirmSecondFactorOutcome
{
    private ConfirmSecondFactorOutcome()
    {
    }

    /// <summary>The second factor is on. The codes, each of which stands in for it once, are to be shown now and never again.</summary>
    public sealed record TurnedOn(IReadOnlyList<string> Codes) : ConfirmSecondFactorOutcome
    {
        /// <summary>Says only what this is, so that no log can hold a code.</summary>
        public override string ToString() => nameof(TurnedOn);
    }

    /// <summary>The code is not right, or its half minute is over.</summary>
    public sealed record WrongCode : ConfirmSecondFactorOutcome;

    /// <summary>Too many wrong codes; try again after this time (429).</summary>
    public sealed record Slowed(TimeSpan RetryAfter) : ConfirmSecondFactorOutcome;

    /// <summary>There is nothing to confirm: no set-up was begun in the last 15 minutes, or it is on already.</summary>
    public sealed record NotBegun : ConfirmSecondFactorOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : ConfirmSecondFactorOutcome;
}

/// <summary>What became of the wish for new recovery codes of the second factor.</summary>
public abstract record RenewCodesOutcome
{
    private RenewCodesOutcome()
    {
    }

    /// <summary>The codes, to be shown now and never again; earlier ones are void.</summary>
    public sealed record Renewed(IReadOnlyList<string> Codes) : RenewCodesOutcome
    {
        /// <summary>Says only what this is, so that no log can hold a code.</summary>
        public override string ToString() => nameof(Renewed);
    }

    /// <summary>There is no second factor to have codes for.</summary>
    public sealed record NotOn : RenewCodesOutcome;

    /// <summary>The passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : RenewCodesOutcome;
}

/// <summary>What became of the wish to do without the second factor.</summary>
public abstract record TurnOffOutcome
{
    private TurnOffOutcome()
    {
    }

    /// <summary>It is off, and its key and codes are gone.</summary>
    public sealed record TurnedOff : TurnOffOutcome;

    /// <summary>The passphrase did not do.</summary>
    public sealed record NotConfirmed(PassphraseProblem Problem) : TurnOffOutcome;
}

/// <summary>What a typed code was found to be.</summary>
internal abstract record SecondFactorCheck
{
    private SecondFactorCheck()
    {
    }

    internal sealed record Right : SecondFactorCheck;

    internal sealed record Wrong : SecondFactorCheck;

    internal sealed record Slowed(TimeSpan RetryAfter) : SecondFactorCheck;
}
