using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// Seals a plan anew under a new key, so that whoever had the old one can't open what is stored from now on. Those it is still shared with get the new
/// keys, whether they are there or not. Runs inside a transaction of the caller.
/// </summary>
internal static class PlanRotation
{
    /// <returns>False when a row of the plan is damaged: then nothing was changed.</returns>
    internal static async Task<bool> RunAsync(PlannerDbContext context, PlanRow row, OwnerKeys old, PlanSpace space, CancellationToken cancellation)
    {
        var sealedRows = new SealedRows(context, row.LastUsedMonth);
        var shares = await context.Shares.AsNoTracking().Where(share => share.PlanId == row.Id).ToListAsync(cancellation);
        if (await sealedRows.MetadataAsync(old, cancellation) is not { } metadata || await sealedRows.AnswersAsync(old, cancellation) is not { } answers)
        {
            return false;
        }

        var epoch = row.Epoch + 1;
        using var key = SecretKey.Random();
        using var keys = new OwnerKeys(SecretKey.CopyOf(key.Bytes), row.Id, epoch);
        await context.Sections.Where(section => section.PlanId == row.Id).ExecuteDeleteAsync(cancellation);
        context.Sections.AddRange(PlanStore.NewRows(keys, metadata, answers));
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();

        var (spaceId, wrapped) = (space.Id, space.Wrap(new PlanId(row.Id), epoch, key));
        await context.Plans.Where(plan => plan.Id == row.Id).ExecuteUpdateAsync(
            plan => plan.SetProperty(to => to.SpaceId, spaceId)
                .SetProperty(to => to.Epoch, epoch)
                .SetProperty(to => to.WrappedKey, wrapped)
                .SetProperty(to => to.RotationDue, false),
            cancellation);
        foreach (var share in shares)
        {
            await RenewAsync(context, share, old, keys, metadata, cancellation);
        }

        return true;
    }

    /// <summary>True when a plan was sealed anew or deleted since its row was read: what could not be opened then is not damaged, and another look tells.</summary>
    internal static async Task<bool> WasRunSinceAsync(PlannerDbContext context, PlanRow row, CancellationToken cancellation) =>
        !await context.Plans.AnyAsync(plan => plan.Id == row.Id && plan.Epoch == row.Epoch, cancellation);

    // A share whose owner's part is damaged can't be renewed: it opens nothing from now on.
    private static async Task RenewAsync(
        PlannerDbContext context, ShareRow share, OwnerKeys old, OwnerKeys keys, PlanMetadata metadata, CancellationToken cancellation)
    {
        if (!OwnerParts.TryOpen(old, share, out var content))
        {
            return;
        }

        var ownerPart = OwnerParts.Seal(keys, share.Id, content);
        using var link = OwnerParts.LinkOf(share, content);
        var grant = share.Grant is null ? null : SealGrant(link, keys, content, metadata);
        await context.Shares.Where(row => row.Id == share.Id).ExecuteUpdateAsync(
            row => row.SetProperty(to => to.OwnerPart, ownerPart).SetProperty(to => to.Grant, grant), cancellation);
    }

    private static byte[] SealGrant(ShareLink link, OwnerKeys keys, OwnerContent content, PlanMetadata metadata)
    {
        var grant = GrantContent.Of(content.Consent.Terms, keys, metadata);
        try
        {
            return link.SealGrant(keys.Epoch, grant);
        }
        finally
        {
            GrantKeys.Zero(grant);
        }
    }
}
