using System.Globalization;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>Puts documents on sheets, one after the other; each begins on a new one.</summary>
internal sealed class Composer
{
    private const int MostLines = 2;

    private readonly Canvas canvas;
    private readonly List<(Setting Setting, string Footer, int FirstPage)> drawn = [];

    internal Composer(PaperMeasures paper) => canvas = new(new(paper.Width, paper.Height), paper);

    private PdfWriter Pdf => canvas.Pdf;

    /// <summary>Draws the only document.</summary>
    internal void Add(PlanDocument document, Setting setting) => Draw(document, setting, Pdf.Root);

    /// <summary>Draws one of several documents, as a part of the whole.</summary>
    /// <param name="language">Its language, if that is not the language of the first; a valid tag.</param>
    internal void AddPart(PlanDocument document, Setting setting, string? language)
    {
        if (drawn.Count > 0)
        {
            canvas.NewPage();
        }

        Draw(document, setting, Pdf.Add(Pdf.Root, "Part", language is null ? "" : $"/Lang({language})"));
    }

    /// <summary>The pages with their footers, before their file is written.</summary>
    internal PdfWriter Compose()
    {
        for (var i = 0; i < drawn.Count; i++)
        {
            var (setting, footer, first) = drawn[i];
            var words = setting.Shape(CleanText.OneLine(footer), setting.Styles.Quiet).Lay(setting.Column * 0.75);
            var end = i + 1 < drawn.Count ? drawn[i + 1].FirstPage : Pdf.PageCount;
            for (var page = first; page < end; page++)
            {
                DrawFooter(setting, words, page);
            }
        }

        return Pdf;
    }

    private void Draw(PlanDocument document, Setting setting, Element parent)
    {
        drawn.Add((setting, document.Footer ?? "", Pdf.PageIndex));
        var flows = BlockFlows.Of(document, setting);
        var (kept, parted) = (0, 0);
        for (var i = 0; i < flows.Count; i++)
        {
            canvas.Skip(flows[i].Above);
            var height = flows[i].Start;
            if (i >= kept)
            {
                (height, kept) = KeptTogether(flows, i, double.MaxValue);

                // A row of introductions that no page holds is parted somewhere, and not right after its heading.
                parted = height > canvas.Paper.Body ? kept : parted;
                (height, kept) = i < parted ? KeptTogether(flows, i, canvas.Paper.Body / 3) : (height, kept);
            }

            canvas.Need(height);
            flows[i].Draw(canvas, parent);
        }
    }

    private static (double Height, int End) KeptTogether(IReadOnlyList<Flow> flows, int index, double enough)
    {
        var height = flows[index].Start;
        for (; flows[index].KeepsWithNext && index + 1 < flows.Count && height < enough; index++)
        {
            height += flows[index + 1].Above + flows[index + 1].Start;
        }

        return (height, index + 1);
    }

    private void DrawFooter(Setting setting, LaidText words, int page)
    {
        Pdf.Return(page);
        var number = string.Format(CultureInfo.InvariantCulture, setting.Words.PageOf, page + 1, Pdf.PageCount);
        var count = setting.Shape(CleanText.OneLine(number), setting.Styles.Quiet).Lay(setting.Column / 4);
        Pdf.BeginArtifact("/Type/Pagination/Subtype/Footer");
        DrawFoot(words, atRight: setting.Mirrored);
        DrawFoot(count, atRight: !setting.Mirrored);
        Pdf.EndArtifact();
    }

    // A footer has two lines at most: what does not fit on them is left out rather than laid over the text.
    private void DrawFoot(LaidText text, bool atRight)
    {
        var lines = text.Parts.SelectMany(part => part.Lines).Take(MostLines).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var x = atRight ? canvas.Paper.Right - lines[i].Line.Width : canvas.Paper.Left;
            Pdf.Paint(lines[i].Paragraph, lines[i].Line, x, canvas.Paper.Footer + ((lines.Count - 1 - i) * lines[i].Height));
        }
    }
}
