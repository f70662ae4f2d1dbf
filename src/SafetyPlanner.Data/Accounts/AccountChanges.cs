using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// What a signed-in person can do with their account. Each asks for the passphrase once more, so that whoever finds an open page can do none of it,
/// and wrong ones are slowed like those at a sign-in.
/// </summary>
public sealed class AccountChanges
{
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly PassphraseCheck check;
    private readonly RootKeyChange rootKeys;
    private readonly DerivationLimit derivations;
    private readonly Pepper pepper;
    private readonly SessionVault vault;
    private readonly Erasure erasure;

    internal AccountChanges(
        IDbContextFactory<PlannerDbContext> contexts,
        PassphraseCheck check,
        RootKeyChange rootKeys,
        DerivationLimit derivations,
        Pepper pepper,
        SessionVault vault,
        Erasure erasure)
    {
        this.contexts = contexts;
        this.check = check;
        this.rootKeys = rootKeys;
        this.derivations = derivations;
        this.pepper = pepper;
        this.vault = vault;
        this.erasure = erasure;
    }

    /// <summary>Says whether the passphrase is right, before something that can't be taken back; null when it is. Changes nothing.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<PassphraseProblem?> ConfirmAsync(SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default)
    {
        switch (await check.UnlockAsync(secret, passphrase, address, cancellation))
        {
            case UnlockOutcome.Unlocked { Account: var account }:
                account.Dispose();
                return null;
            case UnlockOutcome.Not not:
                return not.Problem;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Changes the passphrase, and with it every key of the account, in one transaction.</summary>
    /// <param name="secret">Who asks; this sign-in goes on.</param>
    /// <param name="current">The passphrase as it is, exactly as typed.</param>
    /// <param name="next">The passphrase as it shall be, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public async Task<ChangePassphraseOutcome> ChangePassphraseAsync(
        SessionSecret secret, string current, string next, string address, CancellationToken cancellation = default)
    {
        if (Passphrases.ProblemWith(next, await check.NameOfAsync(secret, cancellation)) is { } reason)
        {
            return new ChangePassphraseOutcome.PassphraseRefused(reason);
        }

        switch (await check.UnlockAsync(secret, current, address, cancellation))
        {
            case UnlockOutcome.Unlocked { Account: var account }:
                using (account)
                {
                    return await ChangeAsync(secret, account, next, cancellation);
                }

            case UnlockOutcome.Not not:
                return new ChangePassphraseOutcome.NotConfirmed(not.Problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Makes a recovery code; an earlier one opens nothing from then on.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public async Task<RecoveryCodeOutcome> MakeRecoveryCodeAsync(
        SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default)
    {
        switch (await check.UnlockAsync(secret, passphrase, address, cancellation))
        {
            case UnlockOutcome.Unlocked { Account: var account }:
                using (account)
                {
                    return await MakeRecoveryCodeAsync(account);
                }

            case UnlockOutcome.Not not:
                return new RecoveryCodeOutcome.NotConfirmed(not.Problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Deletes the account at once, with all its plans and everything that hangs on them.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public async Task<DeleteAccountOutcome> DeleteAccountAsync(
        SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default)
    {
        switch (await check.UnlockAsync(secret, passphrase, address, cancellation))
        {
            case UnlockOutcome.Unlocked { Account: var account }:
                using (account)
                {
                    return await DeleteAsync(account);
                }

            case UnlockOutcome.Not not:
                return new DeleteAccountOutcome.NotConfirmed(not.Problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<ChangePassphraseOutcome> ChangeAsync(SessionSecret secret, UnlockedAccount account, string next, CancellationToken cancellation)
    {
        using var passphrase = await check.DeriveNewAsync(derivations, next, cancellation);
        if (passphrase is null)
        {
            return new ChangePassphraseOutcome.NotConfirmed(new PassphraseProblem.Busy(DerivationLimit.RetryAfter));
        }

        var changed = await rootKeys.RunAsync(account, passphrase, () =>
        {
            vault.Replace(secret, passphrase.Root);
            vault.EndOthers(secret, account.User.Id);
        });

        // Somebody else who knew the passphrase was first, so it is not the passphrase any more.
        return changed ? new ChangePassphraseOutcome.Changed() : new ChangePassphraseOutcome.NotConfirmed(new PassphraseProblem.Wrong());
    }

    private async Task<RecoveryCodeOutcome> MakeRecoveryCodeAsync(UnlockedAccount account)
    {
        var code = OneTimeCode.New(OneTimeCode.RecoveryLength);
        using var key = RecoveryKey.Of(code, pepper);
        var (recovery1, recovery2) = RootKeySlots.FillRecovery(account.User.Id, key, account.Root);
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        var made = await account.Keys.Unchanged(context).ExecuteUpdateAsync(
            row => row.SetProperty(to => to.Recovery1, recovery1).SetProperty(to => to.Recovery2, recovery2), CancellationToken.None);
        if (made == 0)
        {
            return new RecoveryCodeOutcome.NotConfirmed(new PassphraseProblem.Wrong());
        }

        await erasure.CompleteAsync(context, CancellationToken.None);
        return new RecoveryCodeOutcome.Made(code);
    }

    private async Task<DeleteAccountOutcome> DeleteAsync(UnlockedAccount account)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await using (var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None))
        {
            await SpaceMove.DeleteAsync(context, account.Root, CancellationToken.None);
            if (await account.Keys.Unchanged(context).ExecuteDeleteAsync(CancellationToken.None) == 0)
            {
                return new DeleteAccountOutcome.NotConfirmed(new PassphraseProblem.Wrong());
            }

            // Tokens, claims and counts go with the account.
            await context.Users.Where(user => user.Id == account.User.Id).ExecuteDeleteAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        vault.EndAll(account.User.Id);

        // A page that took the root key before that may have filed a plan under it meanwhile. The stores take it only when they hold the write lock, so
        // whoever has the lock after this finds that the sign-in has ended.
        await DeleteSpaceAsync(context, account.Root);
        await erasure.CompleteAsync(context, CancellationToken.None);
        return new DeleteAccountOutcome.Deleted();
    }

    private static async Task DeleteSpaceAsync(PlannerDbContext context, SecretKey root)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        await SpaceMove.DeleteAsync(context, root, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
