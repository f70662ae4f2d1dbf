using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>What stands in the metadata row.</summary>
/// <param name="Worksheets">See <see cref="PlanContents"/>.</param>
/// <param name="Regions">See <see cref="PlanContents"/>; null in rows sealed before plans had regions.</param>
/// <param name="Copies">See <see cref="PlanContents"/>; null in rows sealed before plans had a register of copies.</param>
/// <param name="Name">See <see cref="PlanContents"/>; null in rows sealed before plans had names.</param>
internal sealed record PlanMetadata(IReadOnlyList<PlannedWorksheet> Worksheets, IReadOnlyList<string>? Regions, IReadOnlyList<CopyMade>? Copies, string? Name)
{
    internal static PlanMetadata Of(PlanContents contents) => new(contents.Worksheets, contents.Regions, contents.Copies, contents.Name);

    internal PlanContents ToContents() => new(Worksheets, Regions ?? []) { Copies = Copies ?? [], Name = Name ?? "" };
}

/// <summary>The form of what is sealed.</summary>
internal static class SealedJson
{
    // Never part of a page, so letters of every script stay as they are: escaped, they would take up to six times the room.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sealed, padded to whole steps.</summary>
    internal static byte[] Seal<T>(SecretKey key, SealContext context, T content)
    {
        var json = Write(content);
        var padded = Padding.Pad(json);
        try
        {
            return Envelope.Seal(key, context, padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>What was sealed by <see cref="Seal"/>; false when it was damaged, moved or replaced.</summary>
    internal static bool TryOpen<T>(SecretKey key, SealContext context, byte[] envelope, [NotNullWhen(true)] out T? content)
        where T : class
    {
        content = null;
        if (!Envelope.TryOpen(key, context, envelope, out var padded))
        {
            return false;
        }

        try
        {
            return Padding.TryUnpad(padded, out var json) && TryRead(json, out content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    internal static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    internal static bool TryRead<T>(ReadOnlySpan<byte> json, [NotNullWhen(true)] out T? content)
        where T : class
    {
        try
        {
            content = JsonSerializer.Deserialize<T>(json, Options);
            return content is not null;
        }
        catch (JsonException)
        {
            // The message would quote what was written.
            content = null;
            return false;
        }
    }
}
