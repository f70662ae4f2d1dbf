using System.Runtime.InteropServices;

namespace SafetyPlanner.Data.Accounts;

/// <summary>How often a wrong passphrase or code was tried at one's account within an hour.</summary>
/// <param name="Hour">The beginning of the hour, in universal time.</param>
/// <param name="Count">How often.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FailedSignIn(DateTimeOffset Hour, int Count);

/// <summary>What became of the question who tried in vain to sign in.</summary>
public abstract record FailedSignInsOutcome
{
    private FailedSignInsOutcome()
    {
    }

    /// <summary>The hours in which there were any, the latest first, of 14 days at most.</summary>
    public sealed record Listed(IReadOnlyList<FailedSignIn> Hours) : FailedSignInsOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : FailedSignInsOutcome;
}
