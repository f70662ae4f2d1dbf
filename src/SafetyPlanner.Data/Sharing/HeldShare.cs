using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>A share that is open, with its keys, for one operation of its recipient.</summary>
internal sealed class HeldShare(PlannerDbContext context, IDbContextTransaction? transaction, ShareLink link, ShareRow row, PlanRow plan, GrantContent? grant)
    : IAsyncDisposable
{
    // Each lost race means that another note went through.
    private const int Tries = 50;

    internal PlannerDbContext Context => context;

    internal Guid ShareId => row.Id;

    internal PlanRow Plan => plan;

    internal DateOnly EndsOn => row.EndsOn;

    /// <summary>What is granted; null when it was damaged.</summary>
    internal GrantContent? Grant => grant;

    /// <summary>The granted keys, which the caller disposes of.</summary>
    internal FoundKeys OpenKeys() =>
        link.TryOpenGrant(plan.Epoch, row, out var granted) ? FoundKeys.These(new HolderKeys(granted, row.PlanId, plan.Epoch), plan) : FoundKeys.Damaged;

    /// <summary>Finds what is shared of a plan with whoever is signed in.</summary>
    /// <param name="tools">The store's own.</param>
    /// <param name="secret">Who asks.</param>
    /// <param name="id">The plan.</param>
    /// <param name="writes">True when the person does something: it counts as activity, and the lock that writers have is held until <see cref="CommitAsync"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The share; or null and whether the sign-in has ended.</returns>
    internal static async Task<(HeldShare? Share, bool Ended)> FindAsync(
        StoreTools tools, SessionSecret secret, PlanId id, bool writes, CancellationToken cancellation)
    {
        if (writes)
        {
            tools.Vault.Touch(secret);
        }

        var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var transaction = writes ? await context.Database.BeginTransactionAsync(cancellation) : null;
        using var root = tools.Vault.TryOpen(secret);
        if (root is null)
        {
            await CloseAsync(context, transaction);
            return (null, true);
        }

        using var holding = HoldingSpace.Of(root);
        var (holdingId, today) = (holding.Id, tools.Today);
        var found = await (
            from share in context.Shares.AsNoTracking()
            join plan in context.Plans.AsNoTracking() on share.PlanId equals plan.Id
            where share.PlanId == id.Value && share.HolderSpaceId == holdingId && share.Stage == ShareStage.Open && share.EndsOn >= today
            select new { share, plan }).FirstOrDefaultAsync(cancellation);
        if (found is null || !holding.TryOpen(found.share, out var link))
        {
            await CloseAsync(context, transaction);
            return (null, false);
        }

        link.TryOpenGrant(found.plan.Epoch, found.share, out var grant);
        return (new HeldShare(context, transaction, link, found.share, found.plan, grant), false);
    }

    /// <summary>Writes a deed into the journal. Opening again within the hour is not worth a line.</summary>
    internal async Task NoteAsync(Deed deed, SharedSection? section, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var (attempt, current) = (0, row); attempt < Tries && current is not null; attempt++)
        {
            // A damaged journal is begun anew rather than keeping somebody from their work: its owner sees that it is short.
            var lines = link.OpenJournal(current) ?? [];
            if (deed == Deed.Opened && JournalLine.Tells(lines, deed, section, now))
            {
                return;
            }

            var after = JournalLine.With(lines, deed, section, now);
            var (before, revision) = (current.JournalRevision, current.JournalRevision + 1);
            var journal = link.SealJournal(revision, after);
            if (await context.Shares.Where(share => share.Id == row.Id && share.JournalRevision == before).ExecuteUpdateAsync(
                share => share.SetProperty(to => to.Journal, journal).SetProperty(to => to.JournalRevision, revision), cancellation) == 1)
            {
                return;
            }

            current = await context.Shares.AsNoTracking().SingleOrDefaultAsync(share => share.Id == row.Id, cancellation);
        }
    }

    internal Task CommitAsync(CancellationToken cancellation) => transaction!.CommitAsync(cancellation);

    public ValueTask DisposeAsync()
    {
        link.Dispose();
        if (grant is not null)
        {
            GrantKeys.Zero(grant);
        }

        return CloseAsync(context, transaction);
    }

    private static async ValueTask CloseAsync(PlannerDbContext context, IDbContextTransaction? transaction)
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await context.DisposeAsync();
    }
}
