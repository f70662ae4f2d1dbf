namespace SafetyPlanner.Pdf.Layout;

/// <summary>A sheet and its margins, in points from the lower left corner.</summary>
internal sealed record PaperMeasures(double Width, double Height)
{
    private const double Side = 68;
    private const double Above = 64;

    internal double Left { get; } = Side;

    internal double Right => Width - Side;

    /// <summary>How wide the text is.</summary>
    internal double Column => Width - (2 * Side);

    /// <summary>Where text begins.</summary>
    internal double Top => Height - Above;

    /// <summary>Where text ends.</summary>
    internal double Bottom { get; } = 78;

    /// <summary>How high the text is.</summary>
    internal double Body => Top - Bottom;

    /// <summary>The base line of the footer.</summary>
    internal double Footer { get; } = 44;

    internal static PaperMeasures Of(Sheet sheet) => sheet switch
    {
        Sheet.A4 => new(595.28, 841.89),
        Sheet.Letter => new(612, 792),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
    };
}
