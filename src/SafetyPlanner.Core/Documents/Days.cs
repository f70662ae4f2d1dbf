using System.Globalization;

namespace SafetyPlanner.Core.Documents;

/// <summary>Days and times as people read them.</summary>
internal static class Days
{
    internal static string Of(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day and the minute, in the one time that holds everywhere.</summary>
    internal static string WithTime(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
