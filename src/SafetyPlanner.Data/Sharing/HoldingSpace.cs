using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Where an account finds what others share with it, and the key that its link keys are sealed under; both come from the root key.</summary>
internal sealed class HoldingSpace : IDisposable
{
    private readonly SecretKey wrapping;

    private HoldingSpace(SecretKey root)
    {
        Id = new Guid(root.DeriveId("sp1/holding"));
        wrapping = root.Derive("sp1/holding-wrapping");
    }

    internal Guid Id { get; }

    public void Dispose() => wrapping.Dispose();

    /// <summary>The space of a root key that the caller keeps and disposes of.</summary>
    internal static HoldingSpace Of(SecretKey root) => new(root);

    internal byte[] Wrap(Guid shareId, SecretKey link) => Envelope.Seal(wrapping, Context(shareId), link.Bytes);

    /// <summary>The link of a share, which the caller disposes of; false when it is not of this space or was tampered with.</summary>
    internal bool TryOpen(ShareRow row, [NotNullWhen(true)] out ShareLink? link)
    {
        link = TryUnwrap(row, out var key) ? new ShareLink(key, row.Id, row.PlanId) : null;
        return link is not null;
    }

    internal bool TryUnwrap(ShareRow row, [NotNullWhen(true)] out SecretKey? linkKey)
    {
        linkKey = null;
        if (row.HolderPart is null || !Envelope.TryOpen(wrapping, Context(row.Id), row.HolderPart, out var key))
        {
            return false;
        }

        try
        {
            linkKey = SecretKey.CopyOf(key);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private SealContext Context(Guid shareId) => new(SealContext.ShareHolder, shareId, Epoch: 0, Id.ToByteArray(), Revision: 0);
}
