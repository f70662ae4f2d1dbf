using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Seals and opens the owner's side of shares.</summary>
internal static class OwnerParts
{
    internal static byte[] Seal(OwnerKeys keys, Guid shareId, OwnerContent content)
    {
        using var key = keys.ShareKey();
        return SealedJson.Seal(key, Context(keys, shareId), content);
    }

    internal static bool TryOpen(OwnerKeys keys, ShareRow row, [NotNullWhen(true)] out OwnerContent? content)
    {
        using var key = keys.ShareKey();
        return SealedJson.TryOpen(key, Context(keys, row.Id), row.OwnerPart, out content);
    }

    /// <summary>The link of a share, which the caller disposes of. The key in the content is wiped.</summary>
    internal static ShareLink LinkOf(ShareRow row, OwnerContent content)
    {
        try
        {
            return new ShareLink(SecretKey.CopyOf(content.LinkKey), row.Id, row.PlanId);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content.LinkKey);
        }
    }

    private static SealContext Context(OwnerKeys keys, Guid shareId) => new(SealContext.ShareOwner, keys.PlanId, keys.Epoch, shareId.ToByteArray(), Revision: 0);
}
