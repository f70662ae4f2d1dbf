using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Makes accounts and signs people in. Nobody, this class included, can reset a passphrase.</summary>
public sealed class AccountStore : IDisposable
{
    private const string CodeNeeded = "An account can only be made here with a code from whoever runs this service. Please ask them for one.";
    private const string CodeNotOpen = "This code can’t be used: it is not known here, was used already, or its 72 hours are over. Please ask for a new one.";

    private readonly RegistrationPolicy registration;
    private readonly AccountRows accounts;
    private readonly NewAccounts newAccounts;
    private readonly AccountCodes codes;
    private readonly PassphraseCheck check;
    private readonly SecondFactor secondFactor;
    private readonly FailedSignIns failures;
    private readonly SessionVault vault;
    private readonly DerivationLimit registrations = new(atOnce: 1, waiting: 8);

    internal AccountStore(
        RegistrationPolicy registration,
        AccountRows accounts,
        NewAccounts newAccounts,
        AccountCodes codes,
        PassphraseCheck check,
        SecondFactor secondFactor,
        FailedSignIns failures,
        SessionVault vault)
    {
        this.registration = registration;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.codes = codes;
        this.check = check;
        this.secondFactor = secondFactor;
        this.failures = failures;
        this.vault = vault;
    }

    /// <summary>Makes an account with a name that was handed out and signs it in.</summary>
    /// <param name="signInName">A name from <see cref="SignInNames.NextAsync"/>.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="typedCode">The code of the host as typed; nothing, or only spaces, where there is none. It is used up only with the account made.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<RegisterOutcome> RegisterAsync(
        string signInName, string passphrase, string? typedCode = null, CancellationToken cancellation = default)
    {
        if (registration == RegistrationPolicy.Off)
        {
            return new RegisterOutcome.RegistrationOff();
        }

        if (SignInNames.Canonical(signInName) is not { } name)
        {
            return new RegisterOutcome.NameTaken();
        }

        if (Passphrases.ProblemWith(passphrase, name) is { } reason)
        {
            return new RegisterOutcome.PassphraseRefused(reason);
        }

        if (string.IsNullOrWhiteSpace(typedCode))
        {
            return registration == RegistrationPolicy.ByCode
                ? new RegisterOutcome.CodeProblem(CodeNeeded)
                : await RegisterAsync(name, passphrase, code: null, cancellation);
        }

        if (!OneTimeCode.TryRead(typedCode, OneTimeCode.ToldLength, out var code, out var problem))
        {
            return new RegisterOutcome.CodeProblem(problem);
        }

        // Looked at before the slow work, and used up after it.
        return await codes.IsOpenAsync(code, cancellation)
            ? await RegisterAsync(name, passphrase, code, cancellation)
            : new RegisterOutcome.CodeProblem(CodeNotOpen);
    }

    /// <summary>Signs in. An unknown name takes the same work and gives the same answer as a wrong passphrase.</summary>
    /// <param name="typedName">The sign-in name as typed.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SignInOutcome> SignInAsync(string typedName, string passphrase, string address, CancellationToken cancellation = default)
    {
        switch (await check.UnlockAsync(SignInNames.Canonical(typedName) ?? "", passphrase, address, cancellation))
        {
            case UnlockOutcome.Unlocked { Account: var account }:
                using (account)
                {
                    return await BeginAsync(account);
                }

            case UnlockOutcome.Not { Problem: PassphraseProblem.Busy busy }:
                return new SignInOutcome.Busy(busy.RetryAfter);
            case UnlockOutcome.Not { Problem: PassphraseProblem.Slowed slowed }:
                return new SignInOutcome.Slowed(slowed.RetryAfter);
            case UnlockOutcome.Not { Problem: PassphraseProblem.Damaged }:
                return new SignInOutcome.Damaged();
            case UnlockOutcome.Not:
                return new SignInOutcome.Refused();
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Finishes a sign-in that waits for the second factor.</summary>
    /// <param name="pending">From <see cref="PendingSignIn"/>.</param>
    /// <param name="typedCode">The six digits of the app, or one of the recovery codes of the second factor, as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<FinishSignInOutcome> FinishAsync(SessionSecret pending, string typedCode, string address, CancellationToken cancellation = default)
    {
        if (vault.PendingAccountOf(pending) is not { } userId)
        {
            return new FinishSignInOutcome.Ended();
        }

        switch (await secondFactor.TryAsync(userId, typedCode, address, cancellation))
        {
            case SecondFactorCheck.Slowed slowed:
                return new FinishSignInOutcome.Slowed(slowed.RetryAfter);
            case SecondFactorCheck.Wrong:
                failures.Note(userId);
                return new FinishSignInOutcome.WrongCode();
            default:
                return vault.TryActivate(pending) && await CurrentAsync(pending, CancellationToken.None) is { } account
                    ? new FinishSignInOutcome.SignedIn(account)
                    : new FinishSignInOutcome.Ended();
        }
    }

    /// <summary>The account of whoever is signed in; null when that has ended. Does not count as activity.</summary>
    public async Task<SignedInAccount?> CurrentAsync(SessionSecret secret, CancellationToken cancellation = default) =>
        vault.AccountOf(secret) is { } userId && await accounts.FindAsync(userId, cancellation) is { } found
            ? new SignedInAccount(found.User, await accounts.RoleAsync(userId, cancellation), secret)
            : null;

    /// <summary>
    /// Ends the sign-ins of accounts that are no longer in the database, because the host removed them from outside, and says of how many accounts.
    /// Call it every minute.
    /// </summary>
    public async Task<int> EndRemovedAsync(CancellationToken cancellation = default)
    {
        var signedIn = vault.Accounts();
        var removed = signedIn.Except(signedIn.Count == 0 ? [] : await accounts.KnownAsync(signedIn, cancellation)).ToList();
        removed.ForEach(vault.EndAll);
        return removed.Count;
    }

    /// <summary>Lets go of the queue of registrations.</summary>
    public void Dispose() => registrations.Dispose();

    /// <summary>Begins a sign-in; null when the account was changed or removed since its root key was taken out.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="salt">The salt of the passphrase as it was then.</param>
    /// <param name="root">The root key, which the caller disposes of.</param>
    internal async Task<SignedInAccount?> BeginAsync(Guid userId, byte[] salt, SecretKey root)
    {
        var secret = vault.Begin(userId, root);
        return await IsStillAsync(userId, salt) is { } user
            ? new SignedInAccount(user, await accounts.RoleAsync(userId, CancellationToken.None), secret)
            : EndNew(secret);
    }

    private async Task<RegisterOutcome> RegisterAsync(string name, string passphrase, OneTimeCode? code, CancellationToken cancellation)
    {
        // One at a time and in a queue of their own: a flood of new accounts must not keep anyone from signing in.
        using var first = await check.DeriveNewAsync(registrations, passphrase, cancellation);
        if (first is null)
        {
            return new RegisterOutcome.Busy(DerivationLimit.RetryAfter);
        }

        var user = new IdentityUser<Guid>(name) { Id = Guid.NewGuid() };
        switch (await newAccounts.CreateAsync(user, first.RowFor(user.Id), first.Keys.Verifier, code, cancellation))
        {
            case NewAccountOutcome.NameTaken:
                return new RegisterOutcome.NameTaken();
            case NewAccountOutcome.CodeNotOpen:
                return new RegisterOutcome.CodeProblem(CodeNotOpen);
            default:
                return await BeginAsync(user.Id, first.Salt, first.Root) is { } begun
                    ? new RegisterOutcome.Registered(begun)
                    : new RegisterOutcome.NameTaken();
        }
    }

    private async Task<SignInOutcome> BeginAsync(UnlockedAccount account)
    {
        var (userId, salt) = (account.User.Id, account.Keys.Salt);
        if (!account.User.TwoFactorEnabled)
        {
            return await BeginAsync(userId, salt, account.Root) is { } begun ? new SignInOutcome.SignedIn(begun) : new SignInOutcome.Refused();
        }

        var pending = vault.BeginPending(userId, account.Root);
        if (await IsStillAsync(userId, salt) is null)
        {
            EndNew(pending);
            return new SignInOutcome.Refused();
        }

        return new SignInOutcome.SecondFactorNeeded(new PendingSignIn(pending));
    }

    // A change of passphrase ends all sign-ins right after it is written. One that begins at that moment looks after it has begun: either the change is
    // seen here, or this sign-in is seen there.
    private async Task<IdentityUser<Guid>?> IsStillAsync(Guid userId, byte[] salt) =>
        await accounts.FindAsync(userId, CancellationToken.None) is { } found && found.Keys.Salt.AsSpan().SequenceEqual(salt) ? found.User : null;

    private SignedInAccount? EndNew(SessionSecret secret)
    {
        vault.End(secret);
        return null;
    }
}
