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
    private const int MostOfDevice = 60;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, VaultSession> sessions = new();
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

    /// <summary>How many sign-ins are held, those that wait for a second factor too, for health and metrics.</summary>
    public int Count => sessions.Count;

    /// <summary>The root key, which the caller disposes right after the operation; null when the sign-in has ended. Does not count as activity.</summary>
    public SecretKey? TryOpen(SessionSecret secret)
    {
        using var key = secret.ToKey();
        var id = IdOf(key);
        if (Find(id) is not { IsPending: false } session)
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
        if (Find(IdOf(secret)) is not { IsPending: false } session)
        {
            return false;
        }

        session.Touch(clock.GetUtcNow());
        return true;
    }

    /// <summary>How long until the sign-in ends if nothing is done; null when it has ended. Does not count as activity.</summary>
    public TimeSpan? Remaining(SessionSecret secret) =>
        Find(IdOf(secret)) is { IsPending: false } session ? session.EndsAt(limits) - clock.GetUtcNow() : null;

    /// <summary>Ends one sign-in; every open page of it is closed at its next operation.</summary>
    public void End(SessionSecret secret) => sessions.TryRemove(IdOf(secret), out _);

    /// <summary>Ends every sign-in of an account.</summary>
    public void EndAll(Guid userId) => EndAll(userId, except: null);

    /// <summary>Ends every sign-in of whoever is signed in, this one too.</summary>
    public void EndAll(SessionSecret secret)
    {
        if (AccountOf(secret) is { } userId)
        {
            EndAll(userId);
        }
    }

    /// <summary>Ends every sign-in of whoever is signed in but this one.</summary>
    public void EndOthers(SessionSecret secret)
    {
        if (AccountOf(secret) is { } userId)
        {
            EndOthers(secret, userId);
        }
    }

    /// <summary>Ends one sign-in of whoever is signed in; false when they have none with this id.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="id">From <see cref="List"/>.</param>
    public bool End(SessionSecret secret, Guid id) =>
        AccountOf(secret) is { } userId && Find(id) is { IsPending: false } session && session.UserId == userId && sessions.TryRemove(id, out _);

    /// <summary>Where whoever is signed in is signed in now, the latest first; empty when the sign-in has ended.</summary>
    public IReadOnlyList<LiveSignIn> List(SessionSecret secret)
    {
        var thisId = IdOf(secret);
        if (AccountOf(secret) is not { } userId)
        {
            return [];
        }

        return
        [
            .. sessions
                .Where(pair => pair.Value.UserId == userId && Find(pair.Key) is { IsPending: false })
                .Select(pair => pair.Value.Show(pair.Key, pair.Key == thisId))
                .OrderByDescending(live => live.BegunAt),
        ];
    }

    /// <summary>Notes what a sign-in is made with, for <see cref="List"/>. Held in memory only.</summary>
    /// <param name="secret">The sign-in; nothing happens when it has ended.</param>
    /// <param name="device">A few words such as "Firefox on Android"; what is longer than 60 characters is cut.</param>
    public void Describe(SessionSecret secret, string device)
    {
        if (Find(IdOf(secret)) is { } session)
        {
            session.Device = device.Length <= MostOfDevice ? device : device[..MostOfDevice];
        }
    }

    /// <summary>Forgets every sign-in.</summary>
    public void Dispose()
    {
        sweeper.Dispose();
        sessions.Clear();
    }

    /// <summary>The id of a sign-in, also of one that has ended. It opens nothing.</summary>
    internal static Guid IdOf(SessionSecret secret)
    {
        using var key = secret.ToKey();
        return IdOf(key);
    }

    internal SessionSecret Begin(Guid userId, SecretKey root) => Begin(userId, root, isPending: false);

    /// <summary>A sign-in that opens nothing until <see cref="TryActivate"/>, and ends after five minutes without it.</summary>
    internal SessionSecret BeginPending(Guid userId, SecretKey root) => Begin(userId, root, isPending: true);

    /// <summary>Whose sign-in waits for a second factor; null when it has ended or waits no more.</summary>
    internal Guid? PendingAccountOf(SessionSecret secret) => Find(IdOf(secret)) is { IsPending: true } session ? session.UserId : null;

    /// <summary>Makes a waiting sign-in a whole one; false when it has ended.</summary>
    internal bool TryActivate(SessionSecret secret)
    {
        var id = IdOf(secret);
        if (Find(id) is not { IsPending: true } session)
        {
            return false;
        }

        // In place: whatever ends all sign-ins of the account at this moment ends this one too.
        session.Activate(clock.GetUtcNow());
        return sessions.ContainsKey(id);
    }

    /// <summary>Whose sign-in this is; null when it has ended or waits for a second factor.</summary>
    internal Guid? AccountOf(SessionSecret secret) => Find(IdOf(secret)) is { IsPending: false } session ? session.UserId : null;

    /// <summary>Ends every sign-in of an account but this one, which may itself have ended.</summary>
    internal void EndOthers(SessionSecret secret, Guid userId) => EndAll(userId, except: IdOf(secret));

    /// <summary>Everyone who is signed in or about to be.</summary>
    internal IReadOnlyList<Guid> Accounts() => [.. sessions.Values.Select(session => session.UserId).Distinct()];

    /// <summary>Puts another root key into a sign-in, which else goes on as it was; nothing happens when it has ended.</summary>
    internal void Replace(SessionSecret secret, SecretKey root)
    {
        using var key = secret.ToKey();
        var id = IdOf(key);
        if (Find(id) is { } session)
        {
            session.SealedRoot = Seal(key, id, session.UserId, root);
        }
    }

    private static byte[] Seal(SecretKey key, Guid id, Guid userId, SecretKey root)
    {
        using var sealKey = key.Derive("sp1/session-seal");
        return Envelope.Seal(sealKey, Context(id, userId), root.Bytes);
    }

    private static Guid IdOf(SecretKey key) => new(key.DeriveId("sp1/session-id"));

    private static SealContext Context(Guid id, Guid userId) => new(SealContext.Session, userId, Epoch: 0, id.ToByteArray(), Revision: 0);

    private SessionSecret Begin(Guid userId, SecretKey root, bool isPending)
    {
        var secret = SessionSecret.New();
        using var key = secret.ToKey();
        var id = IdOf(key);
        sessions[id] = new VaultSession(userId, Seal(key, id, userId, root), clock.GetUtcNow(), isPending);
        return secret;
    }

    private void EndAll(Guid userId, Guid? except)
    {
        foreach (var (id, session) in sessions)
        {
            if (session.UserId == userId && id != except)
            {
                sessions.TryRemove(id, out _);
            }
        }
    }

    private VaultSession? Find(Guid id)
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
}
