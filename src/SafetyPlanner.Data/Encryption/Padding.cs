using System.Buffers.Binary;

namespace SafetyPlanner.Data.Encryption;

/// <summary>Hides how much was written: a length, the content, then zeros up to the next step.</summary>
internal static class Padding
{
    internal const int Step = 4096;

    private const int LengthBytes = sizeof(int);

    /// <summary>The content padded to whole steps, in pinned memory that the caller zeroes.</summary>
    internal static byte[] Pad(ReadOnlySpan<byte> content)
    {
        var steps = (content.Length + LengthBytes + Step - 1) / Step;
        var padded = GC.AllocateArray<byte>(steps * Step, pinned: true);
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(LengthBytes));
        return padded;
    }

    /// <summary>The content of padded bytes, without a copy; false when they were not padded by <see cref="Pad"/>.</summary>
    internal static bool TryUnpad(ReadOnlySpan<byte> padded, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (padded.Length < LengthBytes || padded.Length % Step != 0)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(padded);
        if (length < 0 || length > padded.Length - LengthBytes)
        {
            return false;
        }

        content = padded.Slice(LengthBytes, length);
        return true;
    }
}
