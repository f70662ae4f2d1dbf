using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Makes accounts and signs people in. Nobody, this class included, can reset a passphrase.</summary>
public sealed class AccountStore : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly IPasswordHasher<IdentityUser<Guid>> hasher;
    private readonly Pepper pepper;
    private readonly DerivationLimit derivations;
    private readonly DerivationLimit registrations = new(atOnce: 1, waiting: 8);
    private readonly GuessSlowing slowing;
    private readonly SessionVault vault;
    private readonly string hashOfNobody;

    internal AccountStore(
        IServiceScopeFactory scopes,
        IDbContextFactory<PlannerDbContext> contexts,
        IPasswordHasher<IdentityUser<Guid>> hasher,
        Pepper pepper,
        DerivationLimit derivations,
        GuessSlowing slowing,
        SessionVault vault)
    {
        this.scopes = scopes;
        this.contexts = contexts;
        this.hasher = hasher;
        this.pepper = pepper;
        this.derivations = derivations;
        this.slowing = slowing;
        this.vault = vault;
        hashOfNobody = hasher.HashPassword(new IdentityUser<Guid>(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.Length)));
    }

    /// <summary>Makes an account with a name that was handed out and signs it in.</summary>
    /// <param name="signInName">A name from <see cref="SignInNames.NextAsync"/>.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<RegisterOutcome> RegisterAsync(string signInName, string passphrase, CancellationToken cancellation = default)
    {
        if (SignInNames.Canonical(signInName) is not { } name)
        {
            return new RegisterOutcome.NameTaken();
        }

        if (Passphrases.ProblemWith(passphrase, name) is { } problem)
        {
            return new RegisterOutcome.PassphraseRefused(problem);
        }

        var salt = RandomNumberGenerator.GetBytes(Argon2id.SaltBytes);

        // One at a time and in a queue of their own: a flood of new accounts must not keep anyone from signing in.
        using var keys = await DeriveAsync(registrations, passphrase, salt, cancellation);
        if (keys is null)
        {
            return new RegisterOutcome.Busy(DerivationLimit.RetryAfter);
        }

        using var root = SecretKey.Random();
        var user = new IdentityUser<Guid>(name) { Id = Guid.NewGuid() };
        return await CreateAsync(user, RootKeySlots.Fill(user.Id, salt, keys.KeyEncryptionKey, root), keys.Verifier, cancellation)
            ? new RegisterOutcome.Registered(Begin(user, root))
            : new RegisterOutcome.NameTaken();
    }

    /// <summary>Signs in. An unknown name takes the same work and gives the same answer as a wrong passphrase.</summary>
    /// <param name="typedName">The sign-in name as typed.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SignInOutcome> SignInAsync(string typedName, string passphrase, string address, CancellationToken cancellation = default)
    {
        var name = SignInNames.Canonical(typedName) ?? "";
        var wait = slowing.Ask(name, address);
        if (wait > TimeSpan.Zero)
        {
            return new SignInOutcome.Slowed(wait);
        }

        var (user, row) = await FindAsync(name, cancellation);
        using var keys = await DeriveAsync(derivations, passphrase, row?.Salt ?? SaltOfNobody(name), cancellation);
        if (keys is null)
        {
            slowing.NotTried(name, address);
            return new SignInOutcome.Busy(DerivationLimit.RetryAfter);
        }

        var verified = hasher.VerifyHashedPassword(user ?? new IdentityUser<Guid>(), user?.PasswordHash ?? hashOfNobody, keys.Verifier);
        if (user is null || row is null || verified == PasswordVerificationResult.Failed)
        {
            return new SignInOutcome.Refused();
        }

        slowing.Succeeded(name, address);
        using var root = RootKeySlots.Open(row, keys.KeyEncryptionKey);
        return root is null ? new SignInOutcome.Damaged() : new SignInOutcome.SignedIn(Begin(user, root));
    }

    /// <summary>Lets go of the queue of registrations.</summary>
    public void Dispose() => registrations.Dispose();

    private SignedInAccount Begin(IdentityUser<Guid> user, SecretKey root) =>
        new(user.Id, user.UserName!, user.SecurityStamp!, vault.Begin(user.Id, root));

    private async Task<bool> CreateAsync(IdentityUser<Guid> user, AccountKeysRow keys, string verifier, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlannerDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser<Guid>>>();

        // Identity's store saves this context, so the account and its keys come to be in one transaction or not at all.
        context.AccountKeys.Add(keys);
        try
        {
            var result = await users.CreateAsync(user, verifier);
            return result.Succeeded || result.Errors.All(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? result.Succeeded
                : throw new InvalidOperationException("Identity refused an account: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // The unique index on names decides when two people register one name in the same moment; anything else goes on.
            await using var check = await contexts.CreateDbContextAsync(cancellation);
            if (await check.Users.AnyAsync(other => other.NormalizedUserName == user.NormalizedUserName, cancellation))
            {
                return false;
            }

            throw;
        }
    }

    private async Task<(IdentityUser<Guid>? User, AccountKeysRow? Keys)> FindAsync(string name, CancellationToken cancellation)
    {
        var normalized = name.ToUpperInvariant();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from user in context.Users.AsNoTracking()
            join keys in context.AccountKeys.AsNoTracking() on user.Id equals keys.UserId
            where user.NormalizedUserName == normalized
            select new { user, keys }).SingleOrDefaultAsync(cancellation);
        return (found?.user, found?.keys);
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
