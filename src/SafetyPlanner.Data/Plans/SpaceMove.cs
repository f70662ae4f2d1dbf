using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Plans;

/// <summary>Takes what an account can open from one root key to another, or away, inside a transaction of the caller.</summary>
internal static class SpaceMove
{
    /// <summary>
    /// Files all plans under the new root key, each sealed anew under a new plan key, and all that others share with the account. What can't be opened
    /// with the old root key stays as it is, readable by nobody.
    /// </summary>
    internal static async Task MoveAsync(PlannerDbContext context, SecretKey from, SecretKey to, CancellationToken cancellation)
    {
        using var old = PlanSpace.CopyOf(from);
        using var space = PlanSpace.CopyOf(to);
        var oldId = old.Id;
        foreach (var row in await context.Plans.AsNoTracking().Where(row => row.SpaceId == oldId).ToListAsync(cancellation))
        {
            if (old.TryUnwrap(row, out var keys))
            {
                using (keys)
                {
                    if (!await PlanRotation.RunAsync(context, row, keys, old, space, cancellation))
                    {
                        await RefileAsync(context, row, keys, old, space, cancellation);
                    }
                }
            }
        }

        await MoveHoldingsAsync(context, from, to, cancellation);
    }

    /// <summary>Deletes all plans of a root key with everything that hangs on them, and gives up what others share with the account.</summary>
    internal static async Task DeleteAsync(PlannerDbContext context, SecretKey root, CancellationToken cancellation)
    {
        using var space = PlanSpace.CopyOf(root);
        using var holding = HoldingSpace.Of(root);
        var (spaceId, holdingId) = (space.Id, holding.Id);
        await context.Plans.Where(row => row.SpaceId == spaceId).ExecuteDeleteAsync(cancellation);
        await ShareEnding.EndAsync(context, context.Shares.Where(share => share.HolderSpaceId == holdingId), cancellation);
    }

    // A plan with a damaged row can't be sealed anew. It keeps its key, for the day the row is put back from a backup.
    private static async Task RefileAsync(
        PlannerDbContext context, PlanRow row, OwnerKeys keys, PlanSpace from, PlanSpace space, CancellationToken cancellation)
    {
        using var key = keys.CopyPlanKey();
        var (spaceId, wrapped) = (space.Id, space.Wrap(new PlanId(row.Id), row.Epoch, key));
        await context.Plans.Where(plan => plan.Id == row.Id).ExecuteUpdateAsync(
            plan => plan.SetProperty(to => to.SpaceId, spaceId).SetProperty(to => to.WrappedKey, wrapped), cancellation);
        foreach (var share in await context.Shares.AsNoTracking().Where(share => share.PlanId == row.Id).ToListAsync(cancellation))
        {
            if (OwnerParts.TryOpen(from, share, out var content))
            {
                var ownerPart = OwnerParts.Seal(space, row.Id, share.Id, content);
                CryptographicOperations.ZeroMemory(content.LinkKey);
                await context.Shares.Where(other => other.Id == share.Id).ExecuteUpdateAsync(other => other.SetProperty(to => to.OwnerPart, ownerPart), cancellation);
            }
        }
    }

    private static async Task MoveHoldingsAsync(PlannerDbContext context, SecretKey from, SecretKey to, CancellationToken cancellation)
    {
        using var old = HoldingSpace.Of(from);
        using var holding = HoldingSpace.Of(to);
        var oldId = old.Id;
        foreach (var row in await context.Shares.AsNoTracking().Where(share => share.HolderSpaceId == oldId).ToListAsync(cancellation))
        {
            if (old.TryUnwrap(row, out var link))
            {
                using (link)
                {
                    var (holdingId, part) = (holding.Id, holding.Wrap(row.Id, link));
                    await context.Shares.Where(share => share.Id == row.Id).ExecuteUpdateAsync(
                        share => share.SetProperty(to => to.HolderSpaceId, holdingId).SetProperty(to => to.HolderPart, part), cancellation);
                }
            }
        }
    }
}
