using System.Globalization;
using SafetyPlanner.Pdf.Typesetting;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>The title or a heading, with its bookmark.</summary>
internal sealed class HeadingFlow : Flow
{
    private const int LongestBookmark = 120;
    private const double RuleBelow = 5;
    private const double AfterRule = 4;
    private const double AfterTitle = 6;

    private readonly int level;
    private readonly bool ruled;
    private readonly double after;
    private readonly double aboveBookmark;
    private readonly string bookmark;
    private readonly LaidText text;

    /// <param name="look">The level that decides how it looks.</param>
    /// <param name="level">The level in the structure, where none may be skipped.</param>
    internal HeadingFlow(Setting setting, string words, int look, int level)
        : base(setting.Styles.Scaled(look switch { 1 => 0, 2 => 24, 3 => 17, _ => 11 }))
    {
        this.level = level;
        Look = look;
        ruled = look == 2;
        after = look switch { 1 => AfterTitle, 2 => RuleBelow + AfterRule, _ => 0 };
        var style = look switch { 1 => setting.Styles.Title, 2 => setting.Styles.Section, 3 => setting.Styles.Question, _ => setting.Styles.Detail };
        aboveBookmark = setting.Styles.Body.Size / 2;
        var line = CleanText.OneLine(words);
        text = setting.Shape(line, style).Lay(setting.Column);
        bookmark = CleanText.Shortened(line, LongestBookmark);
    }

    /// <summary>The level that decides how it looks.</summary>
    internal int Look { get; }

    internal override double Start => text.Height + after;

    internal override bool KeepsWithNext => true;

    internal override void Draw(Canvas canvas, Element parent)
    {
        canvas.Pdf.Outline.Add(level, bookmark, canvas.Pdf.Page.Id, canvas.Y + aboveBookmark);
        canvas.Write(text, canvas.Paper.Left, parent, string.Create(CultureInfo.InvariantCulture, $"H{level}"));
        if (ruled)
        {
            var rule = canvas.Y - RuleBelow;
            canvas.Pdf.DrawArtifact($"{Styles.Accent} RG 0.75 w {Shapes.HorizontalLine(canvas.Paper.Left, canvas.Paper.Right, rule)}");
        }

        canvas.Advance(after);
    }
}
