namespace SafetyPlanner.Pdf.Layout;

/// <summary>A sheet and its margins, in points from the lower left corner.</summary>
/// <param name="Side">The margin at the left and at the right.</param>
/// <param name="Above">The margin above the text.</param>
/// <param name="Bottom">Where text ends.</param>
/// <param name="Footer">The base line of the footer.</param>
internal sealed record PaperMeasures(double Width, double Height, double Side, double Above, double Bottom, double Footer)
{
    internal double Left => Side;

    internal double Right => Width - Side;

    /// <summary>How wide the text is.</summary>
    internal double Column => Width - (2 * Side);

    /// <summary>Where text begins.</summary>
    internal double Top => Height - Above;

    /// <summary>How high the text is.</summary>
    internal double Body => Top - Bottom;

    internal static PaperMeasures Of(Sheet sheet, PrintSize size)
    {
        var (width, height) = SizeOf(sheet);
        return size == PrintSize.Large
            ? new(width, height, Side: 51, Above: 54, Bottom: 92, Footer: 36)
            : new(width, height, Side: 68, Above: 64, Bottom: 78, Footer: 44);
    }

    /// <summary>Width and height of a sheet.</summary>
    internal static (double Width, double Height) SizeOf(Sheet sheet) => sheet switch
    {
        Sheet.A4 => (595.28, 841.89),
        Sheet.Letter => (612, 792),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
    };
}
