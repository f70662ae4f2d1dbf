using System.Globalization;
using System.Text;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Turns text into pieces of one face, script and direction, and pieces into glyphs. One per document being made; not shared.
/// </summary>
internal sealed unsafe class Shaper : IDisposable
{
    private readonly FontBook fonts;
    private readonly HanStyle han;
    private readonly bool rightToLeft;
    private readonly nint buffer = HarfBuzz.hb_buffer_create();
    private readonly nint language;
    private readonly Icu icu;
    private readonly ScriptLanguages languages;
    private readonly Terms terms;

    /// <summary>Prepares for the customs of one language.</summary>
    /// <param name="languageTag">A valid tag.</param>
    /// <param name="rightToLeft">Where a text without any strong letter begins.</param>
    /// <param name="terms">Words of other languages that the document holds.</param>
    internal Shaper(FontBook fonts, string languageTag, bool rightToLeft, IEnumerable<Term> terms)
    {
        this.fonts = fonts;
        this.rightToLeft = rightToLeft;
        han = HanOf(languageTag);
        language = HarfBuzz.hb_language_from_string(languageTag, -1);
        icu = new(languageTag);
        languages = new(languageTag, han);
        this.terms = new(terms, languageTag);
    }

    /// <summary>Shapes one line of clean text.</summary>
    internal Paragraph Set(string text, TextStyle style)
    {
        var levels = new byte[text.Length];
        var isRightToLeft = text.Length > 0 && icu.Levels(text, rightToLeft, levels);
        var graphemes = new List<int>(text.Length + 1);
        var pieces = Itemise(text, style, levels, graphemes);
        graphemes.Add(text.Length);
        return new(this, text, style, isRightToLeft, pieces, text.Length > 0 ? icu.Breaks(text) : [], graphemes);
    }

    /// <summary>Shapes a stretch of a text, knowing what stands before and after it.</summary>
    internal Piece Shape(string text, TextStyle style, Face face, int from, int to, byte level, uint script)
    {
        var isRightToLeft = (level & 1) == 1;
        HarfBuzz.hb_buffer_clear_contents(buffer);
        HarfBuzz.hb_buffer_set_cluster_level(buffer, HarfBuzz.MonotoneCharacters);
        fixed (char* start = text)
        {
            HarfBuzz.hb_buffer_add_utf16(buffer, start, text.Length, (uint)from, to - from);
        }

        HarfBuzz.hb_buffer_set_direction(buffer, isRightToLeft ? HarfBuzz.RightToLeft : HarfBuzz.LeftToRight);
        HarfBuzz.hb_buffer_set_script(buffer, script == 0 ? HarfBuzz.ScriptLatin : script);
        HarfBuzz.hb_buffer_set_language(buffer, language);

        // Optional ligatures: written right to left they are read back with their letters reversed, and Lato's (as in 'meeting') make
        // words harder to tell apart. Other scripts may need theirs.
        var isPlain = isRightToLeft || script is 0 or HarfBuzz.ScriptLatin;
        var noLigatures = new HarfBuzz.Feature { Tag = HarfBuzz.Tag("liga"), Value = 0, Start = 0, End = uint.MaxValue };
        HarfBuzz.hb_shape(face.Font, buffer, &noLigatures, isPlain ? 1u : 0u);

        var infos = HarfBuzz.hb_buffer_get_glyph_infos(buffer, out var count);
        var positions = HarfBuzz.hb_buffer_get_glyph_positions(buffer, out _);
        var glyphs = new Glyph[count];
        var width = 0.0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var id = infos[i].Glyph != 0 ? infos[i].Glyph : Stand(face);
            var advance = infos[i].Glyph != 0 ? face.Scaled(positions[i].AdvanceX) : face.Advance(id);
            var tied = (infos[i].Mask & HarfBuzz.UnsafeToBreak) != 0;
            glyphs[i] = new(id, (int)infos[i].Cluster, advance, face.Scaled(positions[i].OffsetX), face.Scaled(positions[i].OffsetY), tied);
            width += advance;
        }

