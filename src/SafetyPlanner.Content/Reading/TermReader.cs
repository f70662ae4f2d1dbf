using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the words of other languages that stand in a pack.</summary>
/// <param name="draft">What was read of the pack before: every text but the terms themselves.</param>
internal sealed class TermReader(PackDraft draft)
{
    private readonly IReadOnlyList<string> texts = [.. draft.Texts];

    /// <summary>The terms of the pack.</summary>
    public IReadOnlyList<Term> Read(Fields pack) => [.. pack.Pieces("terms", "A term", required: false).Select(Term)];

    private Term Term(Fields fields)
    {
        var term = new Term(fields.Text("text"), LanguageTag.Read(fields), fields.Text("meaning"));
        draft.Once($"term {term.Text.ToUpperInvariant()}", fields.SpotOf("text"), first => $"The term '{term.Text}' stands already at {first}: leave one of the two out.");

        // What a file that can't be read says is not known.
        if (term.Text.Length > 0 && !draft.HasUnreadFile && !texts.Any(text => Holds(text, term.Text)))
        {
            fields.Report("text", $"The term '{term.Text}' stands nowhere in this pack: write it as it stands there, or leave it out.");
        }

        fields.RefuseOtherKeys();
        return term;
    }

    // A whole word, so that a short term is not found inside of a longer word of the pack's own language.
    private static bool Holds(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + term.Length == text.Length || !char.IsLetter(text[at + term.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
