using System.Globalization;

namespace SafetyPlanner.Core.Answers;

/// <summary>A day as a part keeps it: year-month-day.</summary>
public static class Day
{
    /// <summary>The day that a part holds, or null when it is empty, no day, or before 1900: a year that was not typed to its end.</summary>
    public static DateOnly? Of(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : null;

    /// <summary>The day as a reader says it, such as 14 March 2026; what is no day stays as it is.</summary>
    public static string InWords(string text) => Of(text) is { } day ? InWords(day) : text;

    /// <summary>The day as a reader says it, such as 14 March 2026.</summary>
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment as a reader says it, in universal time, such as 14 March 2026, 09:30.</summary>
    public static string InWords(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
