using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>
/// The password of one file: the standard security handler, revision 6 (ISO 32000-2, 7.6.4), AES with a random key of 256 bits. The second
/// password that the format asks for, the owner's, is random and forgotten: one password opens the file, and no other.
/// </summary>
internal sealed class PdfEncryption
{
    private const int KeyLength = 32;
    private const int SaltLength = 8;
    private const int Block = 16;
    private const int LeastRounds = 64;
    private const int Copies = 64;

    // Every permission: who has the password reads, prints, copies and listens. A ban would only be a request, and stop screen readers.
    private const int Permissions = -4;

    private readonly byte[] fileKey = RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>Makes a key for one file; throws <see cref="ArgumentException"/> for a password that can't be used.</summary>
    internal PdfEncryption(string password)
    {
        var user = PaperPassword.Prepare(password) ?? throw new ArgumentException("This can't be a password of a paper.", nameof(password));
        var (u, ue) = Wrap(user, []);
        var (o, oe) = Wrap(RandomNumberGenerator.GetBytes(KeyLength), u);
        Dictionary = string.Create(
            CultureInfo.InvariantCulture,
            $"<</Filter/Standard/V 5/R 6/Length 256/P {Permissions}/U{Hex(u)}/UE{Hex(ue)}/O{Hex(o)}/OE{Hex(oe)}/Perms{Hex(SealedPermissions())}") +
            "/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF>>";
    }

    /// <summary>The object that tells readers how the file is sealed. It may not be packed with others.</summary>
    internal string Dictionary { get; }

    /// <summary>The bytes of a stream as they stand in the file.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> data)
    {
        var start = RandomNumberGenerator.GetBytes(Block);
        using var aes = WithKey(fileKey);
        return [.. start, .. aes.EncryptCbc(data, start)];
    }

    /// <summary>What a password is compared with, and the file's key sealed under it (algorithms 8 and 9).</summary>
    private (byte[] Check, byte[] Key) Wrap(byte[] password, byte[] user)
    {
        var (checkSalt, keySalt) = (RandomNumberGenerator.GetBytes(SaltLength), RandomNumberGenerator.GetBytes(SaltLength));
        using var aes = WithKey(Hash(password, keySalt, user));
        return ([.. Hash(password, checkSalt, user), .. checkSalt, .. keySalt], aes.EncryptCbc(fileKey, new byte[Block], PaddingMode.None));
    }

    /// <summary>Algorithm 2.B: at least 64 rounds, and more by chance, so that guessing takes its time.</summary>
    private static byte[] Hash(byte[] password, byte[] salt, byte[] user)
    {
        var hash = SHA256.HashData([.. password, .. salt, .. user]);
        var longest = Copies * (password.Length + SHA512.HashSizeInBytes + user.Length);
        var (copies, mixed) = (new byte[longest], new byte[longest]);
        for (var round = 1; ; round++)
        {
            byte[] once = [.. password, .. hash, .. user];
            for (var i = 0; i < Copies; i++)
            {
                once.CopyTo(copies, i * once.Length);
            }

            using var aes = WithKey(hash[..Block]);
            var length = aes.EncryptCbc(copies.AsSpan(0, Copies * once.Length), hash.AsSpan(Block, Block), mixed, PaddingMode.None);
            hash = Digest(mixed.AsSpan(0, length));
            if (round >= LeastRounds && mixed[length - 1] <= round - 32)
            {
                return hash[..KeyLength];
            }
        }
    }

    private static byte[] Digest(ReadOnlySpan<byte> data)
    {
        // The first 16 bytes as one number, modulo 3: 256 is one more than a multiple of 3, so the sum of the bytes tells it.
        var sum = 0;
        foreach (var each in data[..Block])
        {
            sum += each;
        }

        return (sum % 3) switch
        {
            0 => SHA256.HashData(data),
            1 => SHA384.HashData(data),
            _ => SHA512.HashData(data),
        };
    }

    /// <summary>The permissions once more, sealed, so that nobody can change the others (algorithm 10).</summary>
    private byte[] SealedPermissions()
    {
        var block = new byte[Block];
        BinaryPrimitives.WriteInt32LittleEndian(block, Permissions);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(4), -1);
        "Tadb"u8.CopyTo(block.AsSpan(8));
        RandomNumberGenerator.Fill(block.AsSpan(12));
        using var aes = WithKey(fileKey);
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    private static Aes WithKey(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }

    private static string Hex(byte[] bytes) => $"<{Convert.ToHexString(bytes)}>";
}
