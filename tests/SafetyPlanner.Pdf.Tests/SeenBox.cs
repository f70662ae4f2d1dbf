namespace SafetyPlanner.Pdf.Tests;

/// <summary>A place on a page, in points from the upper left corner.</summary>
internal sealed record SeenBox(double Left, double Top, double Right, double Bottom)
{
    // What tools round.
    private const double Slack = 0.5;

    internal bool Touches(SeenBox other) =>
        Left < other.Right - Slack && other.Left < Right - Slack && Top < other.Bottom - Slack && other.Top < Bottom - Slack;

    internal bool Holds(SeenBox other) =>
        Left <= other.Left && Top <= other.Top && Right >= other.Right && Bottom >= other.Bottom;
}
