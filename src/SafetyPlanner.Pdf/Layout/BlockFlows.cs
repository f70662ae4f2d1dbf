using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Layout.Pictures;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>Makes the title and the blocks of one document ready to be drawn.</summary>
internal sealed class BlockFlows
{
    private const int DeepestLevel = 4;

    // More would no longer be an introduction, and a long row of them must not be measured again and again.
    private const int MostIntroducing = 6;

    private readonly Setting setting;
    private readonly List<Flow> flows = [];
    private int level;

    private BlockFlows(Setting setting) => this.setting = setting;

    internal static IReadOnlyList<Flow> Of(PlanDocument document, Setting setting)
    {
        var made = new BlockFlows(setting);
        made.AddHeading(document.Title, look: 1);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            made.Add(document.Blocks[i], i + 1 < document.Blocks.Count ? document.Blocks[i + 1] : null);
        }

        return made.flows;
    }

    private void Add(Block block, Block? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading.Text, Math.Clamp(heading.Level, 2, DeepestLevel));
                break;
            case TextBlock text:
                flows.Add(new TextFlow(setting, text, Introduces(text, next)));
                break;
            case ListBlock list:
                flows.Add(new ListFlow(setting, list));
                break;
            case ChecksBlock checks:
                flows.Add(new ListFlow(setting, checks));
                break;
            case PictureBlock picture:
                AddHeading(picture.Table.Caption, look: 3);
                AddFigure(picture.Picture);
                Add(picture.Table, next);
                break;
            case TableBlock { Headers.Count: > 0 } table:
                flows.Add(TableTexts.Flow(setting, table));
                break;
            case TableBlock:
                break;
            case NoticeBlock notice:
                flows.Add(new NoticeFlow(setting, notice));
                break;
            case LinesBlock lines:
                flows.Add(new LinesFlow(setting, lines));
                break;
            default:
                throw new ArgumentException($"Paper does not know the block {block.GetType().Name}.", nameof(block));
        }
    }

    private void AddHeading(string text, int look)
    {
        if (CleanText.OneLine(text).Length > 0)
        {
            // Who listens finds the way by levels: one that is skipped sounds like one that was missed.
            level = Math.Min(look, level + 1);
            flows.Add(new HeadingFlow(setting, text, look, level));
        }
    }

    private void AddFigure(DrawnPicture picture)
    {
        if (!picture.IsEmpty)
        {
            flows.Add(new FigureFlow(setting, picture));
        }
    }

    // What stands between a heading and what the heading is about stays with both; so does a label with its answer.
    private bool Introduces(TextBlock text, Block? next) =>
        (flows is [.., HeadingFlow heading] && !(next is HeadingBlock following && following.Level <= heading.Look)) || (text.Tone == TextTone.Quiet && next is not HeadingBlock && (next is TextBlock { Tone: TextTone.Answer } || FollowsHeading()));

    private bool FollowsHeading()
    {
        var last = flows.Count - 1;
        var introducing = flows.Skip(Math.Max(0, flows.Count - MostIntroducing)).Reverse().TakeWhile(flow => flow is TextFlow { KeepsWithNext: true }).Count();
        return last - introducing >= 0 && flows[last - introducing] is HeadingFlow;
    }
}
