using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>Takes what an account can open from one root key to another, or away, inside a transaction of the caller.</summary>
internal static class SpaceMove
{
    /// <summary>Files all plans under the new root key. What can't be opened with the old one stays as it is, readable by nobody.</summary>
    internal static async Task MoveAsync(PlannerDbContext context, SecretKey from, SecretKey to, CancellationToken cancellation)
    {
        using var old = PlanSpace.CopyOf(from);
        using var space = PlanSpace.CopyOf(to);
        var oldId = old.Id;
        foreach (var row in await context.Plans.AsNoTracking().Where(row => row.SpaceId == oldId).ToListAsync(cancellation))
        {
            if (!old.TryUnwrapKey(row, out var key))
            {
                continue;
            }

            using (key)
            {
                var (spaceId, wrapped) = (space.Id, space.Wrap(new PlanId(row.Id), row.Epoch, key));
                await context.Plans.Where(plan => plan.Id == row.Id).ExecuteUpdateAsync(
                    plan => plan.SetProperty(to => to.SpaceId, spaceId).SetProperty(to => to.WrappedKey, wrapped), cancellation);
            }
        }
    }

    /// <summary>Deletes all plans of a root key with everything that hangs on them.</summary>
    internal static async Task DeleteAsync(PlannerDbContext context, SecretKey root, CancellationToken cancellation)
    {
        using var space = PlanSpace.CopyOf(root);
        var spaceId = space.Id;
        await context.Plans.Where(row => row.SpaceId == spaceId).ExecuteDeleteAsync(cancellation);
    }
}
