namespace SafetyPlanner.Pdf.Tests;

/// <summary>A word on a page and its box, in points from the upper left corner.</summary>
internal sealed record SeenWord(int Page, string Text, SeenBox Box)
{
    /// <summary>Whether one is printed over the other. Lines that are close touch with their accents and tails, and hardly ever with their middle.</summary>
    internal bool Covers(SeenWord other) => Page == other.Page && Middle(Box).Touches(Middle(other.Box));

    private static SeenBox Middle(SeenBox box)
    {
        var quarter = (box.Bottom - box.Top) / 4;
        return box with { Top = box.Top + quarter, Bottom = box.Bottom - quarter };
    }
}
