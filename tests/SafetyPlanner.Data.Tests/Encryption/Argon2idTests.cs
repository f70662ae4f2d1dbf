using System.Diagnostics;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class Argon2idTests
{
    [Theory]
    [InlineData("river candle almond tulip meadow", "sixteen byte sal")]
    [InlineData("kia kaha, whānau ❤", "0123456789abcdef")]
    [InlineData("x", "somesaltsomesalt")]
    public async Task Argon2id_AnyPassphrase_GivesWhatTheReferenceProgramGives(string passphrase, string salt)
    {
        var expected = await ReferenceAsync(passphrase, salt);

        var hash = new byte[Argon2id.HashBytes];
        Argon2id.Derive(Encoding.UTF8.GetBytes(passphrase), Encoding.UTF8.GetBytes(salt), hash);

        Assert.Equal(expected, Convert.ToHexStringLower(hash));
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
