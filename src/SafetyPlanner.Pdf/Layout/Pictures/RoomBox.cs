using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>The words in the box of a room, before its width is known.</summary>
internal sealed class RoomCaptions(MappedRoom room, Setting setting)
{
    private const int LongestName = 80;
    private const int LongestExits = 240;
    private const int MostLines = 4;
    private const int MostLinesOfExits = 10;
    private const double Sign = 9;
    private const double SignGap = 5;

    internal RoomUse Use { get; } = room.Use;

    internal bool HasNoWayOut { get; } = room.HasNoWayOut;

    internal Caption Name { get; } = Caption.OneLine(setting, room.Name, setting.Styles.CellStrong, LongestName, MostLines);

    /// <summary>What it is for in an argument; null if nobody said.</summary>
    internal Caption? Marked { get; } = room.Use switch
    {
        RoomUse.Safer => Caption.OneLine(setting, setting.Words.Pictures.GoHere, setting.Styles.CellHead, LongestName, MostLines),
        RoomUse.Avoid => Caption.OneLine(setting, setting.Words.Pictures.StayOut, setting.Styles.CellHead, LongestName, MostLines),
        _ => null,
    };

    internal Caption Exits { get; } = room.HasNoWayOut
        ? Caption.OneLine(setting, setting.Words.Pictures.NoWayOut, setting.Styles.Cell, LongestName, MostLines)
        : Caption.OfLines(setting, room.Exits, setting.Styles.Cell, LongestExits, MostLinesOfExits);

    internal double SignSide { get; } = setting.Styles.Scaled(Sign);

    /// <summary>The room for the sign before a text.</summary>
    internal double SignRoom { get; } = setting.Styles.Scaled(Sign + SignGap);

    /// <summary>The width of a box in which no word is cut.</summary>
    internal double LeastWidth => (2 * RoomBox.Pad) + 1 + Math.Max(
        Name.WidestWord, SignRoom + Math.Max(Exits.WidestWord, Marked?.WidestWord ?? 0));
}

/// <summary>One room: a thick wall where to go, a broken wall with hatching where to stay out of, a plain one where nobody said.</summary>
internal sealed class RoomBox
{
    /// <summary>From the outer side of a wall to the words.</summary>
    internal const double Pad = 13;

    private const double Between = 3;
    private const double ThickWall = 5;
    private const double BrokenWall = 2.2;
    private const double PlainWall = 1;
    private const double Hatching = 6;

    // How far the white ground of the words reaches round them.
    private const double Ground = 4;

    private readonly RoomCaptions captions;
    private readonly LaidText name;
    private readonly LaidText? use;
    private readonly LaidText exits;
    private readonly double width;

    internal RoomBox(RoomCaptions captions, double width)
    {
        (this.captions, this.width) = (captions, width);
        var inside = width - (2 * Pad);
        name = captions.Name.Lay(inside);
        use = captions.Marked?.Lay(inside - captions.SignRoom);
        exits = captions.Exits.Lay(inside - (captions.HasNoWayOut ? 0 : captions.SignRoom));
        Height = (2 * Pad) + Words;
    }

    /// <summary>The least height of the box.</summary>
    internal double Height { get; }

    private double Words => name.Height + Between + (use is null ? 0 : use.Height + Between) + exits.Height;

    internal void Draw(Sketch sketch, double x, double top, double height)
    {
        sketch.Draw(Walls(sketch.Left(x, width), top, height));
        x += Pad;
        top -= Pad;
        sketch.Write(name, x, top);
        top -= name.Height + Between;
        if (use is not null)
        {
            var (left, bottom) = SignAt(sketch, use, x, top);
            sketch.Draw($"0.1 G 1.6 w {(captions.Use == RoomUse.Safer ? Shapes.Tick(left, bottom, captions.SignSide) : Shapes.Cross(left, bottom, captions.SignSide))}");
            sketch.Write(use, x + captions.SignRoom, top);
            top -= use.Height + Between;
        }

        if (!captions.HasNoWayOut)
        {
            var (left, bottom) = SignAt(sketch, exits, x, top);
            sketch.Draw($"0.1 G 1.2 w {Shapes.Arrow(left, bottom, captions.SignSide, sketch.Mirrored)}");
        }

        sketch.Write(exits, x + (captions.HasNoWayOut ? 0 : captions.SignRoom), top);
    }

    private string Walls(double left, double top, double height) => captions.Use switch
    {
        RoomUse.Safer => $"{Styles.DeepAccent} RG {PdfSyntax.Number(ThickWall)} w {Inside(left, top, height, ThickWall / 2)} S",
        RoomUse.Avoid =>
            $"q 0.35 G 0.6 w {Shapes.Hatch(left, top - height, width, height, Hatching)} Q " +
            $"1 g {Shapes.Rectangle(left + Pad - Ground, top - Pad - Words - Ground, width - (2 * (Pad - Ground)), Words + (2 * Ground))} f " +
            $"0.1 G {PdfSyntax.Number(BrokenWall)} w [7 4] 0 d {Inside(left, top, height, BrokenWall / 2)} S",
        _ => $"0.3 G {PdfSyntax.Number(PlainWall)} w {Inside(left, top, height, PlainWall / 2)} S",
    };

    private string Inside(double left, double top, double height, double by) =>
        Shapes.Rectangle(left + by, top - height + by, width - (2 * by), height - (2 * by));

    // Beside the first line.
    private (double Left, double Bottom) SignAt(Sketch sketch, LaidText text, double x, double top)
    {
        var line = text.Parts is [var first, ..] ? first.Lines[0].Height : captions.SignSide;
        return (sketch.Left(x, captions.SignSide), top - ((line + captions.SignSide) / 2));
    }
}
