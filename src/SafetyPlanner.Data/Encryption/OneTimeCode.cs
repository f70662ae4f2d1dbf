using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlanner.Data.Encryption;

/// <summary>
/// A code that is shown once, told in person and stored nowhere: letters and digits of Crockford's base 32 (no I, L, O, U), the last of which checks
/// the others, so that a slip is told from a code that is not known.
/// </summary>
/// <remarks>Source of the alphabet: Douglas Crockford, Base 32. The check is a weighted sum in the field of 32 elements, not Crockford's.</remarks>
public sealed class OneTimeCode
{
    /// <summary>Letters and digits of a code that somebody tells to another: 110 bits of chance.</summary>
    public const int ToldLength = 23;

    /// <summary>Letters and digits of a recovery code: 125 bits of chance.</summary>
    public const int RecoveryLength = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Field = 32;
    private const int FieldPolynomial = 0b100101;
    private const int Group = 4;

    // Far longer than any code: more is not looked at.
    private const int MostTyped = 200;

    private readonly string canonical;

    private OneTimeCode(string canonical) => this.canonical = canonical;

    /// <summary>The code in groups of four, to be shown once and nowhere else: never a log, an address or a title.</summary>
    public string Text => string.Join('-', canonical.Chunk(Group).Select(group => new string(group)));

    /// <summary>Reads a code that somebody typed. Small letters, spaces and hyphens are forgiven, and O for 0, I and L for 1.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="length">How many letters and digits it is to have.</param>
    /// <param name="code">The code; null when it can't be one.</param>
    /// <param name="problem">One sentence that says what is wrong and what to do; null when it can be one.</param>
    public static bool TryRead(string? typed, int length, [NotNullWhen(true)] out OneTimeCode? code, [NotNullWhen(false)] out string? problem)
    {
        code = null;
        problem = null;
        var letters = new StringBuilder(length);
        foreach (var letter in (typed ?? "").Take(MostTyped).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '—' or '‑')))
        {
            var plain = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(plain, StringComparison.Ordinal))
            {
                problem = "There is a sign in it that no code has: codes are made of letters and digits. Please check it and type it again.";
                return false;
            }

            letters.Append(plain);
        }

        if (letters.Length != length)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture, $"A code has {length} letters and digits, and this has {letters.Length}. Please check it and type it again.");
            return false;
        }

        if (Check(letters.ToString().AsSpan(0, length - 1)) != letters[^1])
        {
            problem = "A letter or digit of the code is mistyped. Please compare it with what you were given. It has not been used up.";
            return false;
        }

        code = new OneTimeCode(letters.ToString());
        return true;
    }

    /// <summary>Says only what this is, so that no log can hold a code.</summary>
    public override string ToString() => nameof(OneTimeCode);

    internal static OneTimeCode New(int length)
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, length - 1);
        return new OneTimeCode(letters + Check(letters));
    }

    /// <summary>A key for one use of the code. It has as much chance in it as the code.</summary>
    internal SecretKey ToKey(string label)
    {
        var bytes = Encoding.ASCII.GetBytes(canonical);
        try
        {
            return SecretKey.From(bytes, label);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    // Each place has a weight of its own, so that one wrong sign is always noticed, and two that changed places too.
    private static char Check(ReadOnlySpan<char> letters)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in letters)
        {
            weight = Times(weight, 2);
            sum ^= Times(weight, Alphabet.IndexOf(letter, StringComparison.Ordinal));
        }

        return Alphabet[sum];
    }

    private static int Times(int left, int right)
    {
        var product = 0;
        for (; right > 0; right >>= 1)
        {
            product ^= (right & 1) == 0 ? 0 : left;
            left <<= 1;
            left ^= (left & Field) == 0 ? 0 : FieldPolynomial;
        }

        return product;
    }
}
