using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>A block that is shaped and measured and can be drawn where the canvas is. The closed set is in this folder.</summary>
/// <param name="above">The room above it, unless it begins a page.</param>
internal abstract class Flow(double above)
{
    internal double Above { get; } = above;

    /// <summary>The height of what must not be parted at its beginning.</summary>
    internal abstract double Start { get; }

    /// <summary>Whether it stays on one page with the beginning of the next block.</summary>
    internal virtual bool KeepsWithNext => false;

    internal abstract void Draw(Canvas canvas, Element parent);
}
