using System.Globalization;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Layout.Pictures;
using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>Puts the blocks of one document on sheets.</summary>
internal sealed class Composer
{
    private const int DeepestLevel = 4;

    // More would no longer be an introduction, and a long row of them must not be measured again and again.
    private const int MostIntroducing = 6;

    private readonly PlanDocument document;
    private readonly PaperOptions options;
    private readonly Shaper shaper;
    private readonly PaperMeasures paper;
    private readonly bool mirrored;
    private int level;

    /// <param name="mirrored">Whether tables begin at the right.</param>
    internal Composer(PlanDocument document, PaperOptions options, Shaper shaper, bool mirrored)
    {
        (this.document, this.options, this.shaper, this.mirrored) = (document, options, shaper, mirrored);
        paper = PaperMeasures.Of(options.Sheet);
    }

    /// <summary>The document's pages, before their file is written.</summary>
    internal PdfWriter Compose()
    {
        var flows = new List<Flow>();
        AddHeading(flows, document.Title, look: 1);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            Add(flows, document.Blocks[i], i + 1 < document.Blocks.Count ? document.Blocks[i + 1] : null);
        }

        var pdf = new PdfWriter(paper.Width, paper.Height);
        var canvas = new Canvas(pdf, paper);
        for (var i = 0; i < flows.Count; i++)
        {
            canvas.Skip(flows[i].Above);
            canvas.Need(KeptTogether(flows, i));
            flows[i].Draw(canvas, pdf.Root);
        }

        DrawFooters(canvas);
        return pdf;
    }

    private void Add(List<Flow> flows, Block block, Block? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(flows, heading.Text, Math.Clamp(heading.Level, 2, DeepestLevel));
                break;
            case TextBlock text:
                flows.Add(new TextFlow(shaper, text, Introduces(flows, text, next), paper.Column));
                break;
            case ListBlock list:
                flows.Add(new ListFlow(shaper, list, options.Words, paper.Column));
                break;
            case ChecksBlock checks:
                flows.Add(new ListFlow(shaper, checks, options.Words, paper.Column));
                break;
            case PictureBlock picture:
                AddHeading(flows, picture.Table.Caption, look: 3);
                AddFigure(flows, picture.Picture);
                Add(flows, picture.Table, next);
                break;
            case TableBlock { Headers.Count: > 0 } table:
                flows.Add(new TableFlow(shaper, table, paper, mirrored));
                break;
            case TableBlock:
                break;
            case NoticeBlock notice:
                flows.Add(new NoticeFlow(shaper, notice, paper));
                break;
            case LinesBlock lines:
                flows.Add(new LinesFlow(shaper, lines, paper.Column));
                break;
            default:
                throw new ArgumentException($"Paper does not know the block {block.GetType().Name}.", nameof(block));
        }
    }

    private void AddHeading(List<Flow> flows, string text, int look)
    {
        if (CleanText.OneLine(text).Length > 0)
        {
            // Who listens finds the way by levels: one that is skipped sounds like one that was missed.
            level = Math.Min(look, level + 1);
            flows.Add(new HeadingFlow(shaper, text, look, level, paper.Column));
        }
    }

    private void AddFigure(List<Flow> flows, DrawnPicture picture)
    {
        if (!picture.IsEmpty)
        {
            flows.Add(new FigureFlow(shaper, picture, options.Words.Pictures, paper, mirrored));
        }
    }

    // What stands between a heading and what the heading is about stays with both; so does a label with its answer.
    private static bool Introduces(List<Flow> flows, TextBlock text, Block? next) =>
        flows is [.., HeadingFlow] || (text.Tone == TextTone.Quiet && (next is TextBlock { Tone: TextTone.Answer } || FollowsHeading(flows)));

    private static bool FollowsHeading(List<Flow> flows)
    {
        var last = flows.Count - 1;
        var introducing = flows.Skip(Math.Max(0, flows.Count - MostIntroducing)).Reverse().TakeWhile(flow => flow is TextFlow { KeepsWithNext: true }).Count();
        return last - introducing >= 0 && flows[last - introducing] is HeadingFlow;
    }

    private static double KeptTogether(List<Flow> flows, int index)
    {
        var height = flows[index].Start;
        for (; flows[index].KeepsWithNext && index + 1 < flows.Count; index++)
        {
            height += flows[index + 1].Above + flows[index + 1].Start;
        }

        return height;
    }

    private void DrawFooters(Canvas canvas)
    {
        var words = new ShapedText(shaper, CleanText.OneLine(document.Footer ?? ""), Styles.Quiet).Lay(paper.Column * 0.75);
        for (var page = 0; page < canvas.Pdf.PageCount; page++)
        {
            canvas.Pdf.Return(page);
            var number = string.Format(CultureInfo.InvariantCulture, options.Words.PageOf, page + 1, canvas.Pdf.PageCount);
            var count = new ShapedText(shaper, CleanText.OneLine(number), Styles.Quiet).Lay(paper.Column / 4);
            canvas.Pdf.BeginArtifact("/Type/Pagination/Subtype/Footer");
            DrawFoot(canvas, words, atRight: mirrored);
            DrawFoot(canvas, count, atRight: !mirrored);
            canvas.Pdf.EndArtifact();
        }
    }

    // A footer is one line: what does not fit on it is left out rather than laid over the text.
    private void DrawFoot(Canvas canvas, LaidText text, bool atRight)
    {
        if (text.Parts is [var part, ..])
        {
            var (paragraph, line) = (part.Lines[0].Paragraph, part.Lines[0].Line);
            canvas.Pdf.Paint(paragraph, line, atRight ? paper.Right - line.Width : paper.Left, paper.Footer);
        }
    }
}
