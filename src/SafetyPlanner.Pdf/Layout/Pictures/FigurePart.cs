namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>As much of a drawing as stands on one page.</summary>
internal sealed class FigurePart
{
    private readonly List<(Band Band, double Above, int From, int To)> pieces = [];

    internal double Height => pieces.Sum(piece => piece.Above + piece.Band.Height(piece.From, piece.To));

    /// <summary>Shares a drawing out over pages. A band that is short stays whole; each part has one row at least.</summary>
    /// <param name="first">The room on the first page.</param>
    /// <param name="page">The room on the pages after it.</param>
    internal static List<FigurePart> Divide(IEnumerable<Band> bands, double first, double page)
    {
        var parts = new List<FigurePart> { new() };
        var left = first;
        foreach (var band in bands)
        {
            for (var from = 0; from < band.Rows;)
            {
                var above = parts[^1].pieces.Count > 0 ? band.Above : 0;
                var to = band.EndWithin(from, left - above);
                var breaks = to < band.Rows && IsShort(band, from, page);
                if (parts[^1].pieces.Count > 0 && (to == from || breaks))
                {
                    parts.Add(new());
                    left = page;
                    continue;
                }

                to = Math.Max(to, from + 1);
                parts[^1].pieces.Add((band, above, from, to));
                left -= above + band.Height(from, to);
                from = to;
            }
        }

        return parts;
    }

    /// <summary>The height of what must not be parted at the beginning of a drawing.</summary>
    internal static double Start(Band band, double page) => band.Height(0, IsShort(band, 0, page) ? band.Rows : 1);

    internal void Draw(Sketch sketch, double top)
    {
        foreach (var (band, above, from, to) in pieces)
        {
            band.Draw(sketch, top - above, from, to);
            top -= above + band.Height(from, to);
        }
    }

    private static bool IsShort(Band band, int from, double page) => band.Height(from, band.Rows) <= page / 3;
}
