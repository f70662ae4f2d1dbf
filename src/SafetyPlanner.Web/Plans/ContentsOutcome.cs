namespace SafetyPlanner.Web.Plans;

/// <summary>What became of changing what a plan is made of. The closed set stands in this file.</summary>
public abstract record ContentsOutcome
{
    private ContentsOutcome()
    {
    }

    /// <summary>It is kept: committed where there is an account, in memory where there is none. The session's plan shows it.</summary>
    public sealed record Saved : ContentsOutcome;

    /// <summary>It can't be kept; nothing was changed. The reason says what to do.</summary>
    public sealed record Rejected(string Reason) : ContentsOutcome;

    /// <summary>The server could not write just now; nothing was changed, and the same change can be made again.</summary>
    public sealed record Failed : ContentsOutcome;

    /// <summary>The session has ended: signed out, locked or run out.</summary>
    public sealed record AccessEnded : ContentsOutcome;
}
