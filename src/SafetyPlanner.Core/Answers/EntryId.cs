using System.Security.Cryptography;

namespace SafetyPlanner.Core.Answers;

/// <summary>Makes the opaque ids of entries, steps and people.</summary>
public static class EntryId
{
    private const int MaxLength = 200;

    /// <summary>A new id: 64 random bits in hexadecimal.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>True for what can be an id: letters and digits of the Latin alphabet, hyphens and colons, never words with spaces.</summary>
    internal static bool IsOne(string text) =>
        text.Length is > 0 and <= MaxLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ':');
}
