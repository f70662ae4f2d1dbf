using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Seals and opens the owner's side of shares, under a key that nobody but the owner has.</summary>
internal static class OwnerParts
{
    internal static byte[] Seal(PlanSpace space, Guid planId, Guid shareId, OwnerContent content) =>
        SealedJson.Seal(space.Sharing, Context(planId, shareId), content);

    internal static bool TryOpen(PlanSpace space, ShareRow row, [NotNullWhen(true)] out OwnerContent? content) =>
        SealedJson.TryOpen(space.Sharing, Context(row.PlanId, row.Id), row.OwnerPart, out content);

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

    private static SealContext Context(Guid planId, Guid shareId) => new(SealContext.ShareOwner, planId, Epoch: 0, shareId.ToByteArray(), Revision: 0);
}
