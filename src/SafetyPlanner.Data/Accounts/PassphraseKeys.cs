using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>What a passphrase gives: a verifier that says whether it is right, and the key that the root key is sealed under.</summary>
internal sealed class PassphraseKeys : IDisposable
{
    private PassphraseKeys(string verifier, SecretKey keyEncryptionKey)
    {
        Verifier = verifier;
        KeyEncryptionKey = keyEncryptionKey;
    }

    /// <summary>What Identity hashes in place of a password. It tells nothing about the key beside it.</summary>
    internal string Verifier { get; }

    /// <summary>Never stored.</summary>
    internal SecretKey KeyEncryptionKey { get; }

    public void Dispose() => KeyEncryptionKey.Dispose();

    /// <summary>Takes about a tenth of a second and 64 MiB: call it only inside <see cref="DerivationLimit"/>.</summary>
    internal static PassphraseKeys Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, SecretKey pepper)
    {
        Span<byte> slow = stackalloc byte[Argon2id.HashBytes];
        try
        {
            Argon2id.Derive(passphrase, salt, slow);
            using var secret = pepper.Mac(slow);
            using var verifier = secret.Derive("sp1/verifier");
            return new PassphraseKeys(Convert.ToBase64String(verifier.Bytes), secret.Derive("sp1/key-encryption-key"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(slow);
        }
    }
}
