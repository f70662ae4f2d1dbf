using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>A person at the keyboard on the pages about their account.</summary>
internal static class AccountWalk
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task HeadingAsync(this IPage page, string heading) => page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();

    /// <summary>Changes the passphrase to the one that is offered, and gives it.</summary>
    public static async Task<string> ChangePassphraseAsync(this IPage page, AppServer server, string current)
    {
        await page.GotoAsync(server.Address + "/account/passphrase");
        var offered = await page.Locator(".handed-out").TextContentAsync();
        await page.GetByLabel("The passphrase you have now").FillAsync(current);
        await page.GetByLabel("Type the passphrase you will use").FillAsync(offered!);
        await page.GetByLabel("I have noted").CheckAsync();
        await page.PressAsync("Change the passphrase");
        return offered!;
    }

    /// <summary>Makes a recovery code and gives it as it is shown.</summary>
    public static async Task<string> MakeRecoveryCodeAsync(this IPage page, AppServer server, string passphrase)
    {
        await page.GotoAsync(server.Address + "/account/recovery-code");
        await page.GetByLabel("Your passphrase").FillAsync(passphrase);
        await page.PressAsync("Make the code");
        return (await page.Locator(".code-alone").TextContentAsync())!;
    }

    /// <summary>Tries to get in with a recovery code and the passphrase that is offered, and gives that.</summary>
    public static async Task<string> RecoverAsync(this IPage page, AppServer server, string name, string code)
    {
        await page.GotoAsync(server.Address + "/account/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "I can’t sign in any more" }).ClickAsync();
        var offered = await page.Locator(".handed-out").TextContentAsync();
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Recovery code").FillAsync(code);
        await page.GetByLabel("Type the passphrase you will use").FillAsync(offered!);
        await page.GetByLabel("I have noted").CheckAsync();
        await page.PressAsync("Set the new passphrase");
        return offered!;
    }

    /// <summary>The code that an app shows for this key, some half minutes from now (RFC 6238 with its usual values).</summary>
    public static string CodeOf(string key, int halfMinutesOn = 0)
    {
        var step = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + halfMinutesOn);
        var hash = Hash(Bytes(key), step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

#pragma warning disable CA5350 // The standard of these codes is made with SHA-1, and the apps know nothing else.
    private static byte[] Hash(byte[] key, byte[] step) => HMACSHA1.HashData(key, step);
#pragma warning restore CA5350

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(Base32.Contains).Select(letter => Base32.IndexOf(letter, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
