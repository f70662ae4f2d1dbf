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

    /// <summary>A box to tick, and the tick if it has one.</summary>
    internal static string Box(double left, double bottom, double side, bool ticked)
    {
        var box = $"0.2 G 0.9 w {Rectangle(left, bottom, side, side)} S";
        return !ticked
            ? box
            : $"{box} 0.1 G 1.6 w 1 J 1 j {Number(left + (side * 0.2))} {Number(bottom + (side * 0.5))} m " +
              $"{Number(left + (side * 0.42))} {Number(bottom + (side * 0.24))} l " +
              $"{Number(left + (side * 0.84))} {Number(bottom + (side * 0.8))} l S";
    }
}
