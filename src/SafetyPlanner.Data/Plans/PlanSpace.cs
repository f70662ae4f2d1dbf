using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>Where an account's plans are filed, and the key their keys are sealed under; both come from the root key. Dispose after the operation.</summary>
internal sealed class PlanSpace : IDisposable
{
    private readonly SecretKey wrapping;

    private PlanSpace(SecretKey root)
    {
        Id = new Guid(root.DeriveId("sp1/space"));
        wrapping = root.Derive("sp1/plan-wrapping");
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

    public void Dispose() => wrapping.Dispose();

    internal byte[] Wrap(PlanId plan, int epoch, SecretKey planKey) => Envelope.Seal(wrapping, Context(plan.Value, epoch), planKey.Bytes);

    internal bool TryUnwrap(PlanRow row, [NotNullWhen(true)] out PlanCipher? cipher)
    {
        cipher = null;
        if (!Envelope.TryOpen(wrapping, Context(row.Id, row.Epoch), row.WrappedKey, out var key))
        {
            return false;
        }

        try
        {
            cipher = new PlanCipher(SecretKey.CopyOf(key), row.Id, row.Epoch);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private SealContext Context(Guid plan, int epoch) => new(SealContext.PlanKey, plan, epoch, Id.ToByteArray(), Revision: 0);
}
