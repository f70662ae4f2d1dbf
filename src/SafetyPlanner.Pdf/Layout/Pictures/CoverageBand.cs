using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>
/// Some of the threats across and all phases down: a full mark where something is planned, an empty one in a broken frame where nothing is.
/// </summary>
internal sealed class CoverageBand : Band
{
    private const int MostLetters = 60;
    private const int MostLines = 9;
    private const double AboveBand = 16;
    private const double Gap = 4;
    private const double Pad = 5;

    // Words of neighbours must not read on into each other.
    private const double Beside = 5;
    private const double LeastMark = 26;
    private const double NarrowestPhase = 58;
    private const double NarrowestThreat = 70;
    private const double WidestThreat = 128;
    private const double Radius = 3;
    private const double TickSide = 15;
    private const double Dash = 9;

    private readonly List<(LaidText Name, LaidText? Now, IReadOnlyList<bool> Marks)> threats;
    private readonly List<LaidText> phases;
    private readonly double phaseWidth;
    private readonly double threatWidth;

    private CoverageBand(List<(LaidText Name, LaidText? Now, IReadOnlyList<bool> Marks)> threats, List<LaidText> phases, double phaseWidth, double threatWidth)
        : base(AboveBand, Gap, foot: 0)
    {
        (this.threats, this.phases) = (threats, phases);
        (this.phaseWidth, this.threatWidth) = (phaseWidth, threatWidth);
        Head = threats.Max(threat => threat.Name.Height + NowHeight(threat.Now));
    }

    internal override int Rows => phases.Count;

    protected override double Head { get; }

    /// <summary>The bands of a picture: as many as it takes for each threat to have room for its words.</summary>
    internal static IReadOnlyList<Band> Of(CoverageMap map, Setting setting)
    {
        if (map.Phases.Count == 0)
        {
            return [];
        }

        var labels = map.Phases.Select(phase => Caption.OneLine(setting, phase.Label, setting.Styles.CellHead, MostLetters, MostLines)).ToList();
        var names = map.Threats.Select(threat => Caption.OneLine(setting, threat.Text, setting.Styles.Cell, MostLetters, MostLines)).ToList();
        var now = Caption.OneLine(setting, setting.Words.Pictures.HereNow, setting.Styles.CellHead, MostLetters, MostLines);

        var side = Math.Clamp(labels.Max(label => label.WidestWord) + 1, NarrowestPhase, setting.Column / 4);
        var rest = setting.Column - side;
        var widest = Math.Max(names.Max(name => name.WidestWord) + Beside + 1, now.WidestWord + (2 * Pad) + 1);
        var mostWide = setting.Styles.Scaled(WidestThreat);
        var least = Math.Clamp(widest, NarrowestThreat, mostWide);
        var most = Math.Max(1, (int)(rest / (least + Gap)));
        var bands = (names.Count + most - 1) / most;
        var across = (names.Count + bands - 1) / bands;
        var width = Math.Min(mostWide, (rest / across) - Gap);

        var laid = names.Select((name, at) => (
            Name: name.Lay(width - Beside),
            Now: map.Threats[at].IsHereNow ? now.Lay(Math.Min(now.Width + 1, width - (2 * Pad))) : null,
            Marks: (IReadOnlyList<bool>)[.. map.Phases.Select(phase => phase.Measures[at].Count > 0)]));
        return [.. laid.Chunk(across).Select(some => new CoverageBand([.. some], labels.ConvertAll(label => label.Lay(side)), side, width))];
    }

    internal override void Draw(Sketch sketch, double top, int from, int to)
    {
        for (var i = 0; i < threats.Count; i++)
        {
            DrawHead(sketch, threats[i].Name, threats[i].Now, X(i), top - Head);
        }

        top -= BeforeRows;
        for (var row = from; row < to; row++)
        {
            var height = RowHeight(row);
            sketch.Write(phases[row], 0, top - ((height - phases[row].Height) / 2));
            for (var i = 0; i < threats.Count; i++)
            {
                sketch.Draw(Mark(sketch.Left(X(i), threatWidth), top - height, height, threats[i].Marks[row]));
            }

            top -= height + Between;
        }
    }

    protected override double RowHeight(int row) => Math.Max(LeastMark, phases[row].Height);

    private static double NowHeight(LaidText? now) => now is null ? 0 : now.Height + Gap;

    private double X(int threat) => phaseWidth + Gap + (threat * (threatWidth + Gap));

    // The words stand on the marks that they are about.
    private static void DrawHead(Sketch sketch, LaidText name, LaidText? now, double x, double bottom)
    {
        sketch.Write(name, x, bottom + name.Height + NowHeight(now));
        if (now is not null)
        {
            var width = now.Width + (2 * Pad);
            sketch.Draw($"0.1 G 1.2 w {Shapes.RoundRectangle(sketch.Left(x, width), bottom, width, now.Height, Radius)} S");
            sketch.Write(now, x + Pad, bottom + now.Height);
        }
    }

    private string Mark(double left, double bottom, double height, bool isFull)
    {
        var (across, up) = (left + (threatWidth / 2), bottom + (height / 2));
        return isFull
            ? $"{Styles.DeepAccent} rg {Shapes.RoundRectangle(left, bottom, threatWidth, height, Radius)} f " +
              $"1 G 2.2 w {Shapes.Tick(across - (TickSide / 2), up - (TickSide / 2), TickSide)}"
            : $"0.35 G 1.1 w [4 3] 0 d {Shapes.RoundRectangle(left + 0.6, bottom + 0.6, threatWidth - 1.2, height - 1.2, Radius)} S " +
              $"[] 0 d {Shapes.HorizontalLine(across - (Dash / 2), across + (Dash / 2), up)}";
    }
}
