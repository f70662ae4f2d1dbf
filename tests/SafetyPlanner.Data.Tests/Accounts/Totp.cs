using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlanner.Data.Tests.Accounts;

/// <summary>What the app on the other device shows, after RFC 6238 and not after Identity.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of this half minute, or of one so many half minutes later. Identity reads the clock of the machine, so this does too.</summary>
    public static string Code(string key, int later = 0)
    {
        var step = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // The apps that people have know no other hash.
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A code that is not the given one.</summary>
    public static string Wrong(string code) => code[..^1] + (char)('0' + ((code[^1] - '0' + 5) % 10));

    /// <summary>The bytes behind a key in base 32.</summary>
    public static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
