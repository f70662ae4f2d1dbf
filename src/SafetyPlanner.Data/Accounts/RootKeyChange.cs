using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Gives an account another passphrase and root key and takes everything along, or changes nothing.</summary>
internal sealed class RootKeyChange(IDbContextFactory<PlannerDbContext> contexts, IPasswordHasher<IdentityUser<Guid>> hasher, Erasure erasure)
{
    /// <summary>Makes the change; false when the account was changed or removed since it was unlocked.</summary>
    /// <param name="account">The account with its root key as it was.</param>
    /// <param name="next">What it is to be.</param>
    /// <param name="endSignIns">Called once, as soon as the old root key opens nothing any more.</param>
    /// <remarks>Can't be cancelled: from here on it is done as a whole, whether or not somebody still waits for it.</remarks>
    internal async Task<bool> RunAsync(UnlockedAccount account, NewPassphrase next, Action endSignIns)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        if (!await ChangeAsync(context, account, next))
        {
            return false;
        }

        endSignIns();

        // A page that took the old root key before that may have filed something under it meanwhile. This order leaves no gap: the stores take the root key
        // of a sign-in only when they hold the write lock, so whoever has the lock after this move finds the new key, or a sign-in that has ended.
        await MoveAsync(context, account.Root, next.Root);
        await erasure.CompleteAsync(context, CancellationToken.None);
        return true;
    }

    private async Task<bool> ChangeAsync(PlannerDbContext context, UnlockedAccount account, NewPassphrase next)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        await SpaceMove.MoveAsync(context, account.Root, next.Root, CancellationToken.None);
        if (!await ReplaceAsync(context, account.Keys, next.RowFor(account.User.Id)))
        {
            return false;
        }

        var user = await context.Users.SingleAsync(user => user.Id == account.User.Id, CancellationToken.None);
        user.PasswordHash = hasher.HashPassword(user, next.Keys.Verifier);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        await context.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private static async Task<bool> ReplaceAsync(PlannerDbContext context, AccountKeysRow was, AccountKeysRow next) =>
        await was.Unchanged(context).ExecuteUpdateAsync(
            row => row
                .SetProperty(to => to.Salt, next.Salt)
                .SetProperty(to => to.Slot1, next.Slot1)
                .SetProperty(to => to.Slot2, next.Slot2)
                .SetProperty(to => to.Recovery1, next.Recovery1)
                .SetProperty(to => to.Recovery2, next.Recovery2),
            CancellationToken.None) == 1;

    private static async Task MoveAsync(PlannerDbContext context, SecretKey from, SecretKey to)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        await SpaceMove.MoveAsync(context, from, to, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
