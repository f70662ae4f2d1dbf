using System.Globalization;

namespace SafetyPlanner.Content.Reading;

/// <summary>A line of a file of a pack.</summary>
internal readonly record struct Spot(string File, int Line)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}
