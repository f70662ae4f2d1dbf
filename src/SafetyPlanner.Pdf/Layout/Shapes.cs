using static SafetyPlanner.Pdf.Writing.PdfSyntax;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>The few shapes that paper needs, as PDF operators.</summary>
internal static class Shapes
{
    internal static string HorizontalLine(double left, double right, double y) =>
        $"{Number(left)} {Number(y)} m {Number(right)} {Number(y)} l S";

    /// <summary>A rectangle that still has to be stroked or filled.</summary>
    internal static string Rectangle(double left, double bottom, double width, double height) =>
        $"{Number(left)} {Number(bottom)} {Number(width)} {Number(height)} re";

    /// <summary>A rectangle with round corners that still has to be stroked or filled.</summary>
    internal static string RoundRectangle(double left, double bottom, double width, double height, double radius)
    {
        // How far the handles of a curve are from its ends, so that it looks like a quarter of a circle.
        const double Handle = 0.4477;
        var (right, top, handle) = (left + width, bottom + height, radius * Handle);
        return $"{Point(left + radius, bottom)} m {Point(right - radius, bottom)} l " +
               $"{Point(right - handle, bottom)} {Point(right, bottom + handle)} {Point(right, bottom + radius)} c " +
               $"{Point(right, top - radius)} l {Point(right, top - handle)} {Point(right - handle, top)} {Point(right - radius, top)} c " +
               $"{Point(left + radius, top)} l {Point(left + handle, top)} {Point(left, top - handle)} {Point(left, top - radius)} c " +
               $"{Point(left, bottom + radius)} l {Point(left, bottom + handle)} {Point(left + handle, bottom)} {Point(left + radius, bottom)} c h";
    }

    /// <summary>Slanted lines over a rectangle, to be drawn inside a state of their own.</summary>
    internal static string Hatch(double left, double bottom, double width, double height, double step)
    {
        var count = (int)Math.Ceiling((width + height) / step);
        var lines = Enumerable.Range(1, count)
            .Select(i => $"{Point(left + (i * step) - height, bottom)} m {Point(left + (i * step), bottom + height)} l");
        return $"{Rectangle(left, bottom, width, height)} W n {string.Join(' ', lines)} S";
    }

    /// <summary>A tick in a square.</summary>
    internal static string Tick(double left, double bottom, double side) =>
        $"1 J 1 j {Point(left + (side * 0.2), bottom + (side * 0.5))} m {Point(left + (side * 0.42), bottom + (side * 0.24))} l " +
        $"{Point(left + (side * 0.84), bottom + (side * 0.8))} l S";

    /// <summary>Two crossing lines in a square.</summary>
    internal static string Cross(double left, double bottom, double side) =>
        $"1 J {Point(left + (side * 0.2), bottom + (side * 0.2))} m {Point(left + (side * 0.8), bottom + (side * 0.8))} l " +
        $"{Point(left + (side * 0.2), bottom + (side * 0.8))} m {Point(left + (side * 0.8), bottom + (side * 0.2))} l S";

    /// <summary>An arrow in a square.</summary>
    internal static string Arrow(double left, double bottom, double side, bool toLeft)
    {
        var (tip, barb, tail) = toLeft ? (0.05, 0.35, 0.95) : (0.95, 0.65, 0.05);
        var middle = bottom + (side * 0.5);
        return $"1 J 1 j {Point(left + (side * tail), middle)} m {Point(left + (side * tip), middle)} l " +
               $"{Point(left + (side * barb), middle + (side * 0.3))} m {Point(left + (side * tip), middle)} l " +
               $"{Point(left + (side * barb), middle - (side * 0.3))} l S";
    }

    /// <summary>A box to tick, and the tick if it has one.</summary>
    internal static string Box(double left, double bottom, double side, bool ticked)
    {
        var box = $"0.2 G 0.9 w {Rectangle(left, bottom, side, side)} S";
        return ticked ? $"{box} 0.1 G 1.6 w {Tick(left, bottom, side)}" : box;
    }

    private static string Point(double x, double y) => $"{Number(x)} {Number(y)}";
}
