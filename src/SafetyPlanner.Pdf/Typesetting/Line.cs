namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>How a text is set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Bold">Whether the bold faces are used.</param>
/// <param name="Leading">From line to line, as a multiple of the size.</param>
/// <param name="Grey">0 is black, 1 is white.</param>
internal readonly record struct TextStyle(double Size, bool Bold, double Leading, double Grey);

/// <summary>One glyph as HarfBuzz placed it.</summary>
/// <param name="Id">The glyph in its font file.</param>
/// <param name="At">The UTF-16 unit that it begins to show.</param>
/// <param name="Advance">As a share of the type size, like X and Y.</param>
/// <param name="X">How far right of the pen it is drawn.</param>
/// <param name="Y">How far above the base line it is drawn.</param>
/// <param name="Tied">Whether the text must be shaped anew if a line begins here.</param>
internal readonly record struct Glyph(uint Id, int At, float Advance, float X, float Y, bool Tied);

/// <summary>A stretch of one face, one script and one direction, its glyphs in the order in which they are seen.</summary>
internal sealed record Piece(Face Face, int From, int To, byte Level, uint Script, ArraySegment<Glyph> Glyphs, double Width)
{
    /// <summary>The language, if it is not the document's.</summary>
    internal string? Language { get; init; }

    internal bool RightToLeft => (Level & 1) == 1;
}

/// <summary>A line: its pieces in the order in which they are seen. Spaces at its end are among them but not in its width.</summary>
internal sealed record Line(int From, int To, Piece[] Pieces, double Width, double Ascent, double Descent);
