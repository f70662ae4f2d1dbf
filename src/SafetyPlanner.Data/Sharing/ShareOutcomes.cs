using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>A share as the owner of the plan sees it.</summary>
/// <param name="Id">Its opaque id.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Consent">What the owner said yes to.</param>
/// <param name="Journal">What the recipient did, oldest first; null when it was damaged.</param>
public sealed record OwnedShare(Guid Id, OwnedShareState State, Consent Consent, IReadOnlyList<JournalLine>? Journal)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(OwnedShare);
}

/// <summary>How far a share has come, as its owner sees it.</summary>
public abstract record OwnedShareState
{
    private OwnedShareState()
    {
    }

    /// <summary>The name of the type: check words must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The code was not redeemed yet.</summary>
    /// <param name="Until">The last moment it can be.</param>
    public sealed record Offered(DateTimeOffset Until) : OwnedShareState;

    /// <summary>Somebody redeemed the code. It opens nothing until the owner has compared the words with them and confirmed.</summary>
    /// <param name="CheckWords">Four words that the right person sees too.</param>
    public sealed record Redeemed(string CheckWords) : OwnedShareState;

    /// <summary>The recipient can open it.</summary>
    /// <param name="Since">When the owner confirmed.</param>
    public sealed record Open(DateTimeOffset Since) : OwnedShareState;

    /// <summary>It is over.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="At">When; for a share that ran out, the end of its last day.</param>
    /// <param name="Since">When the owner had confirmed it; null when it never was open.</param>
    public sealed record Ended(ShareEnd Why, DateTimeOffset At, DateTimeOffset? Since) : OwnedShareState
    {
        /// <summary>True when it had been confirmed, so that the recipient may hold copies.</summary>
        public bool WasOpen => Since is not null;
    }
}

/// <summary>What became of offering a share.</summary>
public abstract record OfferShareOutcome
{
    private OfferShareOutcome()
    {
    }

    /// <summary>The code is made; it is shown once and told in person.</summary>
    public sealed record Offered(OneTimeCode Code, DateTimeOffset Until) : OfferShareOutcome;

    /// <summary>It can't be offered like this; the sentence says why and what to do.</summary>
    public sealed record Refused(string Reason) : OfferShareOutcome;

    /// <summary>There is no such plan, or it is someone else's, one that was shared with them included.</summary>
    public sealed record NotFound : OfferShareOutcome;

    /// <summary>The sign-in has ended; nothing was made.</summary>
    public sealed record AccessEnded : OfferShareOutcome;

    /// <summary>What is stored of the plan can't be opened; nothing was made.</summary>
    public sealed record Damaged : OfferShareOutcome;
}

/// <summary>What became of listing the shares of a plan.</summary>
public abstract record ListSharesOutcome
{
    private ListSharesOutcome()
    {
    }

    /// <summary>The shares, those that still run first, then the last ended.</summary>
    /// <param name="Shares">Those that can be read.</param>
    /// <param name="Unreadable">Those that run and were damaged or changed, so that nobody can say what they are; they can be stopped.</param>
    public sealed record Listed(IReadOnlyList<OwnedShare> Shares, IReadOnlyList<Guid> Unreadable) : ListSharesOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : ListSharesOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : ListSharesOutcome;

    /// <summary>What is stored of the plan can't be opened.</summary>
    public sealed record Damaged : ListSharesOutcome;
}

/// <summary>What became of confirming, stopping or giving up a share.</summary>
public abstract record ChangeShareOutcome
{
    private ChangeShareOutcome()
    {
    }

    /// <summary>What is answered where there is no plan to work on.</summary>
    internal static ChangeShareOutcome Of(NoPlan reason) => reason switch
    {
        NoPlan.AccessEnded => new AccessEnded(),
        NoPlan.NotFound => new NotFound(),
        _ => new Damaged(),
    };

    /// <summary>It is done, and on the disk.</summary>
    public sealed record Done : ChangeShareOutcome;

    /// <summary>There is no such share, it is somebody else's, or it is no longer where it would have to be for this.</summary>
    public sealed record NotFound : ChangeShareOutcome;

    /// <summary>The sign-in has ended; nothing was changed.</summary>
    public sealed record AccessEnded : ChangeShareOutcome;

    /// <summary>What is stored of the plan can't be opened; nothing was changed.</summary>
    public sealed record Damaged : ChangeShareOutcome;
}
