using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Makes and opens what a one-time code leads to.</summary>
internal static class Invitations
{
    /// <summary>A row that only this code opens.</summary>
    /// <param name="code">The code.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="shareId">The share that it begins or belongs to; null for a plan that is handed over.</param>
    /// <param name="until">The last moment it can be redeemed.</param>
    /// <param name="kind">What redeeming it does.</param>
    /// <param name="key">The link key of the share, or the plan key.</param>
    /// <param name="epoch">The epoch of a plan key; 0 for a link key.</param>
    /// <param name="notBefore">When it can first be redeemed, in seconds since 1970 in universal time; 0 for at once.</param>
    internal static InvitationRow Make(OneTimeCode code, Guid planId, Guid? shareId, DateTimeOffset until, InvitationKind kind, SecretKey key, int epoch, long notBefore)
    {
        using var codeKey = KeyOf(code);
        var (id, endsAt) = (IdOf(codeKey), until.ToUnixTimeSeconds());
        var bytes = key.Bytes.ToArray();
        var row = new InvitationRow
        {
            Id = id,
            PlanId = planId,
            ShareId = shareId,
            EndsAt = endsAt,
            Sealed = SealedJson.Seal(codeKey, Context(planId, id, endsAt), new InvitationContent(kind, bytes, epoch, notBefore)),
        };
        CryptographicOperations.ZeroMemory(bytes);
        return row;
    }

    internal static SecretKey KeyOf(OneTimeCode code) => code.ToKey("sp1/invitation");

    internal static Guid IdOf(SecretKey codeKey) => new(codeKey.DeriveId("sp1/invitation-id"));

    internal static bool TryOpen(SecretKey codeKey, InvitationRow row, [NotNullWhen(true)] out InvitationContent? content)
    {
        content = null;
        return row.Sealed is not null && SealedJson.TryOpen(codeKey, Context(row.PlanId, row.Id, row.EndsAt), row.Sealed, out content);
    }

    private static SealContext Context(Guid planId, Guid id, long endsAt) => new(SealContext.Invitation, planId, Epoch: 0, id.ToByteArray(), endsAt);
}
