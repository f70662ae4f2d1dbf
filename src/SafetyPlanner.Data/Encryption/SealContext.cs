using System.Buffers.Binary;
using System.Text;

namespace SafetyPlanner.Data.Encryption;

/// <summary>Where a sealed value belongs. It is authenticated with the value, so a value moved anywhere else no longer opens.</summary>
/// <param name="Purpose">What kind of value it is; one of the constants here.</param>
/// <param name="OwnerId">The plan or account it belongs to.</param>
/// <param name="Epoch">The key generation of the plan; 0 where there is none.</param>
/// <param name="RowId">The row or slot it stands in.</param>
/// <param name="Revision">How often the row was written; 0 where rows are written once.</param>
internal readonly record struct SealContext(string Purpose, Guid OwnerId, int Epoch, ReadOnlyMemory<byte> RowId, long Revision)
{
    internal const string AccountSlot = "account-slot";

    internal const string SecondFactor = "second-factor";

    internal const string Session = "session";

    internal const string PlanKey = "plan-key";

    internal const string PlanSection = "plan-section";

    internal const string PlanPart = "plan-part";

    internal const string PlanFile = "plan-file";

    internal const string ShareOwner = "share-owner";

    internal const string ShareHolder = "share-holder";

    internal const string ShareGrant = "share-grant";

    internal const string ShareJournal = "share-journal";

    internal const string Invitation = "invitation";

    /// <summary>Every field with its length before it, so that no two contexts share their bytes.</summary>
    internal byte[] ToBytes()
    {
        Span<byte> owner = stackalloc byte[16];
        Span<byte> epoch = stackalloc byte[sizeof(int)];
        Span<byte> revision = stackalloc byte[sizeof(long)];
        OwnerId.TryWriteBytes(owner, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(epoch, Epoch);
        BinaryPrimitives.WriteInt64BigEndian(revision, Revision);

        using var bytes = new MemoryStream();
        Write(bytes, Encoding.UTF8.GetBytes(Purpose));
        Write(bytes, owner);
        Write(bytes, epoch);
        Write(bytes, RowId.Span);
        Write(bytes, revision);
        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        bytes.Write(length);
        bytes.Write(field);
    }
}
