using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Core;

namespace SafetyPlanner.Data.Encryption;

/// <summary>Known answers for every cryptographic function in use. A machine that gets one wrong must not hold anyone's plan.</summary>
internal static class CryptoSelfTest
{
    private static readonly Lazy<bool> Passed = new(RunAll);

    /// <summary>Throws the same refusal each time it is asked; the work is done once for a process.</summary>
    internal static void Run() => _ = Passed.Value;

    internal static void Check(string function, string expectedHex, ReadOnlySpan<byte> actual)
    {
        if (!CryptographicOperations.FixedTimeEquals(Convert.FromHexString(expectedHex), actual))
        {
            throw Refused(function);
        }
    }

    private static bool RunAll()
    {
        Check("Argon2id", "7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819", Argon2idAnswer());
        Check("HMAC-SHA256", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", HmacAnswer());
        Check("HKDF-SHA256", "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865", HkdfAnswer());
        Check("AES-256-GCM", "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919", AesGcmAnswer());
        CheckThatTamperingIsRefused();
        return true;
    }

    // The answer of the reference program: argon2 somesaltsomesalt -id -t 3 -m 16 -p 1 -l 32. Full cost, so that a machine
    // without 64 MiB to spare is found out at start and not at somebody's first sign-in.
    private static byte[] Argon2idAnswer()
    {
        var hash = new byte[Argon2id.HashBytes];
        Argon2id.Derive("password"u8, "somesaltsomesalt"u8, hash);
        return hash;
    }

    // RFC 4231, test case 2.
    private static byte[] HmacAnswer() => HMACSHA256.HashData("Jefe"u8, "what do ya want for nothing?"u8);

    // RFC 5869, test case 1.
    private static byte[] HkdfAnswer() => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Enumerable.Repeat((byte)0x0b, 22).ToArray(),
        outputLength: 42,
        Convert.FromHexString("000102030405060708090a0b0c"),
        Convert.FromHexString("f0f1f2f3f4f5f6f7f8f9"));

    // Test case 14 of the GCM specification: key, nonce and one block of plaintext are all zero.
    private static byte[] AesGcmAnswer()
    {
        using var cipher = new AesGcm(new byte[32], tagSizeInBytes: 16);
        var answer = new byte[32];
        cipher.Encrypt(new byte[12], new byte[16], answer.AsSpan(0, 16), answer.AsSpan(16));
        return answer;
    }

    private static void CheckThatTamperingIsRefused()
    {
        using var key = SecretKey.Random();
        var context = new SealContext("self-test", Guid.Empty, Epoch: 0, "row"u8.ToArray(), Revision: 0);
        var envelope = Envelope.Seal(key, context, Encoding.UTF8.GetBytes("kept"));
        var opensWhole = Envelope.TryOpen(key, context, envelope, out _);
        envelope[^1] ^= 1;
        var opensTampered = Envelope.TryOpen(key, context, envelope, out _);
        if (!opensWhole || opensTampered)
        {
            throw Refused("the envelope");
        }
    }

    private static StartRefusedException Refused(string function) =>
        new($"The self-test of {function} gave a wrong answer on this machine, so nothing can be sealed safely here.");
}
