namespace SafetyPlanner.Data.Encryption;

/// <summary>Turns a passphrase into 32 bytes, slowly on purpose: 64 MiB of memory, three passes, one lane.</summary>
internal static class Argon2id
{
    internal const int SaltBytes = 16;

    internal const int HashBytes = 32;

    internal const ulong Passes = 3;

    internal const int MemoryKibibytes = 64 * 1024;

    internal static void Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, Span<byte> hash)
    {
        // libsodium reads exactly so many bytes of salt, whatever the length of the span.
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltBytes, nameof(salt));
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, HashBytes, nameof(hash));

        Sodium.HashPassword(hash, passphrase, salt, Passes, (nuint)MemoryKibibytes * 1024);
    }
}
