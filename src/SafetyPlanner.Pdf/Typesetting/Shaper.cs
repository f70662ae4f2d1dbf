using System.Buffers;
using System.Globalization;
using System.Text;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Turns text into pieces of one face, script and direction, and pieces into glyphs. One per document being made; not shared.
/// </summary>
internal sealed class Shaper : IDisposable
{
    private const char FirstMark = '\u0300';

    // Letters and signs that stand from left to right or go along with it: a text of no others needs no reordering.
    private static readonly SearchValues<char> LeftToRight = SearchValues.Create(
        [.. Span(' ', '\u058F'), .. Span('\u1E00', '\u1FFF'), .. Span('\u2010', '\u2027'), .. Span('\u2030', '\u205E'), .. Span('\u20A0', '\u20BF')]);

    private readonly FontBook fonts;
    private readonly HanStyle han;
    private readonly bool rightToLeft;
    private readonly GlyphSetter setter;
    private readonly Icu icu;
    private readonly ScriptLanguages languages;
    private readonly Terms terms;
    private byte[] levels = [];

    /// <summary>Prepares for the customs of one language.</summary>
    /// <param name="languageTag">A valid tag.</param>
    /// <param name="rightToLeft">Where a text without any strong letter begins.</param>
    /// <param name="terms">Words of other languages that the document holds.</param>
    internal Shaper(FontBook fonts, string languageTag, bool rightToLeft, IEnumerable<Term> terms)
    {
        this.fonts = fonts;
        this.rightToLeft = rightToLeft;
        han = HanOf(languageTag);
        setter = new(languageTag);
        icu = new(languageTag);
        languages = new(languageTag, han);
        this.terms = new(terms, languageTag);
    }

    /// <summary>Shapes one line of clean text.</summary>
    internal Paragraph Set(string text, TextStyle style)
    {
        var isRightToLeft = SetLevels(text);
        var pieces = Itemise(text, style);
        return new(this, text, style, isRightToLeft, pieces, text.Length > 0 ? icu.Breaks(text) : []);
    }

    /// <summary>Shapes a stretch of a text, knowing what stands before and after it.</summary>
    internal Piece Shape(string text, TextStyle style, Face face, int from, int to, byte level, uint script)
    {
        var glyphs = setter.Set(text, from, to, face, script, (level & 1) == 1);
        var width = 0.0;
        foreach (ref readonly var glyph in glyphs.AsSpan())
        {
            width += glyph.Advance;
        }

        return new(face, from, to, level, script, glyphs, width * style.Size);
    }

    /// <summary>Gives the native libraries their memory back.</summary>
    public void Dispose()
    {
        setter.Dispose();
        icu.Dispose();
    }

    private static IEnumerable<char> Span(char first, char last) => Enumerable.Range(first, last - first + 1).Select(letter => (char)letter);

    // Says whether the text begins at the right, and finds the level of each letter.
    private bool SetLevels(string text)
    {
        if (levels.Length < text.Length)
        {
            levels = new byte[text.Length * 2];
        }

        if (text.Length > 0 && (rightToLeft || text.AsSpan().ContainsAnyExcept(LeftToRight)))
        {
            var isRightToLeft = icu.Levels(text, rightToLeft, levels);
            DialledNumbers.KeepTogether(text, levels);
            return isRightToLeft;
        }

        Array.Clear(levels, 0, text.Length);
        return false;
    }

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

    private List<Piece> Itemise(string text, TextStyle style)
    {
        var pieces = new List<Piece>();
        var hanStyle = HanIn(text);
        Face? face = null;
        var (start, script, level) = (0, 0u, (byte)0);
        var term = terms.Next(text, 0);
        int length;
        for (var i = 0; i < text.Length; i += length)
        {
            length = LengthOfLetter(text, i);
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

    // Letters before the combining marks are whole when none of those follows.
    private static int LengthOfLetter(string text, int at) =>
        text[at] < FirstMark && (at + 1 == text.Length || text[at + 1] < FirstMark) ? 1 : StringInfo.GetNextTextElementLength(text.AsSpan(at));

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
        var advance = face.Advance(face.Stand);
        return new(face, from, to, level, 0, new Glyph[] { new(face.Stand, from, (float)advance, 0, 0, Tied: false) }, advance * style.Size);
    }
}
