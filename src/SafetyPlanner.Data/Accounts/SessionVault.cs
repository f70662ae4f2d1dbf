using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Keeps the root key of everyone signed in, each sealed under a key made from a secret that only their browser holds. Between two operations
/// no root key lies open in memory. Held in memory: a restart signs everyone out.
/// </summary>
public sealed class SessionVault : IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Session> sessions = new();
    private readonly TimeProvider clock;
    private readonly SessionVaultOptions limits;
    private readonly ITimer sweeper;

    /// <summary>An empty vault.</summary>
    public SessionVault(TimeProvider clock, IOptions<SessionVaultOptions> options)
    {
        this.clock = clock;
        limits = options.Value;

        // What has ended is wiped soon, not when someone happens to ask for it.
        sweeper = clock.CreateTimer(_ => Sweep(), state: null, SweepEvery, SweepEvery);
    }

    /// <summary>How many sign-ins are held, for health and metrics.</summary>
    public int Count => sessions.Count;

    /// <summary>The root key, which the caller disposes right after the operation; null when the sign-in has ended. Does not count as activity.</summary>
    public SecretKey? TryOpen(SessionSecret secret)
    {
        using var key = secret.ToKey();
        var id = IdOf(key);
        if (Find(id) is not { } session)
        {
            return null;
        }

        using var sealKey = key.Derive("sp1/session-seal");
        if (!Envelope.TryOpen(sealKey, Context(id, session.UserId), session.SealedRoot, out var root))
        {
            return null;
        }

        try
        {
            return SecretKey.CopyOf(root);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(root);
        }
    }

    /// <summary>Notes that the person did something, so that the idle time starts anew; false when the sign-in has ended.</summary>
    public bool Touch(SessionSecret secret)
    {
        if (Find(IdOf(secret)) is not { } session)
        {
            return false;
        }

        session.Touch(clock.GetUtcNow());
        return true;
    }

    /// <summary>How long until the sign-in ends if nothing is done; null when it has ended. Does not count as activity.</summary>
    public TimeSpan? Remaining(SessionSecret secret) => Find(IdOf(secret)) is { } session ? session.EndsAt(limits) - clock.GetUtcNow() : null;

    /// <summary>Ends one sign-in; every open page of it is closed at its next operation.</summary>
    public void End(SessionSecret secret) => sessions.TryRemove(IdOf(secret), out _);

    /// <summary>Ends every sign-in of an account.</summary>
    public void EndAll(Guid userId)
    {
        foreach (var (id, session) in sessions)
        {
            if (session.UserId == userId)
            {
                sessions.TryRemove(id, out _);
            }
        }
    }

    /// <summary>Forgets every sign-in.</summary>
    public void Dispose()
    {
        sweeper.Dispose();
        sessions.Clear();
    }

    internal SessionSecret Begin(Guid userId, SecretKey root)
    {
        var secret = SessionSecret.New();
        using var key = secret.ToKey();
        using var sealKey = key.Derive("sp1/session-seal");
        var id = IdOf(key);
        sessions[id] = new Session(userId, Envelope.Seal(sealKey, Context(id, userId), root.Bytes), clock.GetUtcNow());
        return secret;
    }

    private static Guid IdOf(SecretKey key) => new(key.DeriveId("sp1/session-id"));

    private static Guid IdOf(SessionSecret secret)
    {
        using var key = secret.ToKey();
        return IdOf(key);
    }

    private static SealContext Context(Guid id, Guid userId) => new(SealContext.Session, userId, Epoch: 0, id.ToByteArray(), Revision: 0);

    private Session? Find(Guid id)
    {
        if (!sessions.TryGetValue(id, out var session))
        {
            return null;
        }

        if (session.EndsAt(limits) > clock.GetUtcNow())
        {
            return session;
        }

        sessions.TryRemove(id, out _);
        return null;
    }

    private void Sweep()
    {
        foreach (var id in sessions.Keys)
        {
            Find(id);
        }
    }

    private sealed class Session(Guid userId, byte[] sealedRoot, DateTimeOffset begun)
    {
        // The wall clock and not a stopwatch: a laptop that slept for an hour was idle for an hour.
        private long touchedTicks = begun.UtcTicks;

        internal Guid UserId { get; } = userId;

        internal byte[] SealedRoot { get; } = sealedRoot;

        internal void Touch(DateTimeOffset now) => Interlocked.Exchange(ref touchedTicks, now.UtcTicks);

        internal DateTimeOffset EndsAt(SessionVaultOptions limits)
        {
            var idleEnd = new DateTimeOffset(Interlocked.Read(ref touchedTicks), TimeSpan.Zero) + limits.Idle;
            var lastEnd = begun + limits.Longest;
            return idleEnd < lastEnd ? idleEnd : lastEnd;
        }
    }
}
