using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Memory;

namespace SafetyPlanner.Web.Exports;

/// <summary>
/// Copies that were made on a page and wait to be downloaded by the same session: in memory only, for a few minutes. So a download is exactly
/// what was shown, and nothing that was chosen for it stands in its address.
/// </summary>
public sealed class PreparedCopies(TimeProvider clock) : IDisposable
{
    /// <summary>How long a copy waits.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    // Far beyond what people make in ten minutes.
    private const long MostBytes = 128 * 1024 * 1024;

    private readonly MemoryCache copies = new(new MemoryCacheOptions { SizeLimit = MostBytes, Clock = new CacheClock(clock) });

    /// <summary>Keeps a copy for the session with this secret.</summary>
    /// <returns>The ticket that it is fetched with, or null when there is no room just now.</returns>
    public string? Keep(string secret, PreparedCopy copy)
    {
        var place = new Place(Hash(secret), WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)));
        copies.Set(place, copy, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Wait, Size = copy.Content.Length });
        return copies.TryGetValue(place, out _) ? place.Ticket : null;
    }

    /// <summary>The copy that this session kept under the ticket, or null.</summary>
    public PreparedCopy? Find(string secret, string ticket) => copies.Get<PreparedCopy>(new Place(Hash(secret), ticket));

    /// <summary>Forgets what the session with this secret kept.</summary>
    public void Forget(string secret)
    {
        var session = Hash(secret);
        foreach (var place in copies.Keys.OfType<Place>().Where(place => place.Session == session))
        {
            copies.Remove(place);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => copies.Dispose();

    // Looked up by a hash, so that the time a look-up takes says nothing about the secret.
    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private readonly record struct Place(string Session, string Ticket);

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
