using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>
/// When a plan is to be looked at again, because plans go stale: 12 weeks after its last change and, when something has happened since that change, a
/// week after it was first written down.
/// </summary>
public static class ReviewDate
{
    private const int AfterAChange = 12 * 7;

    private const int AfterAnIncident = 7;

    /// <summary>The day for a plan with these worksheets, in universal time; null while nothing is answered.</summary>
    public static DateOnly? Of(IReadOnlyList<OpenWorksheet> all)
    {
        var changes = all.SelectMany(Changes).ToList();
        var incidents = all.SelectMany(Incidents).ToList();
        if (changes.Count == 0)
        {
            // A diary by itself plans nothing that an incident could upset.
            return incidents.Count == 0 ? null : After(incidents.Max(), AfterAChange);
        }

        var last = changes.Max();
        var since = incidents.Where(incident => incident > last).ToList();
        var (usual, soon) = (After(last, AfterAChange), since.Count == 0 ? DateOnly.MaxValue : After(since.Min(), AfterAnIncident));
        return usual < soon ? usual : soon;
    }

    /// <summary>The day as it stands on paper, which nobody can bring up to date.</summary>
    public static string Words(DateOnly day) => $"Look at this plan again by {Day.InWords(day)}.";

    /// <summary>The day as it stands on screen: what is ahead, what is due today, or what is overdue.</summary>
    public static string Words(DateOnly day, DateOnly today) =>
        day > today ? Words(day)
        : day == today ? "Look at this plan again today."
        : $"It is time to look at this plan again. It was due by {Day.InWords(day)}.";

    private static IEnumerable<DateTimeOffset> Changes(OpenWorksheet open) =>
        from answer in open.Sheet.Answers
        where open.Worksheet.Find(answer.Key) is not { } question || !TellsIncident(question)
        select answer.Value.ChangedAt;

    // A note that is corrected later is no new incident.
    private static IEnumerable<DateTimeOffset> Incidents(OpenWorksheet open) =>
        from question in open.Worksheet.Questions
        where TellsIncident(question)
        let answer = open.Sheet.Find(question.Id)
        where answer is not null
        from at in answer.Value is ListValue list ? list.Entries.Where(note => !note.IsEmpty).Select(note => note.Written ?? answer.ChangedAt) : [answer.ChangedAt]
        select at;

    private static bool TellsIncident(Question question) => question is DiaryQuestion || question.TellsIncident;

    private static DateOnly After(DateTimeOffset at, int days) => DateOnly.FromDateTime(at.UtcDateTime).AddDays(days);
}
