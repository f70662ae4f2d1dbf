using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>Notes beside every new tick and every new yes which answers it rests on.</summary>
internal static class Marks
{
    internal static AnswerValue Stamp(Worksheet worksheet, AnswerSheet sheet, AnswerValue value, DateTimeOffset now) => value switch
    {
        ChecksValue checks => checks with { Ticks = [.. checks.Ticks.Select(tick => tick.Mark is null ? tick with { Mark = For(worksheet, sheet, tick, now) } : tick)] },
        AttendeesValue attendees => attendees with { People = [.. attendees.People.Select(person => Stamp(worksheet, sheet, person, now))] },
        _ => value,
    };

    private static Mark For(Worksheet worksheet, AnswerSheet sheet, Tick tick, DateTimeOffset now)
    {
        var item = worksheet.Gate?.Checklist.Items.FirstOrDefault(item => item.Id == tick.ItemId);
        return Mark.On(sheet, item?.RestsOn ?? [], now);
    }

    private static Attendee Stamp(Worksheet worksheet, AnswerSheet sheet, Attendee person, DateTimeOffset now) => person switch
    {
        { Agrees: false } => person with { Agreement = null },
        { Agreement: null } => person with { Agreement = Mark.On(sheet, worksheet.Answerable.Select(question => question.Id), now) },
        _ => person,
    };
}
