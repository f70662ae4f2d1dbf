using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>The people who stand in the same place: their names in outlined chips, behind a double wall if they should not know.</summary>
internal sealed class PeopleBand : Band
{
    private const int LongestName = 80;
    private const int MostLines = 4;
    private const double AboveBand = 5;
    private const double Side = 11;
    private const double Foot = 9;
    private const double Gap = 6;
    private const double ChipSide = 9;
    private const double ChipTop = 2;
    private const double Radius = 9;
    private const double Wall = 1.8;
    private const double WallRoom = 9;

    private readonly LaidText label;
    private readonly List<Chip[]> rows;
    private readonly double width;
    private readonly bool isOutside;

    private PeopleBand(PeopleCircle circle, bool followsWall, Setting setting)
        : base(circle.Circle == PersonCircle.ShouldNotKnow || followsWall ? 3 * AboveBand : AboveBand, Gap, Foot)
    {
        width = setting.Column;
        isOutside = circle.Circle == PersonCircle.ShouldNotKnow;
        label = Caption.OneLine(setting, circle.Label, setting.Styles.CellStrong, LongestName, MostLines).Lay(width - (2 * Side));
        rows = Chips(circle.Names, setting, width - (2 * Side));
        Head = (isOutside ? WallRoom : 0) + Foot + label.Height;
    }

    internal override int Rows => rows.Count;

    protected override double Head { get; }

    /// <summary>A band for each place in which somebody stands.</summary>
    internal static IReadOnlyList<Band> Of(PeopleMap map, Setting setting)
    {
        var bands = map.Circles
            .Select((circle, at) => new PeopleBand(circle, at > 0 && map.Circles[at - 1].Circle == PersonCircle.ShouldNotKnow, setting));
        return [.. bands.Where(band => band.Rows > 0)];
    }

    internal override void Draw(Sketch sketch, double top, int from, int to)
    {
        var (left, bottom) = (sketch.Left(0, width), top - Height(from, to));
        var frame = top - (isOutside ? WallRoom : 0);
        sketch.Draw($"0.35 G 0.8 w {Shapes.RoundRectangle(left + 0.4, bottom, width - 0.8, frame - bottom, 4)} S");
        if (isOutside)
        {
            sketch.Draw(
                $"0.1 G {PdfSyntax.Number(Wall)} w {Shapes.HorizontalLine(left, left + width, top - Wall)} {Shapes.HorizontalLine(left, left + width, top - (3.5 * Wall))}");
        }

        sketch.Write(label, Side, frame - Foot);
        top -= BeforeRows;
        for (var row = from; row < to; row++)
        {
            var x = Side;
            foreach (var chip in rows[row])
            {
                DrawChip(sketch, chip, x, top);
                x += chip.Width + Gap;
            }

            top -= RowHeight(row) + Between;
        }
    }

    protected override double RowHeight(int row) => rows[row].Max(chip => chip.Height);

    private static List<Chip[]> Chips(IEnumerable<string> names, Setting setting, double within)
    {
        var chips = new List<Chip[]>();
        var left = 0.0;
        foreach (var name in names.Select(name => Caption.OneLine(setting, name, setting.Styles.Cell, LongestName, MostLines)).Where(name => !name.IsEmpty))
        {
            var chip = new Chip(name.Lay(Math.Min(name.Width + 0.5, within - (2 * ChipSide))));
            if (chip.Width <= left && chips is [.., var last])
            {
                chips[^1] = [.. last, chip];
            }
            else
            {
                chips.Add([chip]);
                left = within;
            }

            left -= chip.Width + Gap;
        }

        return chips;
    }

    private void DrawChip(Sketch sketch, Chip chip, double x, double top)
    {
        var look = isOutside ? "0.1 G 1.2 w [4 2.5] 0 d" : $"{Styles.DeepAccent} RG 1.3 w";
        sketch.Draw($"{look} {Shapes.RoundRectangle(sketch.Left(x, chip.Width), top - chip.Height, chip.Width, chip.Height, Radius)} S");
        sketch.Write(chip.Name, x + ChipSide, top - ChipTop);
    }

    private sealed record Chip(LaidText Name)
    {
        internal double Width => Name.Width + (2 * ChipSide);

        internal double Height => Math.Max(2 * Radius, Name.Height + (2 * ChipTop));
    }
}
