using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Counts wrong passphrases and codes per account and hour, for the person whose account it is. While somebody waits for an answer they are only counted
/// in memory, for unknown names too: writing them down at once would tell by its time which names are known. They are written every minute and when the server stops.
/// </summary>
public sealed class FailedSignIns : IHostedService, IDisposable
{
    private const int MostHeld = 10_000;

    private static readonly TimeSpan FlushEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly SessionVault vault;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim flushing = new(1);
    private readonly Lock gate = new();
    private readonly Dictionary<(Guid UserId, long Hour), int> held = [];
    private ITimer? timer;

    internal FailedSignIns(IDbContextFactory<PlannerDbContext> contexts, SessionVault vault, TimeProvider clock)
    {
        this.contexts = contexts;
        this.vault = vault;
        this.clock = clock;
    }

    /// <summary>When and how often somebody tried in vain to get into the account of whoever is signed in.</summary>
    public async Task<FailedSignInsOutcome> ListAsync(SessionSecret secret, CancellationToken cancellation = default)
    {
        if (vault.AccountOf(secret) is not { } userId)
        {
            return new FailedSignInsOutcome.AccessEnded();
        }

        // Nothing may be on its way from memory to the database while both are read.
        await flushing.WaitAsync(cancellation);
        try
        {
            var first = (clock.GetUtcNow() - Shown).ToUnixTimeSeconds();
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var written = await context.FailedSignIns.AsNoTracking()
                .Where(row => row.UserId == userId && row.Hour >= first)
                .Select(row => new { row.Hour, row.Count })
                .ToListAsync(cancellation);
            var hours = written
                .Concat(Held().Where(pair => pair.Key.UserId == userId).Select(pair => new { pair.Key.Hour, Count = pair.Value }))
                .GroupBy(entry => entry.Hour, entry => entry.Count)
                .OrderByDescending(hour => hour.Key)
                .Select(hour => new FailedSignIn(DateTimeOffset.FromUnixTimeSeconds(hour.Key), hour.Sum()));
            return new FailedSignInsOutcome.Listed([.. hours]);
        }
        finally
        {
            flushing.Release();
        }
    }

    /// <summary>From now on, what is counted is written down every minute.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        timer = clock.CreateTimer(_ => _ = TryFlushAsync(), state: null, FlushEvery, FlushEvery);
        return Task.CompletedTask;
    }

    /// <summary>Writes down what is only in memory yet.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        timer?.Dispose();
        return TryFlushAsync();
    }

    /// <summary>Forgets what was not written down.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        flushing.Dispose();
    }

    /// <summary>Counts one. Nobody's are counted as well and thrown away later: an unknown name costs what a known one does.</summary>
    internal void Note(Guid? userId)
    {
        const int SecondsPerHour = 3600;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var key = (userId ?? Guid.Empty, now - (now % SecondsPerHour));
        lock (gate)
        {
            if (held.TryGetValue(key, out var count) || held.Count < MostHeld)
            {
                held[key] = count + 1;
            }
        }
    }

    /// <summary>Moves what is in memory to the database. What can't be written stays in memory.</summary>
    internal async Task FlushAsync()
    {
        await flushing.WaitAsync();
        try
        {
            var counts = Held();
            if (counts.Count > 0)
            {
                await WriteAsync(counts);
                Forget(counts);
            }
        }
        finally
        {
            flushing.Release();
        }
    }

    // A database that is busy or broken now may be whole in a minute, and nobody waits for these counts.
    private async Task TryFlushAsync()
    {
        try
        {
            await FlushAsync();
        }
        catch (Exception reason) when (reason is DbUpdateException or System.Data.Common.DbException or ObjectDisposedException)
        {
        }
    }

    private async Task WriteAsync(Dictionary<(Guid UserId, long Hour), int> counts)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var userIds = counts.Keys.Select(key => key.UserId).Distinct().ToList();
        var known = await context.Users.Where(user => userIds.Contains(user.Id)).Select(user => user.Id).ToListAsync();
        foreach (var ((userId, hour), count) in counts.Where(pair => known.Contains(pair.Key.UserId)))
        {
            if (await context.FailedSignIns.FindAsync(userId, hour) is { } row)
            {
                row.Count += count;
            }
            else
            {
                context.FailedSignIns.Add(new FailedSignInRow { UserId = userId, Hour = hour, Count = count });
            }
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private Dictionary<(Guid UserId, long Hour), int> Held()
    {
        lock (gate)
        {
            return new Dictionary<(Guid UserId, long Hour), int>(held);
        }
    }

    private void Forget(Dictionary<(Guid UserId, long Hour), int> counts)
    {
        lock (gate)
        {
            foreach (var (key, count) in counts)
            {
                // Others may have been counted meanwhile.
                held[key] -= count;
                if (held[key] == 0)
                {
                    held.Remove(key);
                }
            }
        }
    }
}
