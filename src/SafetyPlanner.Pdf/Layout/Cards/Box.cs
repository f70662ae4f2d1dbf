namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>A rectangle on a sheet, in points from the lower left corner.</summary>
internal sealed record Box(double Left, double Bottom, double Width, double Top)
{
    internal double Height => Top - Bottom;

    internal double Right => Left + Width;
}
