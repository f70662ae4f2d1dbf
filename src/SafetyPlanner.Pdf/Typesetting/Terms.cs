using System.Buffers;
using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>Finds the words of other languages that a document names, wherever they stand as whole words.</summary>
internal sealed class Terms
{
    private readonly List<(string Text, string Language)> terms;
    private readonly SearchValues<string> texts;

    /// <summary>Prepares the terms of one document; those in its own language need no mark.</summary>
    internal Terms(IEnumerable<Term> terms, string documentLanguage)
    {
        // The longest first: of 'whānau' and 'whānau pani' the one that says more is found.
        this.terms =
        [
            .. terms
                .Where(term => LanguageTag.IsValid(term.Language) && !LanguageTag.IsSame(term.Language, documentLanguage))
                .Select(term => (Text: CleanText.OneLine(term.Text), term.Language))
                .Where(term => term.Text.Length > 0)
                .OrderByDescending(term => term.Text.Length)
                .ThenBy(term => term.Text, StringComparer.Ordinal),
        ];
        texts = SearchValues.Create([.. this.terms.Select(term => term.Text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The next term in a clean text that begins here or later, or null.</summary>
    internal (int From, int To, string Language)? Next(string text, int from)
    {
        for (var at = Find(text, from); at >= 0; at = Find(text, at + 1))
        {
            foreach (var (term, language) in terms)
            {
                if (text.AsSpan(at).StartsWith(term, StringComparison.OrdinalIgnoreCase) && IsWhole(text, at, at + term.Length))
                {
                    return (at, at + term.Length, language);
                }
            }
        }

        return null;
    }

    private int Find(string text, int from) =>
        terms.Count > 0 && from < text.Length && text.AsSpan(from).IndexOfAny(texts) is var found and >= 0 ? from + found : -1;

    private static bool IsWhole(string text, int from, int to) =>
        (from == 0 || !IsOfAWord(text[from - 1])) && (to == text.Length || !IsOfAWord(text[to]));

    private static bool IsOfAWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ||
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
