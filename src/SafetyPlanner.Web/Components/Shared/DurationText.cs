using System.Globalization;

namespace SafetyPlanner.Web.Components.Shared;

/// <summary>Says how long something lasts, in words.</summary>
internal static class DurationText
{
    /// <summary>Whole minutes, rounded up; an hour is an hour.</summary>
    internal static string Of(TimeSpan time) => Math.Ceiling(time.TotalMinutes) switch
    {
        <= 1 => "one minute",
        60 => "an hour",
        var minutes => minutes.ToString(CultureInfo.InvariantCulture) + " minutes",
    };
}
