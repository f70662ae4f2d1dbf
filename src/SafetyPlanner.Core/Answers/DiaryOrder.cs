using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>The order in which the notes of a diary are read.</summary>
public static class DiaryOrder
{
    /// <summary>
    /// The notes by the day of what happened, those without a day last; on the same day by when they were written, and then as they stand.
    /// </summary>
    public static IReadOnlyList<Entry> Of(DiaryQuestion question, ListValue value)
    {
        var day = question.Parts[0].Id;
        return [.. value.Entries.OrderBy(entry => Day.Of(entry.Text(day)) ?? DateOnly.MaxValue).ThenBy(entry => entry.Written ?? DateTimeOffset.MaxValue)];
    }
}
