using System.Collections.Concurrent;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// The language that letters are most likely of which the document's own language does not use. It is a guess by the script alone, and wrong
/// for Urdu (taken for Arabic) or Ukrainian (for Russian); a voice for the script reads more of it than one for the document's language.
/// </summary>
internal sealed class ScriptLanguages
{
    private static readonly uint Han = HarfBuzz.Tag("Hani");
    private static readonly ConcurrentDictionary<uint, string?> Guesses = new();

    private readonly uint[] own;
    private readonly HanStyle ownHan;

    /// <summary>Prepares for a document in this language.</summary>
    internal ScriptLanguages(string language, HanStyle ownHan)
    {
        own = Icu.LikelyScript(language) switch
        {
            "Jpan" => [Han, HarfBuzz.Tag("Hira"), HarfBuzz.Tag("Kana")],
            "Kore" => [Han, HarfBuzz.Tag("Hang")],
            "Hans" or "Hant" => [Han, HarfBuzz.Tag("Bopo")],
            { } script => [HarfBuzz.Tag(script)],
            null => [HarfBuzz.ScriptLatin],
        };
        this.ownHan = ownHan;
    }

    /// <summary>
    /// Names the language of each piece of a text that is not in the document's: numbers and points go with the letters around them.
    /// </summary>
    /// <param name="han">Whose Chinese characters are in the text, if there are any.</param>
    internal void Mark(List<Piece> pieces, HanStyle han)
    {
        if (!pieces.Exists(piece => Of(piece, han) is not null))
        {
            return;
        }

        var letters = pieces.ConvertAll(piece => Of(piece, han));
        var first = pieces.FindIndex(piece => piece.Script != 0);
        var one = pieces.TrueForAll(piece => piece.Script == 0 || Of(piece, han) == letters[first]) ? letters[first] : null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Language is null && (one ?? letters[i] ?? Around(pieces, letters, i)) is { } language)
            {
                pieces[i] = pieces[i] with { Language = language };
            }
        }
    }

    private static string? Around(List<Piece> pieces, List<string?> letters, int at)
    {
        if (pieces[at].Script != 0)
        {
            return null;
        }

        var before = pieces.FindLastIndex(at, piece => piece.Script != 0);
        var after = pieces.FindIndex(at, piece => piece.Script != 0);
        return before >= 0 && after >= 0 && letters[before] == letters[after] ? letters[before] : null;
    }

    private string? Of(Piece piece, HanStyle han)
    {
        var script = piece.Script;
        if (script == 0 || (own.Contains(script) && (script != Han || han == ownHan)))
        {
            return null;
        }

        return script != Han
            ? Guesses.GetOrAdd(script, static script => Icu.LikelyLanguage(HarfBuzz.Name(script)))
            : han switch { HanStyle.Japanese => "ja", HanStyle.Korean => "ko", _ => "zh" };
    }
}
