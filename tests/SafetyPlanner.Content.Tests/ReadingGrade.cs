using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Tests;

/// <summary>The Flesch-Kincaid grade: the years of school that a text asks for, from the length of its sentences and words.</summary>
internal static partial class ReadingGrade
{
    /// <summary>The grade of these texts together. A sentence ends at a full stop, question or exclamation mark and with its text.</summary>
    public static double Of(params IReadOnlyCollection<string> texts)
    {
        List<string> words = [.. texts.SelectMany(Words)];
        var sentences = texts.Sum(text => SentenceEnd().Split(text).Count(sentence => Words(sentence).Any()));
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables.Count) / words.Count) - 15.59;
    }

    /// <summary>The words of a text in lower case, hyphens parting them; an apostrophe stays in its word.</summary>
    public static IEnumerable<string> Words(string text) =>
        Word().Matches(text.Replace('’', '\'').ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[.?!]+(\s|$|['""’”)])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+('[\p{L}]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
