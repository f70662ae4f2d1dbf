using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Lets someone who forgot their passphrase in with the recovery code they made before. Without one nobody can.</summary>
public sealed class AccountRecovery
{
    private readonly AccountRows accounts;
    private readonly AccountStore store;
    private readonly PassphraseCheck check;
    private readonly RootKeyChange rootKeys;
    private readonly SecondFactor secondFactor;
    private readonly DerivationLimit derivations;
    private readonly Pepper pepper;
    private readonly GuessSlowing slowing;
    private readonly FailedSignIns failures;
    private readonly SessionVault vault;

    internal AccountRecovery(
        AccountRows accounts,
        AccountStore store,
        PassphraseCheck check,
        RootKeyChange rootKeys,
        SecondFactor secondFactor,
        DerivationLimit derivations,
        Pepper pepper,
        GuessSlowing slowing,
        FailedSignIns failures,
        SessionVault vault)
    {
        this.accounts = accounts;
        this.store = store;
        this.check = check;
        this.rootKeys = rootKeys;
        this.secondFactor = secondFactor;
        this.derivations = derivations;
        this.pepper = pepper;
        this.slowing = slowing;
        this.failures = failures;
        this.vault = vault;
    }

    /// <summary>Uses up a recovery code to set a new passphrase, and signs in. Every key of the account is changed, as with a change of passphrase.</summary>
    /// <param name="typedName">The sign-in name as typed.</param>
    /// <param name="typedCode">The recovery code as typed.</param>
    /// <param name="passphrase">The new passphrase, exactly as typed.</param>
    /// <param name="typedSecondFactor">The code of the second factor, or one of its own recovery codes; only an account that has one needs it.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public async Task<RecoverOutcome> RecoverAsync(
        string typedName, string typedCode, string passphrase, string? typedSecondFactor, string address, CancellationToken cancellation = default)
    {
        if (!OneTimeCode.TryRead(typedCode, OneTimeCode.RecoveryLength, out var code, out var problem))
        {
            return new RecoverOutcome.Mistyped(problem);
        }

        var name = SignInNames.Canonical(typedName) ?? "";
        if (Passphrases.ProblemWith(passphrase, name) is { } reason)
        {
            return new RecoverOutcome.PassphraseRefused(reason);
        }

        var wait = slowing.Ask(name, address);
        if (wait > TimeSpan.Zero)
        {
            return new RecoverOutcome.Slowed(wait);
        }

        using var account = await UnlockAsync(name, code, cancellation);
        if (account is null)
        {
            return new RecoverOutcome.Refused();
        }

        slowing.Succeeded(name, address);
        using var next = await check.DeriveNewAsync(derivations, passphrase, cancellation);
        return next is null
            ? new RecoverOutcome.Busy(DerivationLimit.RetryAfter)
            : await RecoverAsync(account, next, typedSecondFactor, address, cancellation);
    }

    private async Task<RecoverOutcome> RecoverAsync(
        UnlockedAccount account, NewPassphrase next, string? typedSecondFactor, string address, CancellationToken cancellation)
    {
        // Before anything is used up: someone who only found the code must not even be able to lock its owner out.
        if (account.User.TwoFactorEnabled)
        {
            switch (await secondFactor.TryAsync(account.User.Id, typedSecondFactor ?? "", address, cancellation))
            {
                case SecondFactorCheck.Slowed slowed:
                    return new RecoverOutcome.Slowed(slowed.RetryAfter);
                case SecondFactorCheck.Wrong:
                    // A missing one too: somebody has the recovery code, and its owner is to see that.
                    failures.Note(account.User.Id);
                    return new RecoverOutcome.SecondFactorNeeded();
            }
        }

        if (!await rootKeys.RunAsync(account, next, () => vault.EndAll(account.User.Id)))
        {
            return new RecoverOutcome.Refused();
        }

        return await store.BeginAsync(account.User.Id, next.Salt, next.Root) is { } begun
            ? new RecoverOutcome.Recovered(begun)
            : new RecoverOutcome.Refused();
    }

    private async Task<UnlockedAccount?> UnlockAsync(string name, OneTimeCode code, CancellationToken cancellation)
    {
        using var key = RecoveryKey.Of(code, pepper);
        var found = await accounts.FindAsync(name, cancellation);

        // An unknown name has slots too, which open as little as those of a known name with a wrong code.
        var row = found?.Keys ?? SlotsOfNobody();
        var root = RootKeySlots.OpenRecovery(row, key);
        if (found is { } account && root is not null)
        {
            return new UnlockedAccount(account.User, account.Keys, root);
        }

        failures.Note(found?.User.Id);
        return null;
    }

    private static AccountKeysRow SlotsOfNobody() => new()
    {
        UserId = Guid.Empty,
        Salt = [],
        Slot1 = [],
        Slot2 = [],
        Recovery1 = Envelope.Decoy(SecretKey.Length),
        Recovery2 = Envelope.Decoy(SecretKey.Length),
    };
}
