using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>What owner and recipient of a share have in common: the link key and what is sealed under it. Dispose after the operation.</summary>
internal sealed class ShareLink(SecretKey key, Guid shareId, Guid planId) : IDisposable
{
    private const int CheckWords = 4;

    public void Dispose() => key.Dispose();

    /// <summary>The link key in the open, to be sealed at once; the caller zeroes it.</summary>
    internal byte[] CopyKey() => key.Bytes.ToArray();

    internal byte[] SealGrant(int epoch, DateOnly endsOn, GrantContent grant)
    {
        using var grantKey = key.Derive("sp1/share-grant");
        return SealedJson.Seal(grantKey, GrantContext(epoch, endsOn), grant);
    }

    /// <summary>What is granted; false when it was damaged, or stands beside another last day than it was granted until.</summary>
    internal bool TryOpenGrant(int epoch, ShareRow row, [NotNullWhen(true)] out GrantContent? grant)
    {
        grant = null;
        using var grantKey = key.Derive("sp1/share-grant");
        return row.Grant is not null && SealedJson.TryOpen(grantKey, GrantContext(epoch, row.EndsOn), row.Grant, out grant);
    }

    internal byte[] SealJournal(long revision, IReadOnlyList<JournalLine> lines)
    {
        using var journalKey = key.Derive("sp1/share-journal");
        return SealedJson.Seal(journalKey, JournalContext(revision), new JournalContent(lines));
    }

    /// <summary>The journal; null when it was damaged.</summary>
    internal IReadOnlyList<JournalLine>? OpenJournal(ShareRow row)
    {
        using var journalKey = key.Derive("sp1/share-journal");
        return SealedJson.TryOpen<JournalContent>(journalKey, JournalContext(row.JournalRevision), row.Journal, out var journal) ? journal.Lines : null;
    }

    /// <summary>
    /// Four words that owner and recipient both see. They rest on random bytes of the recipient's redeeming, so that somebody else who redeemed the
    /// code has other words, and nobody knows them beforehand.
    /// </summary>
    internal string Words(byte[] holderPart)
    {
        using var checkKey = key.Derive("sp1/share-check");
        using var mac = checkKey.Mac(holderPart);
        var bytes = mac.Bytes.ToArray();
        try
        {
            return string.Join(' ', Enumerable.Range(0, CheckWords).Select(at => WordList.Words[BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at * 2)) % WordList.Count]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    // The last day stands in the open, for the sweep: whoever writes another into the row must not prolong anything.
    private SealContext GrantContext(int epoch, DateOnly endsOn) => new(SealContext.ShareGrant, planId, epoch, shareId.ToByteArray(), endsOn.DayNumber);

    private SealContext JournalContext(long revision) => new(SealContext.ShareJournal, planId, Epoch: 0, shareId.ToByteArray(), revision);
}
