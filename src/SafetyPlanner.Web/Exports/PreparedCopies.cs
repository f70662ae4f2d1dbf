using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Memory;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Exports;

/// <summary>
/// Copies that were made on a page and wait to be downloaded by the same session: in memory only, for a few minutes. So a download is exactly
/// what was shown, and nothing that was chosen for it stands in its address.
/// </summary>
public sealed class PreparedCopies : IDisposable
{
    /// <summary>How long a copy waits; it leaves the memory within another half minute.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    /// <summary>How many copies of one session wait; then the oldest goes.</summary>
    public const int MostOfASession = 3;

    private const long MostBytes = 128 * 1024 * 1024;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    private readonly MemoryCache copies;
    private readonly TimeProvider clock;
    private readonly ITimer sweeper;

    /// <summary>Nothing waits yet.</summary>
    public PreparedCopies(TimeProvider clock)
    {
        this.clock = clock;
        copies = new(new MemoryCacheOptions { SizeLimit = MostBytes, Clock = new CacheClock(clock) });

        // The cache looks at what has run out only when somebody uses it: on a quiet server that may be never.
        sweeper = clock.CreateTimer(_ => copies.Compact(0), state: null, SweepEvery, SweepEvery);
    }

    /// <summary>How many copies are in memory.</summary>
    public int Count => copies.Count;

    /// <summary>Keeps a copy for the session with this secret.</summary>
    /// <returns>The ticket that it is fetched with, or null when there is no room just now.</returns>
    public string? Keep(string secret, PreparedCopy copy)
    {
        var place = new Place(SessionClaims.HashOf(secret), WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)));
        foreach (var (oldest, _) in OfSession(place.Session).OrderByDescending(waiting => waiting.Copy.At).Skip(MostOfASession - 1))
        {
            copies.Remove(oldest);
        }

        // Never to make room for somebody else's: a session that asks for much must not empty the others' hands.
        copies.Set(place, new Waiting(copy, clock.GetUtcNow()), new MemoryCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = Wait,
            Size = copy.Content.Length,
            Priority = CacheItemPriority.NeverRemove,
        });
        return copies.TryGetValue(place, out _) ? place.Ticket : null;
    }

    /// <summary>The copy that this session kept under the ticket, or null.</summary>
    public PreparedCopy? Find(string secret, string ticket) => copies.Get<Waiting>(new Place(SessionClaims.HashOf(secret), ticket))?.Copy;

    /// <summary>Forgets what the session with this secret kept.</summary>
    public void Forget(string secret)
    {
        foreach (var (place, _) in OfSession(SessionClaims.HashOf(secret)))
        {
            copies.Remove(place);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sweeper.Dispose();
        copies.Dispose();
    }

    private List<(Place Place, Waiting Copy)> OfSession(string session) =>
    [
        .. from place in copies.Keys.OfType<Place>()
           where place.Session == session
           let copy = copies.Get<Waiting>(place)
           where copy is not null
           select (place, copy),
    ];

    private readonly record struct Place(string Session, string Ticket);

    private sealed record Waiting(PreparedCopy Copy, DateTimeOffset At)
    {
        public override string ToString() => nameof(Waiting);
    }

    private sealed class CacheClock(TimeProvider clock) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}

/// <summary>A copy to download.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">Its name among the downloads, which says nothing about what it is.</param>
public sealed record PreparedCopy(byte[] Content, string ContentType, string FileName)
{
    /// <summary>A PDF.</summary>
    public static PreparedCopy Pdf(byte[] content) => new(content, "application/pdf", "worksheet.pdf");

    /// <summary>Plain text in UTF-8.</summary>
    public static PreparedCopy Text(byte[] content) => new(content, "text/plain; charset=utf-8", "worksheet.txt");

    /// <summary>A plan as data.</summary>
    public static PreparedCopy Data(byte[] content) => new(content, "application/json", "worksheet.json");

    /// <summary>A plan sealed into a file.</summary>
    public static PreparedCopy SealedFile(byte[] content) => new(content, "application/octet-stream", "worksheet.plan");

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PreparedCopy);
}
