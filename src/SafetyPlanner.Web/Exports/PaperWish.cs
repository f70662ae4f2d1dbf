namespace SafetyPlanner.Web.Exports;

/// <summary>How somebody wants a paper.</summary>
public sealed record PaperWish
{
    /// <summary>Letter rather than A4.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Large print.</summary>
    public bool IsLarge { get; init; }

    /// <summary>What the file opens with; empty for a file that anyone can open.</summary>
    public string Password { get; init; } = "";

    /// <summary>The name of the type: a password must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PaperWish);
}
