using System.Globalization;
using System.Text;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Makes passphrases and says what is wrong with one a person made up.</summary>
public static class Passphrases
{
    /// <summary>The shortest passphrase of one's own, in characters as a reader counts them.</summary>
    public const int MinLength = 12;

    /// <summary>The longest passphrase, in characters as a reader counts them.</summary>
    public const int MaxLength = 256;

    private const int GeneratedWords = 5;

    // One character as a reader counts them can be made of any number of code units; this bounds what is read at all.
    private const int MaxCodeUnits = 4096;

    /// <summary>Five words with spaces between them: 50 bits of chance, before Argon2id makes each guess slow.</summary>
    public static string Generate() => string.Join(' ', Enumerable.Range(0, GeneratedWords).Select(_ => WordList.Draw()));

    /// <summary>One sentence that says why this passphrase can't be taken, or null when it can.</summary>
    /// <param name="passphrase">What the person made up, exactly as typed.</param>
    /// <param name="signInName">The name it would go with; null where it goes with none.</param>
    public static string? ProblemWith(string passphrase, string? signInName)
    {
        if (passphrase.Length > MaxCodeUnits)
        {
            return TooLong;
        }

        if (Normalized(passphrase) is not { } normalized)
        {
            return "The passphrase holds a broken character: please type it again.";
        }

        var length = new StringInfo(normalized).LengthInTextElements;
        return length switch
        {
            < MinLength => string.Create(CultureInfo.InvariantCulture, $"The passphrase is too short: it needs at least {MinLength} characters."),
            > MaxLength => TooLong,
            _ when signInName is not null && SignInNames.Canonical(normalized) == signInName => "The passphrase can’t be the same as the sign-in name.",
            _ => null,
        };
    }

    private static string TooLong => string.Create(CultureInfo.InvariantCulture, $"The passphrase is too long: it can have at most {MaxLength} characters.");

    /// <summary>
    /// The same bytes for what looks the same, whichever keyboard typed it (Unicode form C, then UTF-8); null when it can't be a passphrase.
    /// The caller zeroes them.
    /// </summary>
    internal static byte[]? ToBytes(string passphrase) =>
        passphrase.Length <= MaxCodeUnits && Normalized(passphrase) is { } normalized ? Encoding.UTF8.GetBytes(normalized) : null;

    private static string? Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no normal form.
            return null;
        }
    }
}
