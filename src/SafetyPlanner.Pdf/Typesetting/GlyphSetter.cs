using System.Runtime.InteropServices;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// Turns stretches of one face, script and direction into glyphs. It remembers the words of one document, which come again and again, and
/// forgets them with it; not shared.
/// </summary>
internal sealed unsafe class GlyphSetter : IDisposable
{
    private static readonly uint Greek = HarfBuzz.Tag("Grek");
    private static readonly uint Cyrillic = HarfBuzz.Tag("Cyrl");

    private readonly Dictionary<(Face Face, uint Script), Dictionary<string, Glyph[]>> words = [];
    private readonly List<Glyph> glyphs = [];
    private readonly nint buffer = HarfBuzz.hb_buffer_create();
    private readonly nint language;

    /// <summary>Prepares for the letter forms of one language; a valid tag.</summary>
    internal GlyphSetter(string languageTag) => language = HarfBuzz.hb_language_from_string(languageTag, -1);

    /// <summary>The glyphs of a stretch of a text, in the order in which they are seen.</summary>
    /// <param name="script">Its script, or 0 if it has no letters.</param>
    internal Glyph[] Set(string text, int from, int to, Face face, uint script, bool rightToLeft)
    {
        glyphs.Clear();
        var drawn = script == 0 ? HarfBuzz.ScriptLatin : script;
        if (!rightToLeft && face.Space != 0 && StandsInWords(drawn))
        {
            SetWords(text, from, to, face, drawn);
        }
        else
        {
            Shape(text, from, to, face, drawn, rightToLeft);
        }

        return [.. glyphs];
    }

    /// <summary>Gives the native library its memory back.</summary>
    public void Dispose() => HarfBuzz.hb_buffer_destroy(buffer);

    // Letters that take no notice of what stands beyond a space.
    private static bool StandsInWords(uint script) => script == HarfBuzz.ScriptLatin || script == Greek || script == Cyrillic;

    private void SetWords(string text, int from, int to, Face face, uint script)
    {
        if (!words.TryGetValue((face, script), out var known))
        {
            known = new(StringComparer.Ordinal);
            words[(face, script)] = known;
        }

        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var space = new Glyph(face.Space, 0, (float)face.Advance(face.Space), 0, 0, Tied: false);
        for (var at = from; at < to;)
        {
            if (text[at] == ' ')
            {
                glyphs.Add(space with { At = at });
                at++;
                continue;
            }

            var length = text.AsSpan(at, to - at).IndexOf(' ');
            var end = length < 0 ? to : at + length;
            if (lookup.TryGetValue(text.AsSpan(at, end - at), out var word))
            {
                foreach (ref readonly var glyph in word.AsSpan())
                {
                    glyphs.Add(glyph with { At = glyph.At + at });
                }
            }
            else
            {
                var first = glyphs.Count;
                Shape(text, at, end, face, script, rightToLeft: false);
                lookup[text.AsSpan(at, end - at)] = FromZero(CollectionsMarshal.AsSpan(glyphs)[first..], at);
            }

            at = end;
        }
    }

    private static Glyph[] FromZero(ReadOnlySpan<Glyph> word, int at)
    {
        var moved = word.ToArray();
        foreach (ref var glyph in moved.AsSpan())
        {
            glyph = glyph with { At = glyph.At - at };
        }

        return moved;
    }

    private void Shape(string text, int from, int to, Face face, uint script, bool rightToLeft)
    {
        HarfBuzz.hb_buffer_clear_contents(buffer);
        HarfBuzz.hb_buffer_set_cluster_level(buffer, HarfBuzz.MonotoneCharacters);
        fixed (char* start = text)
        {
            HarfBuzz.hb_buffer_add_utf16(buffer, start, text.Length, (uint)from, to - from);
        }

        HarfBuzz.hb_buffer_set_direction(buffer, rightToLeft ? HarfBuzz.RightToLeft : HarfBuzz.LeftToRight);
        HarfBuzz.hb_buffer_set_script(buffer, script);
        HarfBuzz.hb_buffer_set_language(buffer, language);

        // Optional ligatures: written right to left they are read back with their letters reversed, and Lato's (as in 'meeting') make
        // words harder to tell apart. Other scripts may need theirs.
        var isPlain = rightToLeft || script == HarfBuzz.ScriptLatin;
        var noLigatures = new HarfBuzz.Feature { Tag = HarfBuzz.Ligatures, Value = 0, Start = 0, End = uint.MaxValue };
        HarfBuzz.hb_shape(face.Font, buffer, &noLigatures, isPlain ? 1u : 0u);

        var infos = HarfBuzz.hb_buffer_get_glyph_infos(buffer, out var count);
        var positions = HarfBuzz.hb_buffer_get_glyph_positions(buffer, out _);
        for (var i = 0; i < count; i++)
        {
            // Glyph 0 must not stand on a page.
            var id = infos[i].Glyph != 0 ? infos[i].Glyph : face.Stand;
            var advance = infos[i].Glyph != 0 ? face.Scaled(positions[i].AdvanceX) : face.Advance(id);
            var tied = (infos[i].Mask & HarfBuzz.UnsafeToBreak) != 0;
            glyphs.Add(new(
                id, (int)infos[i].Cluster, (float)advance, (float)face.Scaled(positions[i].OffsetX), (float)face.Scaled(positions[i].OffsetY), tied));
        }
    }
}
