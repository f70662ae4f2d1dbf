using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Files;

/// <summary>
/// The form of a sealed plan file: <c>mark[8] | version | salt[16] | envelope</c>. What the passphrase costs is fixed by the version and never read
/// from the file: else a file could ask a server for all its memory.
/// </summary>
internal static class SealedPlanFile
{
    /// <summary>The largest file that is opened: the largest plan, padded and sealed.</summary>
    internal const int MostBytes = HeaderLength + Envelope.Overhead + PlanJson.MostBytes + Padding.Step;

    internal const int HeaderLength = MarkLength + 1 + Argon2id.SaltBytes;

    private const int MarkLength = 8;
    private const byte Version = 1;

    /// <summary>No text begins like this, and a program that treats the file as text changes it: both are noticed by it.</summary>
    private static ReadOnlySpan<byte> Mark => [0x89, (byte)'p', (byte)'l', (byte)'a', (byte)'n', (byte)'\r', (byte)'\n', 0x1A];

    /// <summary>True for what begins like a sealed plan file, whole or not.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Mark);

    /// <summary>What stands against opening it that can be told without a passphrase, or null.</summary>
    internal static PlanFileProblem? ProblemWith(ReadOnlySpan<byte> file) => file switch
    {
        _ when !IsOne(file) => PlanFileProblem.NotAPlan,
        _ when file.Length > MarkLength && file[MarkLength] > Version => PlanFileProblem.Newer,
        _ when file.Length > MostBytes => PlanFileProblem.TooLarge,
        _ when file.Length <= HeaderLength + Envelope.Overhead || (file.Length - HeaderLength - Envelope.Overhead) % Padding.Step != 0 => PlanFileProblem.Damaged,
        _ => file[MarkLength] == Version ? null : PlanFileProblem.Damaged,
    };

    /// <summary>The salt that the key of this file is derived with. Ask <see cref="ProblemWith"/> first.</summary>
    internal static ReadOnlySpan<byte> SaltOf(ReadOnlySpan<byte> file) => file[(MarkLength + 1)..HeaderLength];

    internal static byte[] NewSalt() => RandomNumberGenerator.GetBytes(Argon2id.SaltBytes);

    /// <summary>The key of a file. Takes about a tenth of a second and 64 MiB.</summary>
    internal static SecretKey Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt)
    {
        Span<byte> slow = stackalloc byte[Argon2id.HashBytes];
        try
        {
            Argon2id.Derive(passphrase, salt, slow);
            using var secret = SecretKey.CopyOf(slow);
            return secret.Derive("sp1/plan-file");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(slow);
        }
    }

    internal static byte[] Seal(SecretKey key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> json)
    {
        byte[] header = [.. Mark, Version, .. salt];
        var padded = Padding.Pad(json);
        try
        {
            return [.. header, .. Envelope.Seal(key, Context(header), padded)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>What was sealed; false when the key is another one or any bit of the file was changed. Ask <see cref="ProblemWith"/> first.</summary>
    internal static bool TryOpen(SecretKey key, ReadOnlySpan<byte> file, [NotNullWhen(true)] out byte[]? json)
    {
        json = null;
        if (!Envelope.TryOpen(key, Context(file[..HeaderLength]), file[HeaderLength..], out var padded))
        {
            return false;
        }

        try
        {
            json = Padding.TryUnpad(padded, out var content) ? content.ToArray() : null;
            return json is not null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private static SealContext Context(ReadOnlySpan<byte> header) =>
        new(SealContext.PlanFile, OwnerId: Guid.Empty, Epoch: 0, header.ToArray(), Revision: 0);
}
