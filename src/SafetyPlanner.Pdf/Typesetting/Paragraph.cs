using System.Globalization;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>One line of text as written, shaped once, that can be broken into lines of any width.</summary>
internal sealed class Paragraph
{
    private readonly Shaper shaper;
    private readonly List<Piece> pieces;
    private readonly List<int> breaks;
    private readonly List<int> lesserBreaks;
    private readonly double[] widthBefore;
    private List<int>? graphemes;

    internal Paragraph(Shaper shaper, string text, TextStyle style, bool rightToLeft, List<Piece> pieces, List<int> breaks)
    {
        this.shaper = shaper;
        this.pieces = pieces;
        this.breaks = LineEnds.Best(text, breaks);
        lesserBreaks = breaks;
        Text = text;
        Style = style;
        RightToLeft = rightToLeft;
        widthBefore = new double[text.Length + 1];
        foreach (var piece in pieces)
        {
            foreach (ref readonly var glyph in piece.Glyphs.AsSpan())
            {
                widthBefore[glyph.At + 1] += glyph.Advance * style.Size;
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            widthBefore[i + 1] += widthBefore[i];
        }
    }

    internal string Text { get; }

    internal TextStyle Style { get; }

    /// <summary>Whether lines begin at the right.</summary>
    internal bool RightToLeft { get; }

    /// <summary>The width if it all stood on one line.</summary>
    internal double Width => widthBefore[^1];

    /// <summary>The width of the widest part that no line break goes through.</summary>
    internal double WidestWord
    {
        get
        {
            var (widest, from) = (0.0, 0);
            foreach (var to in breaks)
            {
                widest = Math.Max(widest, Measure(from, to));
                from = to;
            }

            return widest;
        }
    }

    // Few texts hold a word that has to be cut.
    private List<int> Graphemes => graphemes ??= [.. StringInfo.ParseCombiningCharacters(Text), Text.Length];

    /// <summary>The lines for a column of this width. A word wider than that is cut between graphemes.</summary>
    internal List<Line> Lines(double width)
    {
        var lines = new List<Line>();
        var first = 0;
        for (var from = 0; from < Text.Length;)
        {
            var to = LastThatFits(breaks, from, width);
            to = to < 0 ? LastThatFits(lesserBreaks, from, width) : to;
            if (to < 0)
            {
                to = Math.Max(LastThatFits(Graphemes, from, width), After(Graphemes, from));
            }

            while (first < pieces.Count - 1 && pieces[first].To <= from)
            {
                first++;
            }

            lines.Add(Make(from, to, first));
            from = to;
        }

        return lines;
    }

    // Widths grow from place to place: halving finds the end of a line in a text of any length.
    private int LastThatFits(List<int> places, int from, double width)
    {
        var (low, high) = (FirstAfter(places, from), places.Count);
        var start = low;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Measure(from, places[middle]) <= width)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > start ? places[low - 1] : -1;
    }

    private static int FirstAfter(List<int> places, int from)
    {
        var index = places.BinarySearch(from + 1);
        return index < 0 ? ~index : index;
    }

    private int After(List<int> places, int from) =>
        FirstAfter(places, from) is var index && index < places.Count ? places[index] : Text.Length;

    private double Measure(int from, int to) => widthBefore[TrimEnd(from, to)] - widthBefore[from];

    private int TrimEnd(int from, int to)
    {
        while (to > from && Text[to - 1] == ' ')
        {
            to--;
        }

        return to;
    }

    private Line Make(int from, int to, int first)
    {
        var end = TrimEnd(from, to);
        var parts = new List<Piece>();
        var ofParagraph = (byte)(RightToLeft ? 1 : 0);
        for (var i = first; i < pieces.Count && pieces[i].From < to; i++)
        {
            var piece = pieces[i];
            Cut(parts, piece, Math.Max(piece.From, from), Math.Min(piece.To, end), piece.Level);
            Cut(parts, piece, Math.Max(piece.From, end), Math.Min(piece.To, to), ofParagraph);
        }

        double width = 0, ascent = 0, descent = 0;
        foreach (var part in parts)
        {
            ascent = Math.Max(ascent, part.Face.Ascent);
            descent = Math.Max(descent, part.Face.Descent);
            width += part.From < end ? part.Width : 0;
        }

        var seen = parts.ToArray();
        Reorder(seen);
        return new(from, to, seen, width, ascent * Style.Size, descent * Style.Size);
    }

    private void Cut(List<Piece> parts, Piece piece, int from, int to, byte level)
    {
        if (from >= to)
        {
            return;
        }

        if (from == piece.From && to == piece.To && level == piece.Level)
        {
            parts.Add(piece);
            return;
        }

        var tied = level != piece.Level || (from > piece.From && TiedAt(piece, from)) || (to < piece.To && TiedAt(piece, to));
        if (tied)
        {
            parts.Add(shaper.Shape(Text, Style, piece.Face, from, to, level, piece.Script) with { Language = piece.Language });
            return;
        }

        var glyphs = piece.RightToLeft
            ? piece.Glyphs[Find(piece, to)..Find(piece, from)]
            : piece.Glyphs[Find(piece, from)..Find(piece, to)];
        parts.Add(piece with { From = from, To = to, Glyphs = glyphs, Width = widthBefore[to] - widthBefore[from] });
    }

    /// <summary>
    /// The first glyph, as seen, on the far side of a letter: the glyphs' letters rise steadily, or fall from right to left.
    /// </summary>
    private static int Find(Piece piece, int at)
    {
        var (low, high) = (0, piece.Glyphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (piece.RightToLeft ? piece.Glyphs[middle].At >= at : piece.Glyphs[middle].At < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool TiedAt(Piece piece, int at)
    {
        var index = piece.RightToLeft ? Find(piece, at) - 1 : Find(piece, at);
        return index >= 0 && index < piece.Glyphs.Count && (piece.Glyphs[index].Tied || piece.Glyphs[index].At != at);
    }

    // UAX 9, rule L2: from the highest level down to the lowest odd one, every stretch at or above it is turned round.
    private static void Reorder(Piece[] line)
    {
        var highest = 0;
        foreach (var piece in line)
        {
            highest = Math.Max(highest, piece.Level);
        }

        if (highest == 0)
        {
            return;
        }

        var lowestOdd = line.Where(piece => piece.RightToLeft).Select(piece => (int)piece.Level).DefaultIfEmpty(int.MaxValue).Min();
        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < line.Length; i++)
            {
                var from = i;
                while (i < line.Length && line[i].Level >= level)
                {
                    i++;
                }

                Array.Reverse(line, from, i - from);
            }
        }
    }
}
