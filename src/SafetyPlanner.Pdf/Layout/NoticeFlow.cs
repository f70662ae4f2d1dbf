using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>A framed passage. It stays on one page unless it is longer than half of one.</summary>
internal sealed class NoticeFlow : Flow
{
    private const double Sideways = 14;
    private const double Room = 10;
    private const double Between = 2;

    private readonly LaidText title;
    private readonly LaidText text;
    private readonly double half;

    internal NoticeFlow(Setting setting, NoticeBlock block)
        : base(setting.Styles.Scaled(12))
    {
        var width = setting.Column - (2 * Sideways);
        title = setting.Shape(block.Title, setting.Styles.Strong).Lay(width);
        text = setting.Shape(block.Text, setting.Styles.Body).Lay(width);
        half = setting.Paper.Body / 2;
    }

    internal override double Start => Height <= half ? Height : (2 * Room) + title.Start + Between + text.Start;

    private double Height => (2 * Room) + title.Height + Between + text.Height;

    internal override void Draw(Canvas canvas, Element parent)
    {
        var passage = canvas.Pdf.Add(parent, "Div");
        var paper = canvas.Paper;
        canvas.BeginBeside(
            (top, bottom) => canvas.Pdf.DrawArtifact(
                $"{Styles.Accent} RG 1 w {Shapes.Rectangle(paper.Left, bottom, paper.Column, top - bottom)} S"),
            Room);
        canvas.Write(title, paper.Left + Sideways, passage, "P");
        canvas.Skip(Between);
        canvas.Write(text, paper.Left + Sideways, passage, "P");
        canvas.EndBeside();
        canvas.Skip(Between);
    }
}
