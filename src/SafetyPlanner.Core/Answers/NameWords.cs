using System.Globalization;
using System.Text;

namespace SafetyPlanner.Core.Answers;

/// <summary>
/// The words of a name without what people write differently: capitals, accents, dots, hyphens, spaces. A letter of a script that puts no spaces
/// between words is a word by itself.
/// </summary>
internal sealed class NameWords
{
    private readonly string[] words;

    private NameWords(string[] words) => this.words = words;

    internal static NameWords Of(string name)
    {
        var plain = new StringBuilder(name.Length);

        // Half a character can't be taken apart.
        foreach (var letter in new TextCleaning().Text(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(letter))
            {
                // Accents, vowel signs, joiners and marks of direction.
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                case UnicodeCategory.ModifierLetter:
                    break;
                default:
                    plain.Append(Plain(letter));
                    break;
            }
        }

        return new NameWords(plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// True when both may name the same person: the same letters, one within the other, the same words in another order, or an initial instead of
    /// one of the names.
    /// </summary>
    internal bool MayBe(NameWords other) => words.Length > 0 && other.words.Length > 0
        && (string.Concat(words) == string.Concat(other.words) || IsWithin(other) || other.IsWithin(this) || HasInitialsOf(other));

    private bool IsWithin(NameWords other) =>
        Enumerable.Range(0, Math.Max(0, other.words.Length - words.Length + 1)).Any(from => words.AsSpan().SequenceEqual(other.words.AsSpan(from, words.Length)))
        || Array.TrueForAll(words, word => word.Length > 1 && other.words.Contains(word));

    private bool HasInitialsOf(NameWords other) => words.Length == other.words.Length
        && words.Zip(other.words).Any(pair => pair.First == pair.Second && pair.First.Length > 1)
        && words.Zip(other.words).All(pair => pair.First == pair.Second || IsInitial(pair.First, pair.Second) || IsInitial(pair.Second, pair.First));

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && name.StartsWith(initial, StringComparison.Ordinal);

    private static string Plain(Rune letter) => letter switch
    {
        _ when !Rune.IsLetterOrDigit(letter) => " ",
        { Value: 'ł' or 'Ł' } => "l",
        { Value: 'ø' or 'Ø' } => "o",
        { Value: 'đ' or 'Đ' } => "d",
        { Value: 'ı' } => "i",
        { Value: 'ß' or 'ẞ' } => "ss",
        { Value: 'æ' or 'Æ' } => "ae",
        { Value: 'œ' or 'Œ' } => "oe",
        _ when StandsAlone(letter) => $" {letter} ",
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(letter)).ToString(),
    };

    private static bool StandsAlone(Rune letter) => letter.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
