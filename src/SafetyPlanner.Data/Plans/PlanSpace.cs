using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>Where an account's plans are filed, and the key their keys are sealed under; both come from the root key. Dispose after the operation.</summary>
internal sealed class PlanSpace : IDisposable
{
    private readonly SecretKey wrapping;
    private readonly SecretKey sharing;

    private PlanSpace(SecretKey root)
    {
        Id = new Guid(root.DeriveId("sp1/space"));
        wrapping = root.Derive("sp1/plan-wrapping");
        sharing = root.Derive("sp1/share-owner");
    }

    internal Guid Id { get; }

    /// <summary>Takes the root key over: it is zeroed here.</summary>
    internal static PlanSpace Of(SecretKey root)
    {
        using (root)
        {
            return new PlanSpace(root);
        }
    }

    /// <summary>The space of a root key that the caller keeps and disposes of.</summary>
    internal static PlanSpace CopyOf(SecretKey root) => new(root);

    /// <summary>What the owner's side of shares is sealed under. Not the plan key: somebody may hold that, and must not get at the others' links with it.</summary>
    internal SecretKey Sharing => sharing;

    public void Dispose()
    {
        wrapping.Dispose();
        sharing.Dispose();
    }

    internal byte[] Wrap(PlanId plan, int epoch, SecretKey planKey) => Envelope.Seal(wrapping, Context(plan.Value, epoch), planKey.Bytes);

    internal bool TryUnwrap(PlanRow row, [NotNullWhen(true)] out OwnerKeys? keys)
    {
        keys = TryUnwrapKey(row, out var key) ? new OwnerKeys(key, row.Id, row.Epoch) : null;
        return keys is not null;
    }

    /// <summary>The plan key, which the caller disposes of; false when it is not of this space or was tampered with.</summary>
    internal bool TryUnwrapKey(PlanRow row, [NotNullWhen(true)] out SecretKey? planKey)
    {
        planKey = null;
        if (!Envelope.TryOpen(wrapping, Context(row.Id, row.Epoch), row.WrappedKey, out var key))
        {
            return false;
        }

        try
        {
            planKey = SecretKey.CopyOf(key);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private SealContext Context(Guid plan, int epoch) => new(SealContext.PlanKey, plan, epoch, Id.ToByteArray(), Revision: 0);
}
