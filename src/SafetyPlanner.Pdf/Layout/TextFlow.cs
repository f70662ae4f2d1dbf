using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>
/// A paragraph. What a person wrote is set in, with a rule at its side, so that it can be told from the document's words in grey too.
/// </summary>
internal sealed class TextFlow : Flow
{
    private const double Inset = 13;
    private const double RuleWidth = 2.2;

    private const int MostLinesKept = 4;

    private readonly bool isAnswer;
    private readonly LaidText text;

    /// <param name="introduces">Whether it stands between a heading and what the heading is about.</param>
    internal TextFlow(Setting setting, TextBlock block, bool introduces)
        : base(setting.Styles.Scaled(block.Tone switch { TextTone.Answer => 7, TextTone.Quiet => 4, _ => 6 }))
    {
        isAnswer = block.Tone == TextTone.Answer;
        var style = block.Tone == TextTone.Quiet ? setting.Styles.Quiet : setting.Styles.Body;
        text = setting.Shape(block.Text, style).Lay(setting.Column - (isAnswer ? Inset : 0));
        KeepsWithNext = introduces && !isAnswer && text.Height <= MostLinesKept * style.Size * style.Leading;
    }

    internal override double Start => KeepsWithNext ? text.Height : text.Start;

    internal override bool KeepsWithNext { get; }

    internal override void Draw(Canvas canvas, Element parent)
    {
        if (!isAnswer)
        {
            canvas.Write(text, canvas.Paper.Left, parent, "P");
            return;
        }

        var rule = text.RightToLeft ? canvas.Paper.Right - RuleWidth : canvas.Paper.Left;
        canvas.BeginBeside(
            (top, bottom) => canvas.Pdf.DrawArtifact(
                $"{Styles.Accent} rg {Shapes.Rectangle(rule, bottom, RuleWidth, top - bottom)} f"),
            room: 0);
        canvas.Write(text, canvas.Paper.Left + (text.RightToLeft ? 0 : Inset), parent, "P");
        canvas.EndBeside();
    }
}
