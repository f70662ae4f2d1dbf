using System.Text;

namespace SafetyPlanner.Pdf;

/// <summary>What can be a password of a paper.</summary>
public static class PaperPassword
{
    /// <summary>The longest that the format allows, in bytes of UTF-8; 127 Latin letters or about 42 Chinese ones.</summary>
    public const int MostBytes = 127;

    /// <summary>
    /// Whether a password can be used: some text, without control characters, broken letters or what Unicode keeps from being a letter, and not longer
    /// than the format allows.
    /// </summary>
    public static bool IsUsable(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Prepare(password) is not null;
    }

    /// <summary>
    /// The bytes that a reader of the file makes of what is typed, however the letters were composed, or null if the password can't be used.
    /// </summary>
    internal static byte[]? Prepare(string password)
    {
        if (password.Length == 0 || password.EnumerateRunes().Any(IsRefused))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC));
        return bytes.Length <= MostBytes ? bytes : null;
    }

    // Half a surrogate pair comes as the replacement sign: programs would each make something else of it. Nobody can type what is no letter at all, and
    // it can't be put together.
    private static bool IsRefused(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar || IsNoncharacter(rune.Value);

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
