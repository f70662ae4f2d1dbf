using System.Globalization;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Says how long ago something was, which holds in every time zone.</summary>
internal static class AgoText
{
    /// <summary>In minutes below an hour, in hours below two days, then in days; each rounded down.</summary>
    internal static string Of(TimeSpan ago) => ago switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Count((int)ago.TotalMinutes, "minute"),
        { TotalDays: < 2 } => Count((int)ago.TotalHours, "hour"),
        _ => Count((int)ago.TotalDays, "day"),
    };

    private static string Count(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")} ago");
}
