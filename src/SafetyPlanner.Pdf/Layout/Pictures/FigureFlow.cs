using System.Globalization;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Pictures;

/// <summary>
/// A drawing. It is for the eye: who listens hears its title, and then the table that says the same. It moves to the next page whole,
/// or goes on there when it takes most of one; each page's part is a figure of its own.
/// </summary>
internal sealed class FigureFlow : Flow
{
    private const int LongestTitle = 120;
    private const double Below = 5;

    private readonly IReadOnlyList<Band> bands;
    private readonly PictureWords words;
    private readonly string title;
    private readonly bool mirrored;
    private readonly double start;

    internal FigureFlow(Setting setting, DrawnPicture picture)
        : base(8)
    {
        bands = picture switch
        {
            CoverageMap map => CoverageBand.Of(map, setting),
            RoomMap map => [new RoomsBand(map, setting)],
            PeopleMap map => PeopleBand.Of(map, setting),
            _ => throw new ArgumentOutOfRangeException(nameof(picture), "Paper does not draw this kind of picture."),
        };
        (words, mirrored) = (setting.Words.Pictures, setting.Mirrored);
        title = CleanText.Shortened(CleanText.OneLine(picture.Title), LongestTitle);
        var whole = FigurePart.Divide(bands, double.MaxValue, double.MaxValue)[0].Height;
        start = bands is not [var first, ..] ? 0
            : whole <= setting.Paper.Body * 2 / 3 ? whole
            : FigurePart.Start(first, setting.Paper.Body);
    }

    internal override double Start => start;

    internal override void Draw(Canvas canvas, Element parent)
    {
        if (bands.Count == 0)
        {
            return;
        }

        canvas.Need(Start);
        var parts = FigurePart.Divide(bands, canvas.Y - canvas.Floor, canvas.Paper.Body);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                canvas.NewPage();
            }

            DrawPart(canvas, parent, parts[i], parts.Count == 1 ? Say(words.Figure) : Say(words.FigurePart, i + 1, parts.Count));
        }

        canvas.Skip(Below);
    }

    private void DrawPart(Canvas canvas, Element parent, FigurePart part, string alternative)
    {
        var height = part.Height;
        var box = $"{PdfSyntax.Number(canvas.Paper.Left)} {PdfSyntax.Number(canvas.Y - height)} " +
                  $"{PdfSyntax.Number(canvas.Paper.Right)} {PdfSyntax.Number(canvas.Y)}";
        var figure = canvas.Pdf.Add(
            parent, "Figure", $"/Alt{PdfSyntax.Text(alternative)}/A<</O/Layout/Placement/Block/BBox[{box}]>>");
        canvas.Pdf.BeginMark(figure);
        part.Draw(new(canvas, figure, mirrored), canvas.Y);
        canvas.Pdf.EndMark();
        canvas.Advance(height);
    }

    private string Say(string format, params object[] numbers) => string.Format(CultureInfo.InvariantCulture, format, [title, .. numbers]);
}
