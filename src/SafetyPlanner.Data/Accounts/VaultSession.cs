namespace SafetyPlanner.Data.Accounts;

/// <summary>One sign-in as <see cref="SessionVault"/> holds it. Not a record: a record would write its members into any log it meets.</summary>
internal sealed class VaultSession(Guid userId, byte[] sealedRoot, DateTimeOffset begun, bool isPending)
{
    /// <summary>How long a second factor is waited for.</summary>
    internal static readonly TimeSpan LongestPending = TimeSpan.FromMinutes(5);

    // The wall clock and not a stopwatch: a laptop that slept for an hour was idle for an hour.
    private long touchedTicks = begun.UtcTicks;
    private volatile bool isPending = isPending;
    private volatile byte[] sealedRoot = sealedRoot;
    private volatile string? device;

    internal Guid UserId { get; } = userId;

    /// <summary>True while the second factor is missing; until then nothing may be opened with it.</summary>
    internal bool IsPending => isPending;

    internal byte[] SealedRoot
    {
        get => sealedRoot;
        set => sealedRoot = value;
    }

    internal string? Device
    {
        set => device = value;
    }

    internal void Touch(DateTimeOffset now) => Interlocked.Exchange(ref touchedTicks, now.UtcTicks);

    internal void Activate(DateTimeOffset now)
    {
        Touch(now);
        isPending = false;
    }

    internal DateTimeOffset EndsAt(SessionVaultOptions limits)
    {
        if (isPending)
        {
            return begun + LongestPending;
        }

        var idleEnd = TouchedAt + limits.Idle;
        var lastEnd = begun + limits.Longest;
        return idleEnd < lastEnd ? idleEnd : lastEnd;
    }

    internal LiveSignIn Show(Guid id, bool isThis) => new(id, device, begun, TouchedAt, isThis);

    private DateTimeOffset TouchedAt => new(Interlocked.Read(ref touchedTicks), TimeSpan.Zero);
}
