namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>A stretch of a drawing from side to side: a head and rows below it. It may be parted between rows; its head then comes again.</summary>
/// <param name="above">The room above it, unless it begins a page.</param>
/// <param name="between">The room between two rows, and between the head and the first.</param>
/// <param name="foot">The room below the last row.</param>
internal abstract class Band(double above, double between, double foot)
{
    internal double Above { get; } = above;

    internal abstract int Rows { get; }

    /// <summary>The height of the head, or 0 for none.</summary>
    protected abstract double Head { get; }

    /// <summary>From the band's top to its first row.</summary>
    protected double BeforeRows => Head > 0 ? Head + Between : 0;

    protected double Between { get; } = between;

    /// <summary>The height of some of the rows with the head.</summary>
    internal double Height(int from, int to) =>
        BeforeRows + Enumerable.Range(from, to - from).Sum(RowHeight) + (Between * (to - from - 1)) + foot;

    /// <summary>The row before which a part ends that begins with one and has this room; the same row if not even that has room.</summary>
    internal int EndWithin(int from, double room)
    {
        var to = from;
        for (var used = BeforeRows + foot; to < Rows && used + RowHeight(to) <= room; to++)
        {
            used += RowHeight(to) + Between;
        }

        return to;
    }

    /// <summary>Draws the head and some of the rows.</summary>
    internal abstract void Draw(Sketch sketch, double top, int from, int to);

    protected abstract double RowHeight(int row);
}
