namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Where no line should end as long as there is another place: in a telephone number, which somebody may have to dial in a hurry, and
/// between a sign of a list and its first word.
/// </summary>
internal static class LineEnds
{
    // With its spaces. A longer row of digits is something else.
    private const int Longest = 20;

    // Spaces before and after it do not count.
    private const int Farthest = Longest + 4;

    /// <summary>All places where a line can end but those.</summary>
    internal static List<int> Best(string text, List<int> places)
    {
        return places.Exists(IsPoor) ? places.FindAll(at => !IsPoor(at)) : places;

        bool IsPoor(int at) => (at == 2 && text.StartsWith("• ", StringComparison.Ordinal)) || IsInANumber(text, at);
    }

    private static bool IsInANumber(string text, int at)
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
