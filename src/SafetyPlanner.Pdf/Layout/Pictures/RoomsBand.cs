using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>Rooms as boxes, up to three beside each other; the boxes of a row are equally high.</summary>
internal sealed class RoomsBand : Band
{
    private const int Most = 3;
    private const double Gap = 10;

    private readonly List<RoomBox[]> rows;
    private readonly double width;

    internal RoomsBand(RoomMap map, Setting setting)
        : base(0, Gap, foot: 0)
    {
        var column = setting.Column;
        var captions = map.Rooms.Select(room => new RoomCaptions(room, setting)).ToList();
        var across = Most;
        while (across > 1 && captions.Exists(room => room.LeastWidth > Width(column, across)))
        {
            across--;
        }

        // Four are two and two, and one alone need not be as wide as the page.
        var count = (captions.Count + across - 1) / across;
        across = (captions.Count + count - 1) / count;
        width = across == 1 ? Math.Max(Width(column, 2), Math.Min(column, captions.Max(room => room.LeastWidth))) : Width(column, across);
        rows = [.. captions.Select(room => new RoomBox(room, width)).Chunk(across)];
    }

    internal override int Rows => rows.Count;

    protected override double Head => 0;

    internal override void Draw(Sketch sketch, double top, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            var height = RowHeight(row);
            for (var i = 0; i < rows[row].Length; i++)
            {
                rows[row][i].Draw(sketch, i * (width + Gap), top, height);
            }

            top -= height + Between;
        }
    }

    protected override double RowHeight(int row) => rows[row].Max(room => room.Height);

    private static double Width(double column, int across) => (column - (Gap * (across - 1))) / across;
}
