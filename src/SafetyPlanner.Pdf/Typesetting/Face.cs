using System.Text;
using SafetyPlanner.Pdf.Native;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>
/// One face of a font file: what it covers, its measures and its subsets. Shared by all threads and kept as long as the process lives.
/// </summary>
internal sealed class Face
{
    // Layout and names have done their work when glyphs stand on a page: only what draws the glyphs is embedded.
    private static readonly string[] DroppedTables =
    [
        "GSUB", "GPOS", "GDEF", "kern", "name", "post", "cmap", "OS/2", "BASE", "STAT", "vhea", "vmtx", "VORG", "MATH", "DSIG",
        "fvar", "gvar", "avar", "HVAR", "MVAR",
    ];

    private readonly nint face;
    private readonly double scale;
    private readonly Lazy<nint> coverage;

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
        IsCff = HarfBuzz.Take(HarfBuzz.hb_face_reference_table(face, HarfBuzz.Tag("CFF "))).Length > 0;
        coverage = new(Collect);
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
    internal double Advance(uint glyph) => HarfBuzz.hb_font_get_glyph_h_advance(Font, glyph) * scale;

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

        var dropped = HarfBuzz.hb_subset_input_set(input, HarfBuzz.SubsetDropTables);
        foreach (var table in DroppedTables)
        {
            HarfBuzz.hb_set_add(dropped, HarfBuzz.Tag(table));
        }

        var subset = HarfBuzz.hb_subset_or_fail(face, input);
        HarfBuzz.hb_subset_input_destroy(input);
        if (subset == 0)
        {
            throw new InvalidOperationException($"HarfBuzz could not make a subset of {Name}.");
        }

        var file = HarfBuzz.hb_face_reference_blob(subset);
        HarfBuzz.hb_face_destroy(subset);
        return IsCff ? CffTable(file) : HarfBuzz.Take(file);
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
}
