using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>Writes lines of glyphs into a page: painted where they are seen, in the order in which they are read.</summary>
internal sealed class TextPainter(PdfWriter pdf)
{
    private const double SmallestRise = 0.005;

    private readonly List<Stretch> stretches = [];

    /// <summary>Paints a line. The page must be inside a marked stretch or an artifact.</summary>
    /// <param name="x">The line's left edge.</param>
    /// <param name="y">The base line.</param>
    internal void Paint(Paragraph paragraph, Line line, double x, double y)
    {
        var placed = new (Piece Piece, double X)[line.Pieces.Length];
        var pen = x - HangingSpaces(paragraph, line);
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = (line.Pieces[i], pen);
            pen += line.Pieces[i].Width;
        }

        Array.Sort(placed, static (left, right) => left.Piece.From.CompareTo(right.Piece.From));
        foreach (var (piece, left) in placed)
        {
            if (piece.Language is { } language)
            {
                pdf.BeginPassage(language);
            }

            PaintPiece(paragraph, piece, left, y);
            if (piece.Language is not null)
            {
                pdf.EndPassage();
            }
        }
    }

    // From right to left, the spaces at a line's end are seen first and hang out of the column.
    private static double HangingSpaces(Paragraph paragraph, Line line) => !paragraph.RightToLeft
        ? 0
        : line.Pieces
            .TakeWhile(piece => paragraph.Text.AsSpan(piece.From, piece.To - piece.From).Trim(' ').IsEmpty)
            .Sum(piece => piece.Width);

    private void PaintPiece(Paragraph paragraph, Piece piece, double x, double y)
    {
        var font = pdf.Use(piece.Face);
        FindStretches(font, paragraph.Text, piece);
        if (piece.RightToLeft)
        {
            stretches.Reverse();
        }

        foreach (var stretch in stretches)
        {
            if (!stretch.Spells)
            {
                pdf.BeginSpelt(paragraph.Text[stretch.TextFrom..stretch.TextTo]);
            }

            var glyphs = piece.Glyphs.AsSpan(stretch.From, stretch.To - stretch.From);
            pdf.Page.SetGrey(paragraph.Style.Grey);
            Show(pdf.Page.Content, font, paragraph.Style.Size, glyphs, x + (stretch.Pen * paragraph.Style.Size), y, piece.RightToLeft);
            if (!stretch.Spells)
            {
                pdf.EndSpelt();
            }
        }
    }

    /// <summary>Words, joined as long as their glyphs spell them, or as long as they do not.</summary>
    private void FindStretches(UsedFont font, string text, Piece piece)
    {
        stretches.Clear();
        var glyphs = piece.Glyphs.AsSpan();
        var pen = 0.0;
        for (int i = 0, next; i < glyphs.Length; i = next)
        {
            var isSpace = text[glyphs[i].At] == ' ';
            var (from, to) = (glyphs[i].At, glyphs[i].At);
            for (next = i + 1; next < glyphs.Length && !isSpace && text[glyphs[next].At] != ' '; next++)
            {
                from = Math.Min(from, glyphs[next].At);
                to = Math.Max(to, glyphs[next].At);
            }

            for (to++; !isSpace && to < piece.To && text[to] != ' ';)
            {
                to++;
            }

            var spells = font.Spells(text, glyphs[i..next], to, piece.RightToLeft);
            if (stretches is [.., var last] && (last.Spells == spells || isSpace))
            {
                stretches[^1] = last with { To = next, TextFrom = Math.Min(last.TextFrom, from), TextTo = Math.Max(last.TextTo, to) };
            }
            else
            {
                stretches.Add(new(i, next, from, to, spells, pen));
            }

            for (var k = i; k < next; k++)
            {
                pen += glyphs[k].Advance;
            }
        }
    }

    private static void Show(PdfBuffer content, UsedFont font, double size, ReadOnlySpan<Glyph> glyphs, double x, double y, bool backwards)
    {
        content.Append($"BT/{font.Key} {size} Tf {x} {y} Td");
        double pen = 0, at = 0, rise = 0;
        if (backwards)
        {
            foreach (ref readonly var glyph in glyphs)
            {
                pen += glyph.Advance;
            }
        }

        var isOpen = false;
        for (var i = 0; i < glyphs.Length; i++)
        {
            // From right to left the letters are written as they are read; the pen is moved to where each belongs.
            ref readonly var glyph = ref glyphs[backwards ? glyphs.Length - 1 - i : i];
            pen -= backwards ? glyph.Advance : 0;
            if (Math.Abs((glyph.Y * size) - rise) > SmallestRise)
            {
                rise = glyph.Y * size;
                content.Append(isOpen ? ">]TJ " : " ").Append(rise).Append(" Ts");
                isOpen = false;
            }

            var move = Math.Round((pen + glyph.X - at) * 1000, 1);
            if (move != 0)
            {
                content.Append(isOpen ? ">" : "[").Append(-move, 10).Append('<');
                at += move / 1000;
            }
            else if (!isOpen)
            {
                content.Append("[<");
            }

            isOpen = true;
            content.AppendHex(glyph.Id);
            at += font.Face.Advance(glyph.Id);
            pen += backwards ? 0 : glyph.Advance;
        }

        content.Append(isOpen ? ">]TJ" : "").Append(rise != 0 ? " 0 Ts" : "").Append(" ET\n");
    }

    /// <summary>
    /// A run of glyphs, the text that they show, whether they spell it, and how far from the piece's left edge they begin.
    /// </summary>
    private readonly record struct Stretch(int From, int To, int TextFrom, int TextTo, bool Spells, double Pen);
}
