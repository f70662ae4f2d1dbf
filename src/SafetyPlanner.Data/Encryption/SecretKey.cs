using System.Security.Cryptography;
using System.Text;

namespace SafetyPlanner.Data.Encryption;

/// <summary>A key of 32 bytes that is never copied by the garbage collector and is zeroed when disposed.</summary>
public sealed class SecretKey : IDisposable
{
    internal const int Length = 32;

    internal const int IdLength = 16;

    // Pinned: a moved array would leave a copy behind that nobody zeroes.
    private readonly byte[] bytes = GC.AllocateArray<byte>(Length, pinned: true);
    private bool disposed;

    private SecretKey()
    {
    }

    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return bytes;
        }
    }

    /// <summary>Overwrites the key with zeros; any later use throws.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        disposed = true;
    }

    /// <summary>Says only what this is, so that no log or debugger line can hold a key.</summary>
    public override string ToString() => nameof(SecretKey);

    internal static SecretKey Random()
    {
        var key = new SecretKey();
        RandomNumberGenerator.Fill(key.bytes);
        return key;
    }

    internal static SecretKey CopyOf(ReadOnlySpan<byte> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, Length, nameof(source));

        var key = new SecretKey();
        source.CopyTo(key.bytes);
        return key;
    }

    /// <summary>A key from something secret that is no key itself but has the chance of one (HKDF-SHA256).</summary>
    internal static SecretKey From(ReadOnlySpan<byte> secret, string label)
    {
        var key = new SecretKey();
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key.bytes, salt: [], Encoding.ASCII.GetBytes(label));
        return key;
    }

    /// <summary>HMAC-SHA256 under this key, as a new key.</summary>
    internal SecretKey Mac(ReadOnlySpan<byte> message)
    {
        var key = new SecretKey();
        HMACSHA256.HashData(Bytes, message, key.bytes);
        return key;
    }

    /// <summary>A key for one use, told apart by its label (HKDF-SHA256).</summary>
    internal SecretKey Derive(string label)
    {
        var key = new SecretKey();
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, key.bytes, salt: [], Encoding.ASCII.GetBytes(label));
        return key;
    }

    /// <summary>An id that may be stored in the open: it tells nothing about the key or about ids with other labels.</summary>
    internal byte[] DeriveId(string label)
    {
        var id = new byte[IdLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, id, salt: [], Encoding.ASCII.GetBytes(label));
        return id;
    }
}
