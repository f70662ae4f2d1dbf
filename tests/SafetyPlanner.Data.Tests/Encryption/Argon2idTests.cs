using System.Diagnostics;
using System.Text;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class Argon2idTests
{
    private const int RandomVectors = 20;

    // The reference program reads no more than 127 bytes.
    private const int MostBytes = 127;

    private static readonly string[] Signs =
        ["a", "Z", "7", " ", "-", "'", "\\", "ā", "e\u0301", "ß", "я", "λ", "ن", "ש", "ह", "ท", "姐", "🙂", "👩‍👧", "\u00A0"];

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, RandomVectors)];

    [Theory]
    [InlineData("river candle almond tulip meadow", "sixteen byte sal")]
    [InlineData("kia kaha, whānau ❤", "0123456789abcdef")]
    [InlineData("x", "somesaltsomesalt")]
    public async Task Argon2id_AnyPassphrase_GivesWhatTheReferenceProgramGives(string passphrase, string salt)
    {
        var expected = await ReferenceAsync(passphrase, salt);

        Assert.Equal(expected, Derived(passphrase, salt));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Argon2id_RandomPassphraseAndSalt_GivesWhatTheReferenceProgramGives(int seed)
    {
        var dice = new Dice(seed);
        var passphrase = RandomText(1 + dice.Next(MostBytes), () => dice.One(Signs));
        var salt = RandomText(Argon2id.SaltBytes, () => ((char)(dice.Chance(50) ? 0x21 + dice.Next(0x5E) : 0x80 + dice.Next(0x780))).ToString());

        var expected = await ReferenceAsync(passphrase, salt);

        Assert.Equal(expected, Derived(passphrase, salt));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public void Argon2id_SaltOfAnotherLength_Throws(int length)
    {
        var salt = new byte[length];

        var derive = () => Argon2id.Derive("x"u8, salt, new byte[Argon2id.HashBytes]);

        Assert.Throws<ArgumentOutOfRangeException>(derive);
    }

    private static string Derived(string passphrase, string salt)
    {
        var hash = new byte[Argon2id.HashBytes];
        Argon2id.Derive(Encoding.UTF8.GetBytes(passphrase), Encoding.UTF8.GetBytes(salt), hash);
        return Convert.ToHexStringLower(hash);
    }

    // As many bytes as asked for: where a sign no longer fits, an 'x' does.
    private static string RandomText(int bytes, Func<string> next)
    {
        var text = new StringBuilder();
        while (bytes > 0)
        {
            var sign = next();
            sign = Encoding.UTF8.GetByteCount(sign) <= bytes ? sign : "x";
            text.Append(sign);
            bytes -= Encoding.UTF8.GetByteCount(sign);
        }

        return text.ToString();
    }

    private static async Task<string> ReferenceAsync(string passphrase, string salt)
    {
        var start = new ProcessStartInfo("argon2", [salt, "-id", "-t", "3", "-k", "65536", "-p", "1", "-l", "32", "-r"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var program = Process.Start(start)!;
        await program.StandardInput.WriteAsync(passphrase);
        program.StandardInput.Close();
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Trim();
    }
}
