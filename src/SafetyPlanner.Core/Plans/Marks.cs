using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>
/// Notes beside every new tick of the final checklist and every new yes which answers it rests on. A mark is only ever taken over from the
/// answer as it stands: a tick or a yes out of an earlier value, or under another name, has to be given again.
/// </summary>
internal static class Marks
{
    internal static AnswerValue Stamp(Worksheet worksheet, AnswerSheet sheet, Question question, AnswerValue value, DateTimeOffset now) => value switch
    {
        ChecksValue checks when question.Id == worksheet.Gate?.Checklist.Id =>
            checks with { Ticks = [.. Ticks(worksheet, sheet, checks, sheet.Value<ChecksValue>(question.Id), now)] },
        AttendeesValue attendees => attendees with
        {
            People = [.. attendees.People.Select(person => Agreement(worksheet, sheet, question, person, sheet.Value<AttendeesValue>(question.Id), now))],
        },
        _ => value,
    };

    private static IEnumerable<Tick> Ticks(Worksheet worksheet, AnswerSheet sheet, ChecksValue value, ChecksValue? before, DateTimeOffset now)
    {
        foreach (var tick in value.Ticks)
        {
            if (tick.Mark is null)
            {
                var item = worksheet.Gate!.Checklist.Items.First(item => item.Id == tick.ItemId);
                yield return tick with { Mark = Mark.On(sheet, Asked.WithSwitch(worksheet, item.RestsOn), now) };
            }
            else if (before?.Ticks.Contains(tick) == true)
            {
                yield return tick;
            }
        }
    }

    private static Attendee Agreement(
        Worksheet worksheet, AnswerSheet sheet, Question question, Attendee person, AttendeesValue? before, DateTimeOffset now)
    {
        if (person is { Agrees: true, Agreement: null })
        {
            // Who goes is no part of what they agree to; else nobody could join without everyone being asked again.
            string[] answers = [.. worksheet.Answerable.Select(other => other.Id).Where(id => id != question.Id)];
            return person with { Agreement = Mark.On(sheet, Asked.WithSwitch(worksheet, answers), now) };
        }

        return person.Agrees && before?.People.Any(other => Same(other, person)) == true ? person : person with { Agrees = false, Agreement = null };
    }

    private static bool Same(Attendee other, Attendee person) =>
        other is { Agrees: true } && other.Id == person.Id && other.Agreement == person.Agreement
        && string.Equals(other.Name.Trim(), person.Name.Trim(), StringComparison.OrdinalIgnoreCase);
}
