using System.Text;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// One face of a font file: what it covers, its measures and its subsets. Shared by all threads and kept as long as the process lives.
/// </summary>
internal sealed class Face
{
    // Layout, names and the way from letters to glyphs have done their work when glyphs stand on a page: only what draws them is embedded.
    private static readonly string[] DrawingTables = ["head", "hhea", "hmtx", "maxp", "loca", "glyf", "CFF "];

    private const int NotAsked = int.MinValue;

    private readonly nint face;
    private readonly double scale;
    private readonly int[] advances;
    private readonly Lazy<nint> coverage;
    private readonly Lazy<nint> drawing;

    private Face(nint face, string name)
    {
        this.face = face;
        Name = name;
        HarfBuzz.hb_face_make_immutable(face);
        Font = HarfBuzz.hb_font_create(face);
        HarfBuzz.hb_font_make_immutable(Font);
        scale = 1.0 / HarfBuzz.hb_face_get_upem(face);
        _ = HarfBuzz.hb_font_get_h_extents(Font, out var extents);
        Ascent = extents.Ascender * scale;
        Descent = -extents.Descender * scale;
        IsCff = Has("CFF ");
        coverage = new(Collect);
        drawing = new(WithDrawingTables);
        advances = new int[HarfBuzz.hb_face_get_glyph_count(face)];
        Array.Fill(advances, NotAsked);
        Space = Nominal(new(' '));
        Stand = Nominal(Rune.ReplacementChar) is var box and not 0 ? box : Nominal(new('?'));
    }

    /// <summary>The name that a PDF gives the font.</summary>
    internal string Name { get; }

    /// <summary>HarfBuzz's font, for shaping.</summary>
    internal nint Font { get; }

    /// <summary>Above the base line, as a share of the type size.</summary>
    internal double Ascent { get; }

    /// <summary>Below the base line, as a share of the type size; positive.</summary>
    internal double Descent { get; }

    /// <summary>Whether the outlines are PostScript's (of the CJK collection) instead of TrueType's.</summary>
    internal bool IsCff { get; }

    /// <summary>The glyph of the space, or 0.</summary>
    internal uint Space { get; }

    /// <summary>The glyph that stands for a letter without one: U+FFFD, in the poorest face a question mark.</summary>
    internal uint Stand { get; }

    /// <summary>Opens a face, or answers null if the file is not a font that can be read.</summary>
    internal static Face? Open(string path, uint index = 0)
    {
        var blob = HarfBuzz.hb_blob_create_from_file_or_fail(path);
        if (blob == 0)
        {
            return null;
        }

        var opened = HarfBuzz.hb_face_create(blob, index);
        HarfBuzz.hb_blob_destroy(blob);
        var name = Path.GetFileNameWithoutExtension(path) + (index == 0 ? "" : $"-{index}");
        return HarfBuzz.hb_face_get_glyph_count(opened) == 0 ? null : new Face(opened, name);
    }

    /// <summary>Whether the face has every letter that shows something.</summary>
    internal bool Covers(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!CleanText.IsInvisible(rune) && HarfBuzz.hb_set_has(coverage.Value, (uint)rune.Value) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The glyph of a letter that stands alone, or 0.</summary>
    internal uint Nominal(Rune rune) => HarfBuzz.hb_font_get_nominal_glyph(Font, (uint)rune.Value, out var glyph) != 0 ? glyph : 0;

    /// <summary>The glyph's own advance, as a share of the type size.</summary>
    internal double Advance(uint glyph)
    {
        // Threads may ask at once: each finds the same.
        ref var advance = ref advances[glyph];
        if (advance == NotAsked)
        {
            advance = HarfBuzz.hb_font_get_glyph_h_advance(Font, glyph);
        }

        return advance * scale;
    }

    /// <summary>From units of the font to a share of the type size.</summary>
    internal double Scaled(int units) => units * scale;

    /// <summary>
    /// A font file with these glyphs alone, under their own numbers, because pages are written before the subset is known.
    /// PostScript outlines come as the bare CFF table, whose character ids are those numbers already.
    /// </summary>
    internal byte[] Subset(IEnumerable<uint> glyphs)
    {
        var input = HarfBuzz.hb_subset_input_create_or_fail();
        HarfBuzz.hb_subset_input_set_flags(
            input, HarfBuzz.SubsetNoHinting | HarfBuzz.SubsetNoLayoutClosure | (IsCff ? 0 : HarfBuzz.SubsetRetainGlyphIds));
        var kept = HarfBuzz.hb_subset_input_glyph_set(input);
        foreach (var glyph in glyphs)
        {
            HarfBuzz.hb_set_add(kept, glyph);
        }

        var subset = HarfBuzz.hb_subset_or_fail(drawing.Value, input);
        HarfBuzz.hb_subset_input_destroy(input);
        if (subset == 0)
        {
            throw new InvalidOperationException($"HarfBuzz could not make a subset of {Name}.");
        }

        var file = HarfBuzz.hb_face_reference_blob(subset);
        HarfBuzz.hb_face_destroy(subset);
        return IsCff ? CffTable(file) : HarfBuzz.Take(file);
    }

    private bool Has(string table)
    {
        var blob = HarfBuzz.hb_face_reference_table(face, HarfBuzz.Tag(table));
        var length = HarfBuzz.hb_blob_get_length(blob);
        HarfBuzz.hb_blob_destroy(blob);
        return length > 0;
    }

    private static byte[] CffTable(nint file)
    {
        var subset = HarfBuzz.hb_face_create(file, 0);
        var table = HarfBuzz.Take(HarfBuzz.hb_face_reference_table(subset, HarfBuzz.Tag("CFF ")));
        HarfBuzz.hb_face_destroy(subset);
        HarfBuzz.hb_blob_destroy(file);
        return table;
    }

    private nint Collect()
    {
        var set = HarfBuzz.hb_set_create();
        HarfBuzz.hb_face_collect_unicodes(face, set);
        return set;
    }

    // The same face without all else: looking through a table of all letters is what takes the longest when a subset is made.
    private nint WithDrawingTables()
    {
        var bare = HarfBuzz.hb_face_builder_create();
        foreach (var table in DrawingTables)
        {
            var blob = HarfBuzz.hb_face_reference_table(face, HarfBuzz.Tag(table));
            if (HarfBuzz.hb_blob_get_length(blob) > 0)
            {
                _ = HarfBuzz.hb_face_builder_add_table(bare, HarfBuzz.Tag(table), blob);
            }

            HarfBuzz.hb_blob_destroy(blob);
        }

        HarfBuzz.hb_face_make_immutable(bare);
        return bare;
    }
}
