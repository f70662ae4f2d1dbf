using Microsoft.AspNetCore.Identity;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>An account with its root key, after the right passphrase or recovery code. Dispose after the operation.</summary>
internal sealed class UnlockedAccount(IdentityUser<Guid> user, AccountKeysRow keys, SecretKey root) : IDisposable
{
    internal IdentityUser<Guid> User { get; } = user;

    /// <summary>The row as it was read; a change is refused when it is not so any more.</summary>
    internal AccountKeysRow Keys { get; } = keys;

    internal SecretKey Root { get; } = root;

    public void Dispose() => Root.Dispose();
}

/// <summary>What a passphrase was found to be.</summary>
internal abstract record UnlockOutcome
{
    private UnlockOutcome()
    {
    }

    /// <summary>It is right; the caller disposes of the account.</summary>
    internal sealed record Unlocked(UnlockedAccount Account) : UnlockOutcome;

    internal sealed record Not(PassphraseProblem Problem) : UnlockOutcome;
}
