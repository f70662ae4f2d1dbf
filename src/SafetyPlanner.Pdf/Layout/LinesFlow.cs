using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>Empty lines to write on. A label and three lines stay together.</summary>
internal sealed class LinesFlow : Flow
{
    private const int KeptTogether = 3;
    private const int Most = 12;

    private readonly LaidText label;
    private readonly int count;
    private readonly double line;

    internal LinesFlow(Setting setting, LinesBlock block)
        : base(setting.Styles.Scaled(5))
    {
        label = setting.Shape(block.Label ?? "", setting.Styles.Body).Lay(setting.Column);
        line = setting.Styles.WritingLine;
        count = Math.Clamp(block.Count, 1, Most);
    }

    internal override double Start => label.Height + (Math.Min(count, KeptTogether) * line);

    internal override void Draw(Canvas canvas, Element parent)
    {
        canvas.Write(label, canvas.Paper.Left, parent, "P");
        for (var i = 0; i < count; i++)
        {
            canvas.Need(line);
            canvas.Advance(line);
            canvas.Pdf.DrawArtifact(
                $"{Styles.Hairline} RG 0.6 w {Shapes.HorizontalLine(canvas.Paper.Left, canvas.Paper.Right, canvas.Y)}");
        }
    }
}
