using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Retention;

/// <summary>
/// Takes away what has had its time: plans that nobody uses, shares and codes that have run out, old counts of failed sign-ins. It needs nobody's key
/// and does nothing twice.
/// </summary>
public sealed class RetentionSweep
{
    private static readonly TimeSpan InvitationsKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan FailedSignInsKept = TimeSpan.FromDays(14);

    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly Erasure erasure;
    private readonly RetentionOptions options;
    private readonly TimeProvider clock;

    internal RetentionSweep(IDbContextFactory<PlannerDbContext> contexts, Erasure erasure, IOptions<RetentionOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.erasure = erasure;
        this.options = options.Value;
        this.clock = clock;
    }

    /// <summary>Sweeps once, in one transaction, and sees to it that what was deleted leaves the database's files too.</summary>
    /// <returns>The plans of which a share ended now: pages that show them have to look again.</returns>
    public async Task<IReadOnlyList<PlanId>> RunAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var plans = await DeletePlansAsync(context, now, cancellation);
        var (shares, ended) = await EndSharesAsync(context, now, cancellation);
        var codes = await DeleteCodesAsync(context, now.ToUnixTimeSeconds(), cancellation);
        var oldest = (now - FailedSignInsKept).ToUnixTimeSeconds();
        var failed = await context.FailedSignIns.Where(row => row.Hour < oldest).ExecuteDeleteAsync(cancellation);
        await NoteAsync(
            context,
            new SweepRow { RanAt = now.ToUnixTimeSeconds(), PlansDeleted = plans, SharesEnded = shares, CodesDeleted = codes, FailedSignInsDeleted = failed },
            cancellation);
        await transaction.CommitAsync(cancellation);

        // Even when nothing went: the sweep before may have been cut short between its transaction and this.
        await erasure.CompleteAsync(context, cancellation);
        return [.. ended.Select(id => new PlanId(id))];
    }

    // All that hangs on a plan goes with it, by the foreign keys.
    private async Task<int> DeletePlansAsync(PlannerDbContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var months = await context.Plans.Select(row => row.LastUsedMonth).Distinct().ToListAsync(cancellation);
        var over = months.Where(month => PlanEnd.Of(month, today, options).On <= today).ToList();
        return await context.Plans.Where(row => over.Contains(row.LastUsedMonth)).ExecuteDeleteAsync(cancellation);
    }

    // What the owner agreed to, and what was done, stays with the owner.
    private static async Task<(int Shares, IReadOnlyList<Guid> Plans)> EndSharesAsync(PlannerDbContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var (today, moment) = (DateOnly.FromDateTime(now.UtcDateTime), now.ToUnixTimeSeconds());
        var runOut = context.Shares.Where(row => row.Stage != ShareStage.Ended && row.EndsOn < today);
        var count = await runOut.CountAsync(cancellation);
        var plans = await ShareEnding.EndAsync(context, runOut, cancellation);

        // Nobody has redeemed these, and now nobody can. The rows of their codes stay a little longer, so that whoever is late hears just that.
        var over = context.Invitations.Where(row => row.EndsAt < moment);
        var unused = context.Shares.Where(row => row.Stage == ShareStage.Offered && over.Any(invitation => invitation.ShareId == row.Id));
        var late = await unused.Select(row => row.PlanId).ToListAsync(cancellation);
        await unused.ExecuteUpdateAsync(row => row.SetProperty(to => to.Stage, ShareStage.Ended), cancellation);
        await over.Where(row => row.Sealed != null).ExecuteUpdateAsync(row => row.SetProperty(to => to.Sealed, (byte[]?)null), cancellation);
        return (count + late.Count, [.. plans.Union(late)]);
    }

    private static async Task<int> DeleteCodesAsync(PlannerDbContext context, long now, CancellationToken cancellation)
    {
        var oldest = now - (long)InvitationsKept.TotalSeconds;
        return await context.Invitations.Where(row => row.EndsAt < oldest).ExecuteDeleteAsync(cancellation)
            + await context.AccountCodes.Where(row => row.EndsAt < now).ExecuteDeleteAsync(cancellation);
    }

    private static async Task NoteAsync(PlannerDbContext context, SweepRow sweep, CancellationToken cancellation)
    {
        if (await context.Sweeps.SingleOrDefaultAsync(row => row.Id == SweepRow.OnlyId, cancellation) is { } before)
        {
            before.RanAt = sweep.RanAt;
            before.PlansDeleted += sweep.PlansDeleted;
            before.SharesEnded += sweep.SharesEnded;
            before.CodesDeleted += sweep.CodesDeleted;
            before.FailedSignInsDeleted += sweep.FailedSignInsDeleted;
        }
        else
        {
            context.Sweeps.Add(sweep);
        }

        await context.SaveChangesAsync(cancellation);
    }
}
