using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Sharing;

/// <summary>What became of redeeming a one-time code.</summary>
public abstract record RedeemOutcome
{
    private RedeemOutcome()
    {
    }

    /// <summary>The name of the type: check words must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Redeemed. It opens nothing until the owner has compared the words and confirmed.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="CheckWords">Four words that the owner sees too.</param>
    public sealed record Waiting(PlanId Plan, string CheckWords) : RedeemOutcome;

    /// <summary>The plan is now this account's own.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="IsCopy">True for a copy that was given back: the plan that it was made of stays where it was.</param>
    public sealed record TookOver(PlanId Plan, bool IsCopy) : RedeemOutcome;

    /// <summary>The code can't be redeemed; nothing was changed. The sentence says why and what to do.</summary>
    public sealed record Refused(string Reason) : RedeemOutcome;

    /// <summary>The sign-in has ended; the code was not used.</summary>
    public sealed record AccessEnded : RedeemOutcome;
}

/// <summary>What became of making a code that hands a plan over or gives it back.</summary>
public abstract record HandOverOutcome
{
    private HandOverOutcome()
    {
    }

    /// <summary>The code is made; it is shown once and told in person.</summary>
    public sealed record Made(OneTimeCode Code, DateTimeOffset Until) : HandOverOutcome;

    /// <summary>There is no such plan, it is someone else's, or this was not allowed.</summary>
    public sealed record NotFound : HandOverOutcome;

    /// <summary>The sign-in has ended; nothing was made.</summary>
    public sealed record AccessEnded : HandOverOutcome;

    /// <summary>What is stored of the plan can't be opened; nothing was made.</summary>
    public sealed record Damaged : HandOverOutcome;
}
