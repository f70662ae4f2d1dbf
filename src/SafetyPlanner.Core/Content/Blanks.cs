using System.Text;

namespace SafetyPlanner.Core.Content;

/// <summary>
/// Fills the blanks of a pack's words: <c>{person}</c> with the name given, <c>{I} {me} {my} {myself} {am}</c> with I or we.
/// A blank that opens a sentence is written with a capital letter.
/// </summary>
/// <param name="Person">The name given for the person doing harm; null or empty reads <see cref="NoName"/>.</param>
/// <param name="Together">True when more than one person goes: I becomes we.</param>
/// <param name="NoName">What stands where no name was given.</param>
public sealed record Blanks(string? Person, bool Together, string NoName = Blanks.PersonDoingHarm)
{
    /// <summary>Stands for the name on screen until one is given.</summary>
    public const string PersonDoingHarm = "the person doing harm";

    /// <summary>Stands for the name on blank paper: a line to write on.</summary>
    public const string WritingLine = "______________";

    /// <summary>The blanks that a pack may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["person", "I", "me", "my", "myself", "am"];

    /// <summary>Nobody named, one person going.</summary>
    public static Blanks Unfilled { get; } = new(null, Together: false);

    /// <summary>The text with its blanks filled. An unknown blank stays as it is written; the pack's checks refuse it at start.</summary>
    public string Fill(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var close = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var words = close < 0 ? null : Words(text[(at + 1)..close]);
            if (words is null)
            {
                filled.Append(text[at++]);
                continue;
            }

            filled.Append(OpensSentence(text.AsSpan(0, at)) ? string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1)) : words);
            at = close + 1;
        }

        return filled.ToString();
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(Blanks);

    private string? Words(string name) => name switch
    {
        "person" => string.IsNullOrWhiteSpace(Person) ? NoName : Person.Trim(),
        "I" => Together ? "we" : "I",
        "me" => Together ? "us" : "me",
        "my" => Together ? "our" : "my",
        "myself" => Together ? "ourselves" : "myself",
        "am" => Together ? "are" : "am",
        _ => null,
    };

    /// <summary>Looks at the pack's own words only: initials such as "J." end no sentence.</summary>
    private static bool OpensSentence(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd(" ()'\"‘’“”");
        return words.IsEmpty || words[^1] is '.' or '?' or '!' or '\n';
    }
}
