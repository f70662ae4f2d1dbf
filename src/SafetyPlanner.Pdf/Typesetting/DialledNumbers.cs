namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Telephone numbers read from left to right wherever they stand. By the rules of Unicode the groups of '0808 2000 247' would change places in a
/// text that runs from right to left, and somebody would dial another number.
/// </summary>
internal static class DialledNumbers
{
    private const int FewestDigits = 5;

    /// <summary>Gives every letter of a number, with the spaces and signs in it, one level that runs from left to right.</summary>
    internal static void KeepTogether(ReadOnlySpan<char> text, Span<byte> levels)
    {
        for (var from = 0; from < text.Length; from++)
        {
            if (!Begins(text[from]))
            {
                continue;
            }

            var to = from;
            while (to < text.Length && IsPart(text[to]))
            {
                to++;
            }

            var number = text[from..to].TrimEnd(" -(");
            if (Digits(number) >= FewestDigits)
            {
                Level(levels.Slice(from, number.Length));
            }

            from = to - 1;
        }
    }

    private static void Level(Span<byte> levels)
    {
        byte highest = 0;
        foreach (var level in levels)
        {
            highest = Math.Max(highest, level);
        }

        levels.Fill((byte)((highest + 1) & ~1));
    }

    private static int Digits(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var letter in number)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits;
    }

    private static bool Begins(char letter) => char.IsAsciiDigit(letter) || letter is '+' or '(';

    private static bool IsPart(char letter) => Begins(letter) || letter is ' ' or '-' or ')' or '\u00A0' or '\u2011';
}
