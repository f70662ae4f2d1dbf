using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SafetyPlanner.Data.Encryption;

/// <summary>
/// Seals bytes with AES-256-GCM: <c>01 | suite | key id[16] | salt[32] | commitment[32] | ciphertext | tag[16]</c>.
/// The commitment ties the envelope to one key: AES-GCM alone would let one ciphertext open under two crafted keys.
/// </summary>
internal static class Envelope
{
    internal const int Overhead = HeaderLength + TagLength;

    private const byte Version = 1;
    private const byte SuiteAesGcmHkdfSha256 = 1;
    private const int SaltStart = 2 + SecretKey.IdLength;
    private const int SaltLength = 32;
    private const int CommitmentStart = SaltStart + SaltLength;
    private const int CommitmentLength = 32;
    private const int HeaderLength = CommitmentStart + CommitmentLength;
    private const int TagLength = 16;
    private const int NonceLength = 12;

    internal static byte[] Seal(SecretKey key, SealContext context, ReadOnlySpan<byte> plaintext)
    {
        var envelope = new byte[plaintext.Length + Overhead];
        var header = envelope.AsSpan(0, HeaderLength);
        header[0] = Version;
        header[1] = SuiteAesGcmHkdfSha256;
        key.DeriveId("sp1/key-id").CopyTo(header[2..]);
        RandomNumberGenerator.Fill(header.Slice(SaltStart, SaltLength));

        Span<byte> derived = stackalloc byte[SecretKey.Length + CommitmentLength];
        try
        {
            DeriveMessageKey(key, header, derived);
            derived[SecretKey.Length..].CopyTo(header[CommitmentStart..]);
            using var cipher = new AesGcm(derived[..SecretKey.Length], TagLength);

            // The message key comes from 32 fresh random bytes and is used for this one message, so the nonce can stay zero.
            Span<byte> nonce = stackalloc byte[NonceLength];
            cipher.Encrypt(nonce, plaintext, envelope.AsSpan(HeaderLength, plaintext.Length), envelope.AsSpan(^TagLength..), Authenticated(header, context));
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Opens an envelope; false when it is not whole, was sealed with another key, or belongs elsewhere. The caller zeroes the plaintext.</summary>
    internal static bool TryOpen(SecretKey key, SealContext context, ReadOnlySpan<byte> envelope, [NotNullWhen(true)] out byte[]? plaintext)
    {
        plaintext = null;
        if (envelope.Length < Overhead || envelope[0] != Version || envelope[1] != SuiteAesGcmHkdfSha256)
        {
            return false;
        }

        var header = envelope[..HeaderLength];
        Span<byte> derived = stackalloc byte[SecretKey.Length + CommitmentLength];
        try
        {
            DeriveMessageKey(key, header, derived);
            if (!CryptographicOperations.FixedTimeEquals(derived[SecretKey.Length..], header[CommitmentStart..]))
            {
                return false;
            }

            using var cipher = new AesGcm(derived[..SecretKey.Length], TagLength);
            Span<byte> nonce = stackalloc byte[NonceLength];
            var opened = GC.AllocateArray<byte>(envelope.Length - Overhead, pinned: true);
            cipher.Decrypt(nonce, envelope[HeaderLength..^TagLength], envelope[^TagLength..], opened, Authenticated(header, context));
            plaintext = opened;
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Random bytes that nobody without the key can tell from an envelope around so many bytes.</summary>
    internal static byte[] Decoy(int plaintextLength)
    {
        var decoy = RandomNumberGenerator.GetBytes(plaintextLength + Overhead);
        decoy[0] = Version;
        decoy[1] = SuiteAesGcmHkdfSha256;
        return decoy;
    }

    private static void DeriveMessageKey(SecretKey key, ReadOnlySpan<byte> header, Span<byte> derived) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, derived, header.Slice(SaltStart, SaltLength), "sp1/msg"u8);

    private static byte[] Authenticated(ReadOnlySpan<byte> header, SealContext context) => [.. header, .. context.ToBytes()];
}
