using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Tests;

/// <summary>Counts the syllables of an English word by its spelling: groups of vowels, without those that are silent.</summary>
internal static partial class Syllables
{
    // Words that the rules count wrong and that texts about safety use.
    private static readonly Dictionary<string, int> Exceptions = new (int Syllables, string Words)[]
    {
        (1, "real whole"),
        (2, "being business client clients create creates different evening every homework ideal lifeline maybe naive people poem quiet react reacts"),
        (2, "really safety science someone sometimes something somewhere themselves ourselves timeline trial warehouse"),
        (3, "actual area areas audience beforehand created diary everyone everything everywhere idea ideas moreover mutual manual"),
        (3, "reaction reactions recipe sexual somebody usual violence violent"),
        (4, "actually anxiety everybody experience retaliate society usually"),
        (5, "experiences individual retaliation"),
    }.SelectMany(group => group.Words.Split(' '), (group, word) => (word, group.Syllables)).ToDictionary(StringComparer.Ordinal);

    /// <summary>At least 1, for digits too.</summary>
    public static int Count(string word)
    {
        var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return Exceptions.TryGetValue(bare, out var known)
            ? known
            : Math.Max(1, Vowels().Count(bare) + Parted().Count(bare) - Silent().Count(bare));
    }

    // The last: is-n't and did-n't have a vowel that is not written, can't and don't have none.
    [GeneratedRegex("[aeiouy]+|(?<=[ds])n't$", RegexOptions.None, 1000)]
    private static partial Regex Vowels();

    // Vowels that stand together but are spoken apart: do-ing, me-di-a and ra-di-o (but so-cial, na-tion, re-gion), a-li-en, o-be-di-ent.
    [GeneratedRegex("[aeiouy](?=ing)|(?<=[dv])i(?=[aoe](?!u))|(?<=[dtr])u(?=a[lt])", RegexOptions.None, 1000)]
    private static partial Regex Parted();

    // The last e of a word, also before -s, -d, -ly, -less, -ful and -ment: hope, hopes, hoped, safe-ly; but ta-ble, hous-es, want-ed.
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouy])(?<![^aeiouyl]l)e($|(ly|less|ful|ments?)$|(?<!(ch|sh|[sxzcg])e)s$|(?<![td]e)d$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silent();
}
