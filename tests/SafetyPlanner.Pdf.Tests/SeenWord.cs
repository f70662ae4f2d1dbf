namespace SafetyPlanner.Pdf.Tests;

/// <summary>A word on a page and its box, in points from the upper left corner.</summary>
internal sealed record SeenWord(int Page, string Text, double Left, double Top, double Right, double Bottom)
{
    // Lines that are close touch each other with their accents and tails, and hardly ever with their middle.
    private double Quarter => (Bottom - Top) / 4;

    internal bool Covers(SeenWord other) =>
        Page == other.Page && Left < other.Right - 0.5 && other.Left < Right - 0.5 &&
        Top + Quarter < other.Bottom - other.Quarter && other.Top + other.Quarter < Bottom - Quarter;
}
