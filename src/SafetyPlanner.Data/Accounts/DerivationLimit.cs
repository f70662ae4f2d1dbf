using System.Threading.RateLimiting;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Runs as many slow derivations at once as there are cores and lets a few wait. Whoever comes after that is asked to come back, so that a
/// flood of sign-ins fills neither the memory nor a queue that nobody waits for.
/// </summary>
internal sealed class DerivationLimit : IDisposable
{
    internal static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(3);

    // At about a tenth of a second each, the last in the queue waits less than a second.
    private const int WaitingPerCore = 8;

    private readonly ConcurrencyLimiter limiter;

    public DerivationLimit()
        : this(Environment.ProcessorCount, Environment.ProcessorCount * WaitingPerCore)
    {
    }

    internal DerivationLimit(int atOnce, int waiting) => limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
    {
        PermitLimit = atOnce,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public void Dispose() => limiter.Dispose();

    /// <summary>What the derivation gives, or null when too many others wait already.</summary>
    internal async Task<T?> RunAsync<T>(Func<T> derivation, CancellationToken cancellation)
        where T : class
    {
        using var place = await limiter.AcquireAsync(permitCount: 1, cancellation);
        return place.IsAcquired ? await Task.Run(derivation, cancellation) : null;
    }
}
