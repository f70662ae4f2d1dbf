using System.Runtime.InteropServices;

namespace SafetyPlanner.Pdf.Native;

/// <summary>
/// What is used of HarfBuzz (6 or newer, its C interface is stable): shaping, coverage and subsetting. Names are HarfBuzz's own.
/// </summary>
internal static unsafe partial class HarfBuzz
{
    internal const int LeftToRight = 4;
    internal const int RightToLeft = 5;

    /// <summary>Clusters that rise or fall steadily and keep every letter apart that can be.</summary>
    internal const int MonotoneCharacters = 1;

    internal const uint UnsafeToBreak = 1;

    internal const uint SubsetNoHinting = 0x1;
    internal const uint SubsetRetainGlyphIds = 0x2;
    internal const uint SubsetNoLayoutClosure = 0x200;

    internal const uint ScriptLatin = 0x4C61746E;

    // Most of what is written in Latin letters; asking HarfBuzz for each would cost more than to remember.
    private const int LettersKnown = 0x250;

    private const uint ScriptCommon = 0x5A797979;
    private const uint ScriptInherited = 0x5A696E68;
    private const uint ScriptUnknown = 0x5A7A7A7A;

    private const string Library = NativeLibraries.HarfBuzzName;
    private const string Subset = NativeLibraries.SubsetName;

    private static readonly uint[] FirstScripts;

    static HarfBuzz()
    {
        NativeLibraries.Resolve();
        FirstScripts = [.. Enumerable.Range(0, LettersKnown).Select(LookUpScript)];
    }

    /// <summary>Optional ligatures.</summary>
    internal static uint Ligatures { get; } = Tag("liga");

    /// <summary>A letter's script, or 0 for one that takes the script of what stands around it.</summary>
    internal static uint ScriptOf(int rune) => rune < FirstScripts.Length ? FirstScripts[rune] : LookUpScript(rune);

    private static uint LookUpScript(int rune)
    {
        var script = hb_unicode_script(hb_unicode_funcs_get_default(), (uint)rune);
        return script is ScriptCommon or ScriptInherited or ScriptUnknown ? 0 : script;
    }

    /// <summary>The number that stands for a four-letter name of a table or feature.</summary>
    internal static uint Tag(string name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];

    /// <summary>The four-letter name that a number stands for.</summary>
    internal static string Name(uint tag) => new([(char)(tag >> 24), (char)((tag >> 16) & 0xFF), (char)((tag >> 8) & 0xFF), (char)(tag & 0xFF)]);

    /// <summary>Copies a blob's bytes and lets the blob go.</summary>
    internal static byte[] Take(nint blob)
    {
        var start = hb_blob_get_data(blob, out var length);
        var bytes = new Span<byte>(start, (int)length).ToArray();
        hb_blob_destroy(blob);
        return bytes;
    }

    [LibraryImport(Library)]
    internal static partial nint hb_blob_create_from_file_or_fail([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [LibraryImport(Library)]
    internal static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    internal static partial uint hb_blob_get_length(nint blob);

    [LibraryImport(Library)]
    internal static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    internal static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(Library)]
    internal static partial nint hb_face_builder_create();

    [LibraryImport(Library)]
    internal static partial int hb_face_builder_add_table(nint face, uint tag, nint blob);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_make_immutable(nint face);

    [LibraryImport(Library)]
    internal static partial uint hb_face_get_upem(nint face);

    [LibraryImport(Library)]
    internal static partial uint hb_face_get_glyph_count(nint face);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(Library)]
    internal static partial void hb_face_collect_unicodes(nint face, nint set);

    [LibraryImport(Library)]
    internal static partial nint hb_font_create(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_font_make_immutable(nint font);

    [LibraryImport(Library)]
    internal static partial int hb_font_get_nominal_glyph(nint font, uint rune, out uint glyph);

    [LibraryImport(Library)]
    internal static partial int hb_font_get_glyph_h_advance(nint font, uint glyph);

    [LibraryImport(Library)]
    internal static partial int hb_font_get_h_extents(nint font, out Extents extents);

    [LibraryImport(Library)]
    internal static partial nint hb_buffer_create();

    [LibraryImport(Library)]
    internal static partial void hb_buffer_destroy(nint buffer);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_clear_contents(nint buffer);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_add_utf16(nint buffer, char* text, int textLength, uint from, int length);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_set_direction(nint buffer, int direction);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_set_script(nint buffer, uint script);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_set_language(nint buffer, nint language);

    [LibraryImport(Library)]
    internal static partial void hb_buffer_set_cluster_level(nint buffer, int level);

    [LibraryImport(Library)]
    internal static partial nint hb_language_from_string([MarshalAs(UnmanagedType.LPUTF8Str)] string language, int length);

    [LibraryImport(Library)]
    internal static partial void hb_shape(nint font, nint buffer, Feature* features, uint count);

    [LibraryImport(Library)]
    internal static partial GlyphInfo* hb_buffer_get_glyph_infos(nint buffer, out uint count);

    [LibraryImport(Library)]
    internal static partial GlyphPosition* hb_buffer_get_glyph_positions(nint buffer, out uint count);

    [LibraryImport(Library)]
    internal static partial nint hb_set_create();

    [LibraryImport(Library)]
    internal static partial int hb_set_has(nint set, uint value);

    [LibraryImport(Library)]
    internal static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Subset)]
    internal static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Subset)]
    internal static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Subset)]
    internal static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Subset)]
    internal static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Subset)]
    internal static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_unicode_funcs_get_default();

    [LibraryImport(Library)]
    private static partial uint hb_unicode_script(nint functions, uint rune);

    /// <summary>hb_glyph_info_t; after shaping the first field is a glyph.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly struct GlyphInfo
    {
        internal readonly uint Glyph;
        internal readonly uint Mask;
        internal readonly uint Cluster;
        private readonly uint private1;
        private readonly uint private2;
    }

    /// <summary>hb_glyph_position_t, in units of the font.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly struct GlyphPosition
    {
        internal readonly int AdvanceX;
        internal readonly int AdvanceY;
        internal readonly int OffsetX;
        internal readonly int OffsetY;
        private readonly uint private1;
    }

    /// <summary>hb_feature_t: a feature and the letters that it holds for.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Feature
    {
        internal uint Tag;
        internal uint Value;
        internal uint Start;
        internal uint End;
    }

    /// <summary>hb_font_extents_t, in units of the font.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 48)]
    internal readonly struct Extents
    {
        internal readonly int Ascender;
        internal readonly int Descender;
        internal readonly int LineGap;
    }
}
