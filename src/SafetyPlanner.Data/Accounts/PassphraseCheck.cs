using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Says whether a passphrase is right, the same way for a sign-in and for someone signed in who gives it again. Slows guessing down.</summary>
internal sealed class PassphraseCheck(
    AccountRows accounts,
    IPasswordHasher<IdentityUser<Guid>> hasher,
    Pepper pepper,
    DerivationLimit derivations,
    GuessSlowing slowing,
    FailedSignIns failures,
    SessionVault vault)
{
    private readonly string hashOfNobody =
        hasher.HashPassword(new IdentityUser<Guid>(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.Length)));

    /// <summary>Checks a name and a passphrase. An unknown name takes the same work and gives the same answer as a wrong passphrase.</summary>
    internal async Task<UnlockOutcome> UnlockAsync(string name, string passphrase, string address, CancellationToken cancellation)
    {
        var wait = slowing.Ask(name, address);
        if (wait > TimeSpan.Zero)
        {
            return new UnlockOutcome.Not(new PassphraseProblem.Slowed(wait));
        }

        var found = await accounts.FindAsync(name, cancellation);
        using var keys = await DeriveAsync(derivations, passphrase, found?.Keys.Salt ?? SaltOfNobody(name), cancellation);
        if (keys is null)
        {
            slowing.NotTried(name, address);
            return new UnlockOutcome.Not(new PassphraseProblem.Busy(DerivationLimit.RetryAfter));
        }

        var verified = hasher.VerifyHashedPassword(found?.User ?? new IdentityUser<Guid>(), found?.User.PasswordHash ?? hashOfNobody, keys.Verifier);
        if (found is not { } account || verified == PasswordVerificationResult.Failed)
        {
            failures.Note(found?.User.Id);
            return new UnlockOutcome.Not(new PassphraseProblem.Wrong());
        }

        slowing.Succeeded(name, address);
        return RootKeySlots.Open(account.Keys, keys.KeyEncryptionKey) is { } root
            ? new UnlockOutcome.Unlocked(new UnlockedAccount(account.User, account.Keys, root))
            : new UnlockOutcome.Not(new PassphraseProblem.Damaged());
    }

    /// <summary>Checks the passphrase of whoever is signed in.</summary>
    internal async Task<UnlockOutcome> UnlockAsync(SessionSecret secret, string passphrase, string address, CancellationToken cancellation) =>
        await NameOfAsync(secret, cancellation) is { } name
            ? await UnlockAsync(name, passphrase, address, cancellation)
            : new UnlockOutcome.Not(new PassphraseProblem.AccessEnded());

    /// <summary>The sign-in name of whoever is signed in; null when that has ended or the account was removed.</summary>
    internal async Task<string?> NameOfAsync(SessionSecret secret, CancellationToken cancellation) =>
        vault.AccountOf(secret) is { } userId && await accounts.FindAsync(userId, cancellation) is { } found ? found.User.UserName : null;

    /// <summary>What an account becomes with another passphrase; null when too many others wait already.</summary>
    internal async Task<NewPassphrase?> DeriveNewAsync(DerivationLimit limit, string passphrase, CancellationToken cancellation)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2id.SaltBytes);
        return await DeriveAsync(limit, passphrase, salt, cancellation) is { } keys ? new NewPassphrase(salt, keys, SecretKey.Random()) : null;
    }

    private async Task<PassphraseKeys?> DeriveAsync(DerivationLimit limit, string passphrase, byte[] salt, CancellationToken cancellation)
    {
        // What can't be a passphrase is still derived, so that it costs what a wrong one costs.
        var bytes = Passphrases.ToBytes(passphrase) ?? [];
        try
        {
            return await limit.RunAsync(() => PassphraseKeys.Derive(bytes, salt, pepper.Key), cancellation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    // The same salt for the same unknown name each time, as a real account would have.
    private byte[] SaltOfNobody(string name)
    {
        using var key = pepper.Key.Derive("sp1/salt-of-nobody");
        using var mac = key.Mac(Encoding.UTF8.GetBytes(name));
        return mac.Bytes[..Argon2id.SaltBytes].ToArray();
    }
}