        return new(face, from, to, level, script, glyphs, width * style.Size);
    }

    /// <summary>Gives the native libraries their memory back.</summary>
    public void Dispose()
    {
        HarfBuzz.hb_buffer_destroy(buffer);
        icu.Dispose();
    }

    // Glyph 0 must not stand on a page: what has no glyph is shown as U+FFFD, in the poorest face as a question mark.
    private static uint Stand(Face face) => face.Nominal(Rune.ReplacementChar) is var box and not 0 ? box : face.Nominal(new('?'));

    private static HanStyle HanOf(string tag) => tag.Split('-') switch
    {
        ["ja", ..] => HanStyle.Japanese,
        ["ko", ..] => HanStyle.Korean,
        ["zh" or "yue", .., "HK" or "MO"] => HanStyle.HongKong,
        ["zh", .., "TW"] or ["zh", "Hant", ..] or ["yue", ..] => HanStyle.Traditional,
        _ => HanStyle.Simplified,
    };

    // A document in another language may hold a Japanese or Korean text, which its own letters give away.
    private HanStyle HanIn(string text)
    {
        foreach (var letter in text)
        {
            if (letter is >= '\u3041' and <= '\u30FF')
            {
                return HanStyle.Japanese;
            }

            if (letter is >= '\uAC00' and <= '\uD7A3')
            {
                return HanStyle.Korean;
            }
        }

        return han;
    }

    private List<Piece> Itemise(string text, TextStyle style, byte[] levels, List<int> graphemes)
    {
        var pieces = new List<Piece>();
        var hanStyle = HanIn(text);
        Face? face = null;
        var (start, script, level) = (0, 0u, (byte)0);
        var term = terms.Next(text, 0);
        int length;
        for (var i = 0; i < text.Length; i += length)
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            graphemes.Add(i);
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var runeLength);
            var itsScript = HarfBuzz.ScriptOf(rune.Value);
            var itsFace = Choose(text.AsSpan(i, length), rune, itsScript, face, script, style.Bold, hanStyle);
            if (itsFace is null && length > runeLength &&
                fonts.Find(text.AsSpan(i, runeLength), style.Bold, hanStyle) is { } faceOfLetter)
            {
                // The letter can be shown, though not all that is stacked on it: that comes next, by itself.
                (itsFace, length) = (faceOfLetter, runeLength);
            }

            var ends = itsFace != face || levels[i] != level || (itsScript != 0 && script != 0 && itsScript != script) ||
                i == term?.From || i == term?.To;
            if (face is not null && ends)
            {
                End(i);
            }

            if (i >= term?.To)
            {
                term = terms.Next(text, i);
            }

            if (face is null || ends)
            {
                (start, script) = (i, 0);
            }

            (face, level) = (itsFace, levels[i]);
            script = itsScript != 0 ? itsScript : script;
            if (face is null)
            {
                pieces.Add(Uncovered(style, i, i + length, level));
            }
        }

        if (face is not null)
        {
            End(text.Length);
        }

        languages.Mark(pieces, hanStyle);
        return pieces;

        void End(int end)
        {
            var piece = Shape(text, style, face, start, end, level, script);
            pieces.Add(start >= term?.From ? piece with { Language = term.Value.Language } : piece);
        }
    }

    private Face? Choose(
        ReadOnlySpan<char> grapheme, Rune rune, uint script, Face? current, uint currentScript, bool bold, HanStyle hanStyle)
    {
        if (current is not null && (rune.Value is ' ' or 0xA0 || CleanText.IsInvisible(rune)))
        {
            return current;
        }

        // Digits and points inside another script come from its own face while it has them, so that a line does not flicker.
        var stays = current is not null && currentScript is not (0 or HarfBuzz.ScriptLatin) && (script == 0 || script == currentScript);
        return stays && current!.Covers(grapheme) ? current : fonts.Find(grapheme, bold, hanStyle);
    }

    private Piece Uncovered(TextStyle style, int from, int to, byte level)
    {
        var face = fonts.Find("\uFFFD", style.Bold, han) ?? fonts.HouseFace(style.Bold);
        var glyph = Stand(face);
        var advance = face.Advance(glyph);
        return new(face, from, to, level, 0, [new(glyph, from, advance, 0, 0, Tied: false)], advance * style.Size);
    }
}
