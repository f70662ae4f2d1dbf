namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>Keeps a telephone number on one line: somebody may have to dial it in a hurry.</summary>
internal static class NumberBreaks
{
    // With its spaces. A longer row of digits is something else.
    private const int Longest = 20;

    // Spaces before and after it do not count.
    private const int Farthest = Longest + 4;

    /// <summary>Takes out the places for line ends that are inside a number of groups of digits.</summary>
    internal static List<int> Without(string text, List<int> breaks)
    {
        breaks.RemoveAll(at => IsInside(text, at));
        return breaks;
    }

    private static bool IsInside(string text, int at)
    {
        if (at < 2 || at >= text.Length || text[at - 1] is not (' ' or '-') || text[at - 2] == ' ' || !IsOfANumber(text[at - 2]) || !IsOfANumber(text[at]))
        {
            return false;
        }

        var (from, to) = (at - 1, at);
        while (from > 0 && at - from <= Farthest && IsOfANumber(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && to - from <= Farthest && IsOfANumber(text[to]))
        {
            to++;
        }

        return text.AsSpan(from, to - from).Trim(' ').Length <= Longest;
    }

    private static bool IsOfANumber(char letter) => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '(' or ')' or '-';
}
