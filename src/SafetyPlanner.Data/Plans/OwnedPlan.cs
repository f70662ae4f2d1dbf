using Microsoft.EntityFrameworkCore.Storage;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Plans;

/// <summary>A plan with its keys, for one operation of its owner.</summary>
internal sealed class OwnedPlan(PlannerDbContext context, IDbContextTransaction? transaction, PlanSpace space, PlanRow row, OwnerKeys keys) : IAsyncDisposable
{
    internal PlannerDbContext Context => context;

    internal PlanSpace Space => space;

    internal PlanRow Row => row;

    internal OwnerKeys Keys => keys;

    /// <summary>Finds a plan of whoever is signed in.</summary>
    /// <param name="tools">The store's own.</param>
    /// <param name="secret">Who asks.</param>
    /// <param name="id">The plan.</param>
    /// <param name="use">What for.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task<(OwnedPlan? Plan, NoPlan Reason)> FindAsync(
        StoreTools tools, SessionSecret secret, PlanId id, Use use, CancellationToken cancellation)
    {
        if (use == Use.Writes)
        {
            tools.Vault.Touch(secret);
        }

        var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var transaction = use == Use.Reads ? null : await context.Database.BeginTransactionAsync(cancellation);

        // Under the lock: a change of passphrase that was first has put its new root key here by now, or files what is written next once more.
        if (tools.Vault.TryOpen(secret) is not { } root)
        {
            await CloseAsync(context, transaction);
            return (null, NoPlan.AccessEnded);
        }

        var space = PlanSpace.Of(root);
        var row = await new PlanRows(context, space, tools.Month).FindAsync(id, cancellation);
        if (row is not null && space.TryUnwrap(row, out var keys))
        {
            return (new OwnedPlan(context, transaction, space, row, keys), default);
        }

        space.Dispose();
        await CloseAsync(context, transaction);
        return (null, row is null ? NoPlan.NotFound : NoPlan.Damaged);
    }

    /// <summary>What a plan is looked up for.</summary>
    internal enum Use
    {
        /// <summary>To look at it.</summary>
        Reads,

        /// <summary>To change it, under the lock that writers have until <see cref="CommitAsync"/>; the person does something, which counts as activity.</summary>
        Writes,

        /// <summary>To change it under that lock by itself, while the person may do nothing.</summary>
        LocksOnly,
    }

    /// <summary>Makes what was written last, and what it replaced leave the files.</summary>
    internal async Task CommitAsync(Erasure erasure, CancellationToken cancellation)
    {
        await transaction!.CommitAsync(cancellation);
        await erasure.CompleteAsync(context, cancellation);
    }

    public ValueTask DisposeAsync()
    {
        keys.Dispose();
        space.Dispose();
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

/// <summary>Why there is no plan to work on.</summary>
internal enum NoPlan
{
    AccessEnded,
    NotFound,
    Damaged,
}
