using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>How one document is set: with which letters, on which sheets, and where its lines begin.</summary>
/// <param name="Words">What the paper adds by itself.</param>
/// <param name="Mirrored">Whether tables and drawings begin at the right.</param>
internal sealed record Setting(Shaper Shaper, PaperMeasures Paper, Styles Styles, PaperWords Words, bool Mirrored)
{
    /// <summary>How wide the text is.</summary>
    internal double Column => Paper.Column;

    internal ShapedText Shape(string text, TextStyle style) => new(Shaper, text, style);
}
