using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// Seals a plan anew under a new key, so that whoever had the old one can't open what is stored from now on. Those it is still shared with get the new
/// keys, whether they are there or not. Runs inside a transaction of the caller.
/// </summary>
internal static class PlanRotation
{
    /// <summary>Seals a plan anew, under the same root key or under another.</summary>
    /// <param name="context">The operation's own, in a transaction.</param>
    /// <param name="row">The plan.</param>
    /// <param name="old">Its keys as they are.</param>
    /// <param name="from">Where it is filed.</param>
    /// <param name="to">Where it is filed from now on; may be the same.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when a row of the plan is damaged: then nothing was changed.</returns>
    internal static async Task<bool> RunAsync(
        PlannerDbContext context, PlanRow row, OwnerKeys old, PlanSpace from, PlanSpace to, CancellationToken cancellation)
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

        var (spaceId, wrapped) = (to.Id, to.Wrap(new PlanId(row.Id), epoch, key));
        await context.Plans.Where(plan => plan.Id == row.Id).ExecuteUpdateAsync(
            plan => plan.SetProperty(at => at.SpaceId, spaceId)
                .SetProperty(at => at.Epoch, epoch)
                .SetProperty(at => at.WrappedKey, wrapped)
                .SetProperty(at => at.RotationDue, false),
            cancellation);
        foreach (var share in shares)
        {
            await RenewAsync(context, share, keys, from, to, metadata, cancellation);
        }

        return true;
    }

    /// <summary>True when a plan was sealed anew or deleted since its row was read: what could not be opened then is not damaged, and another look tells.</summary>
    internal static async Task<bool> WasRunSinceAsync(PlannerDbContext context, PlanRow row, CancellationToken cancellation) =>
        !await context.Plans.AnyAsync(plan => plan.Id == row.Id && plan.Epoch == row.Epoch, cancellation);

    /// <summary>Seals a plan anew if that is due because a share ended without its owner, or was just stopped.</summary>
    /// <param name="tools">The store's own.</param>
    /// <param name="secret">The owner.</param>
    /// <param name="id">The plan.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task RunIfDueAsync(StoreTools tools, SessionSecret secret, PlanId id, CancellationToken cancellation)
    {
        await using (var context = await tools.Contexts.CreateDbContextAsync(cancellation))
        {
            if (!await context.Plans.AnyAsync(row => row.Id == id.Value && row.RotationDue, cancellation))
            {
                return;
            }
        }

        var (owned, _) = await OwnedPlan.FindAsync(tools, secret, id, OwnedPlan.Use.LocksOnly, cancellation);
        if (owned is null)
        {
            return;
        }

        await using var open = owned;
        if (owned.Row.RotationDue && await RunAsync(owned.Context, owned.Row, owned.Keys, owned.Space, owned.Space, cancellation))
        {
            await owned.CommitAsync(tools.Erasure, cancellation);
        }
    }

    // A share whose owner's part is damaged can't be renewed: it opens nothing from now on.
    private static async Task RenewAsync(
        PlannerDbContext context, ShareRow share, OwnerKeys keys, PlanSpace from, PlanSpace to, PlanMetadata metadata, CancellationToken cancellation)
    {
        if (!OwnerParts.TryOpen(from, share, out var content))
        {
            return;
        }

        var ownerPart = OwnerParts.Seal(to, share.PlanId, share.Id, content);
        using var link = OwnerParts.LinkOf(share, content);
        var grant = share.Grant is null ? null : SealGrant(link, keys, content, metadata);
        await context.Shares.Where(row => row.Id == share.Id).ExecuteUpdateAsync(
            row => row.SetProperty(at => at.OwnerPart, ownerPart).SetProperty(at => at.Grant, grant), cancellation);
    }

    private static byte[] SealGrant(ShareLink link, OwnerKeys keys, OwnerContent content, PlanMetadata metadata)
    {
        var grant = GrantContent.Of(content.Consent.Terms, keys, metadata);
        try
        {
            return link.SealGrant(keys.Epoch, content.Consent.Terms.EndsOn, grant);
        }
        finally
        {
            GrantKeys.Zero(grant);
        }
    }
}
