using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>Seals and opens the rows of one plan. Owns the plan key: dispose after the operation.</summary>
internal sealed class PlanCipher(SecretKey key, Guid planId, int epoch) : IDisposable
{
    /// <summary>How many rows hold answers; several sections may share one.</summary>
    internal const int SectionSlots = 12;

    /// <summary>The row that says what the plan is made of; it looks like the others.</summary>
    internal const int MetadataSlot = SectionSlots;

    internal const int Slots = SectionSlots + 1;

    public void Dispose() => key.Dispose();

    /// <summary>The slot of a section: always the same, whatever is asked in it and however many sections there are.</summary>
    internal static int SlotOf(string worksheetId, string sectionId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{worksheetId}/{sectionId}"));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % SectionSlots);
    }

    internal Guid RowIdOf(int slot) => new(key.DeriveId(string.Create(CultureInfo.InvariantCulture, $"sp1/row/{slot}")));

    /// <summary>A row for a new plan.</summary>
    internal SectionRow NewRow<T>(int slot, T content)
    {
        var id = RowIdOf(slot);
        var revision = RandomNumberGenerator.GetInt32(int.MaxValue);
        return new SectionRow { Id = id, PlanId = planId, Revision = revision, Sealed = Seal(id, revision, content) };
    }

    internal byte[] Seal<T>(Guid rowId, long revision, T content)
    {
        var json = SealedJson.Write(content);
        var padded = Padding.Pad(json);
        try
        {
            return Envelope.Seal(key, Context(rowId, revision), padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>What a row holds; false when it was damaged, moved or replaced.</summary>
    internal bool TryOpen<T>(SectionRow row, [NotNullWhen(true)] out T? content)
        where T : class
    {
        content = null;
        if (!Envelope.TryOpen(key, Context(row.Id, row.Revision), row.Sealed, out var padded))
        {
            return false;
        }

        try
        {
            return Padding.TryUnpad(padded, out var json) && SealedJson.TryRead(json, out content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private SealContext Context(Guid rowId, long revision) => new(SealContext.PlanSection, planId, epoch, rowId.ToByteArray(), revision);
}
