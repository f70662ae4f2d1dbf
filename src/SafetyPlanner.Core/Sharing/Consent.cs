namespace SafetyPlanner.Core.Sharing;

/// <summary>The owner's recorded yes to a share. It can be taken back at any time, without a reason.</summary>
/// <param name="Terms">What was agreed to.</param>
/// <param name="Wording">What the owner read when they said yes, paragraph by paragraph.</param>
/// <param name="How">How the yes was given.</param>
/// <param name="GivenAt">When.</param>
public sealed record Consent(ShareTerms Terms, IReadOnlyList<string> Wording, ConsentWay How, DateTimeOffset GivenAt)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(Consent);
}

/// <summary>How a consent was given.</summary>
public enum ConsentWay
{
    /// <summary>The owner read it on the screen and ticked it by themselves.</summary>
    OnScreen,

    /// <summary>Somebody read it to the owner, who ticked it.</summary>
    ReadAloud,

    /// <summary>Somebody ticked it for the owner, who was there and said yes.</summary>
    SpokenYes,
}

/// <summary>Why a share ended.</summary>
public enum ShareEnd
{
    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>The owner stopped it.</summary>
    Stopped,

    /// <summary>The recipient gave it up.</summary>
    GivenUp,

    /// <summary>The host put back a backup: what was stopped since it was made must not begin again.</summary>
    Restored,
}
