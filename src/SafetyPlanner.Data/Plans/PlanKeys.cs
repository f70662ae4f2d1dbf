using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// What opens the rows of one plan: every key of it (<see cref="OwnerKeys"/>), or those of the sections that are shared (<see cref="Sharing.HolderKeys"/>).
/// A row is sealed under the key of its slot; in it each section is sealed once more under its own key, so that whoever holds a section can't read
/// another that happens to share its row. Dispose after the operation.
/// </summary>
internal abstract class PlanKeys(Guid planId, int epoch) : IDisposable
{
    /// <summary>How many rows hold answers; several sections may share one.</summary>
    internal const int SectionSlots = 12;

    /// <summary>The row that says what the plan is made of; it looks like the others. Nobody but the owner has its key.</summary>
    internal const int MetadataSlot = SectionSlots;

    internal const int Slots = SectionSlots + 1;

    internal Guid PlanId => planId;

    internal int Epoch => epoch;

    public abstract void Dispose();

    /// <summary>The slot of a section: always the same, whatever is asked in it and however many sections there are.</summary>
    internal static int SlotOf(string worksheetId, string sectionId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{worksheetId}/{sectionId}"));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % SectionSlots);
    }

    internal static Guid RowIdOf(SecretKey slotKey) => new(slotKey.DeriveId("sp1/row"));

    /// <summary>The key of a slot, which the caller disposes of; null when these keys do not reach it.</summary>
    internal abstract SecretKey? SlotKey(int slot);

    /// <summary>Under what a section stands in its slot; null when these keys do not reach it.</summary>
    internal abstract string? PartIdOf(string worksheetId, string sectionId);

    /// <summary>The key of a section, which the caller disposes of; null when these keys do not reach it.</summary>
    internal abstract SecretKey? PartKey(string partId);

    /// <summary>A row for a new plan or a new epoch of one.</summary>
    internal SectionRow NewRow<T>(int slot, T content)
    {
        using var key = SlotKey(slot) ?? throw new InvalidOperationException("Only the owner's keys make rows.");
        var id = RowIdOf(key);
        var revision = RandomNumberGenerator.GetInt32(int.MaxValue);
        return new SectionRow { Id = id, PlanId = planId, Revision = revision, Sealed = Seal(key, id, revision, content) };
    }

    internal byte[] Seal<T>(SecretKey slotKey, Guid rowId, long revision, T content) => SealedJson.Seal(slotKey, RowContext(rowId, revision), content);

    /// <summary>What a row holds; false when it was damaged, moved or replaced.</summary>
    internal bool TryOpen<T>(SecretKey slotKey, SectionRow row, [NotNullWhen(true)] out T? content)
        where T : class => SealedJson.TryOpen(slotKey, RowContext(row.Id, row.Revision), row.Sealed, out content);

    internal byte[] SealPart(string partId, PartContent content)
    {
        using var key = PartKey(partId) ?? throw new InvalidOperationException("These keys do not reach the section.");
        var json = SealedJson.Write(content);
        try
        {
            return Envelope.Seal(key, PartContext(partId), json);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    internal bool TryOpenPart(string partId, byte[] part, [NotNullWhen(true)] out PartContent? content)
    {
        content = null;
        using var key = PartKey(partId);
        if (key is null || !Envelope.TryOpen(key, PartContext(partId), part, out var json))
        {
            return false;
        }

        try
        {
            return SealedJson.TryRead(json, out content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    private SealContext RowContext(Guid rowId, long revision) => new(SealContext.PlanSection, planId, epoch, rowId.ToByteArray(), revision);

    // No revision: else one section could not be written without the keys of the others in its row.
    private SealContext PartContext(string partId) => new(SealContext.PlanPart, planId, epoch, Encoding.ASCII.GetBytes(partId), Revision: 0);
}

/// <summary>Every key of a plan, from the plan key, which it takes over.</summary>
internal sealed class OwnerKeys(SecretKey planKey, Guid planId, int epoch) : PlanKeys(planId, epoch)
{
    public override void Dispose() => planKey.Dispose();

    internal override SecretKey SlotKey(int slot) => planKey.Derive(string.Create(CultureInfo.InvariantCulture, $"sp1/slot/{slot}"));

    internal override string PartIdOf(string worksheetId, string sectionId) =>
        Convert.ToHexStringLower(planKey.DeriveId($"sp1/part-id/{worksheetId}/{sectionId}"));

    internal override SecretKey PartKey(string partId) => planKey.Derive($"sp1/part/{partId}");

    /// <summary>The plan key itself, to hand the plan over. The caller disposes of it.</summary>
    internal SecretKey CopyPlanKey() => SecretKey.CopyOf(planKey.Bytes);
}
