using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Ends shares: the recipient's keys go, and the plan key is due to be changed. Inside a transaction of the caller.</summary>
internal static class ShareEnding
{
    /// <summary>Ends these shares. The plan of each that was open is to be sealed anew when its owner is there.</summary>
    /// <returns>The ids of the plans.</returns>
    internal static async Task<IReadOnlyList<Guid>> EndAsync(PlannerDbContext context, IQueryable<ShareRow> shares, CancellationToken cancellation)
    {
        var ending = await shares.AsNoTracking()
            .Where(share => share.Stage < ShareStage.Ended)
            .Select(share => new { share.Id, share.PlanId, WasOpen = share.Grant != null })
            .ToListAsync(cancellation);
        foreach (var share in ending)
        {
            await context.Shares.Where(row => row.Id == share.Id).ExecuteUpdateAsync(
                row => row.SetProperty(to => to.Stage, ShareStage.Ended)
                    .SetProperty(to => to.HolderSpaceId, (Guid?)null)
                    .SetProperty(to => to.HolderPart, (byte[]?)null)
                    .SetProperty(to => to.Grant, (byte[]?)null),
                cancellation);
            await context.Invitations.Where(invitation => invitation.ShareId == share.Id).ExecuteDeleteAsync(cancellation);
            if (share.WasOpen)
            {
                await context.Plans.Where(plan => plan.Id == share.PlanId).ExecuteUpdateAsync(plan => plan.SetProperty(to => to.RotationDue, true), cancellation);
            }
        }

        return [.. ending.Select(share => share.PlanId).Distinct()];
    }
}
