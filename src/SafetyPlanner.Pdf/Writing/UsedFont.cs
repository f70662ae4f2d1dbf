using System.Globalization;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>A face as one document uses it: its glyphs so far, and the text that each of them stands for.</summary>
internal sealed class UsedFont
{
    private const int LettersInASubsetName = 6;
    private const int MapEntriesInABlock = 100;

    private readonly Dictionary<uint, string> texts = [];
    private readonly int number;

    /// <param name="number">How many fonts the document used before.</param>
    /// <param name="id">The number of the font's object.</param>
    internal UsedFont(Face face, int number, int id)
    {
        Face = face;
        this.number = number;
        Id = id;
        Key = string.Create(CultureInfo.InvariantCulture, $"F{number}");

        // HarfBuzz shows what is invisible with the space's glyph: that glyph must go on meaning a space.
        if (face.Space != 0)
        {
            texts[face.Space] = " ";
        }
    }

    internal Face Face { get; }

    internal int Id { get; }

    /// <summary>The name of the font in a page's content.</summary>
    internal string Key { get; }

    /// <summary>
    /// Gives each glyph that is new the text that it shows, and says whether these glyphs, read one after the other, spell the word.
    /// If not, the word must be given beside them.
    /// </summary>
    /// <param name="end">Where the word ends in the text.</param>
    internal bool Spells(string text, ReadOnlySpan<Glyph> glyphs, int end, bool rightToLeft)
    {
        var spells = true;
        for (int i = 0, next; i < glyphs.Length; i = next)
        {
            var from = glyphs[i].At;
            for (next = i + 1; next < glyphs.Length && glyphs[next].At == from;)
            {
                next++;
            }

            var neighbour = rightToLeft ? (i > 0 ? glyphs[i - 1].At : end) : (next < glyphs.Length ? glyphs[next].At : end);
            spells &= neighbour > from;
            var cluster = text.AsSpan(from, Math.Max(neighbour, Math.Min(from + 1, end)) - from);
            spells &= next - i == 1 ? SpellsAlone(glyphs[i].Id, cluster) : SpellTogether(glyphs[i..next], cluster);
        }

        // Readers that go by geometry lose marks which stand off the line.
        foreach (ref readonly var glyph in glyphs)
        {
            spells &= rightToLeft || (glyph.Y == 0 && glyph.X == 0 && glyph.Advance > 0);
        }

        return spells;
    }

    /// <summary>Writes the subset, its widths and what its glyphs stand for.</summary>
    internal void Write(PdfObjects objects)
    {
        var glyphs = texts.Keys.Order().ToArray();
        var name = $"{SubsetName()}+{Face.Name}";
        var data = Face.Subset(glyphs);
        var file = objects.AddStream(
            Face.IsCff ? "/Subtype/CIDFontType0C" : string.Create(CultureInfo.InvariantCulture, $"/Length1 {data.Length}"), data);
        var (descriptor, outlines) = (objects.New(), objects.New());
        objects.Begin(descriptor)
            .Append($"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[-1000 -500 2000 1200]/ItalicAngle 0/CapHeight 700/StemV 80/Ascent ")
            .Append(Face.Ascent * 1000, 1000).Append("/Descent ").Append(-Face.Descent * 1000, 1000)
            .Append($"/FontFile{(Face.IsCff ? "3" : "2")} {file} 0 R>>");
        WriteWidths(objects.Begin(outlines), glyphs, name, descriptor);
        var map = objects.AddStream("", UnicodeMap(glyphs).Written);
        objects.Begin(Id).Append(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{outlines} 0 R]/ToUnicode {map} 0 R>>");
    }

    private void WriteWidths(PdfBuffer buffer, uint[] glyphs, string name, int descriptor)
    {
        buffer.Append($"<</Type/Font/Subtype/CIDFontType{(Face.IsCff ? "0" : "2/CIDToGIDMap/Identity")}/BaseFont/{name}/DW 0/W[");
        foreach (var glyph in glyphs)
        {
            buffer.Append((int)glyph).Append('[').Append(Face.Advance(glyph) * 1000, 1000).Append(']');
        }

        buffer.Append($"]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R>>");
    }

    private bool SpellsAlone(uint glyph, ReadOnlySpan<char> cluster)
    {
        if (texts.TryGetValue(glyph, out var known) && known.Length > 0)
        {
            return cluster.SequenceEqual(known);
        }

        texts[glyph] = cluster.ToString();
        return true;
    }

    // Several glyphs for one cluster: each is given the letter it would show alone, and the sum is compared.
    private bool SpellTogether(ReadOnlySpan<Glyph> glyphs, ReadOnlySpan<char> cluster)
    {
        var spelt = 0;
        var spells = true;
        foreach (var glyph in glyphs)
        {
            if (!texts.TryGetValue(glyph.Id, out var known))
            {
                known = LetterOf(glyph.Id, cluster);
                texts[glyph.Id] = known;
            }

            var fits = cluster[Math.Min(spelt, cluster.Length)..].StartsWith(known);
            spells &= fits;
            spelt += fits ? known.Length : 0;
        }

        return spells && spelt == cluster.Length;
    }

    private string LetterOf(uint glyph, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (Face.Nominal(rune) == glyph)
            {
                return rune.ToString();
            }
        }

        return "";
    }

    // The six capitals that mark a subset need only differ within the file.
    private string SubsetName() =>
        string.Create(LettersInASubsetName, number, static (letters, n) =>
        {
            for (var i = letters.Length - 1; i >= 0; i--, n /= 26)
            {
                letters[i] = (char)('A' + (n % 26));
            }
        });

    private PdfBuffer UnicodeMap(uint[] glyphs)
    {
        var map = new PdfBuffer(4 * 1024).Append(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap" +
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def " +
            "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in glyphs.Chunk(MapEntriesInABlock))
        {
            map.Append($"{block.Length} beginbfchar\n");
            foreach (var glyph in block)
            {
                // A glyph must stand for something: one that only helps another stands for a space of no width.
                var text = texts[glyph].Length == 0 ? "\u200B" : texts[glyph];
                map.Append('<').AppendHex(glyph).Append("><").AppendHex(text).Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end");
    }
}
