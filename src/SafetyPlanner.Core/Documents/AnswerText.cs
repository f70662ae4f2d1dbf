using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>An answer as plain lines, for comparing two versions of it.</summary>
public static class AnswerText
{
    /// <summary>One line for each thing written or chosen; a line may hold line breaks of its own.</summary>
    /// <param name="question">The question.</param>
    /// <param name="value">The answer, or null.</param>
    /// <param name="blanks">Fills the blanks of the labels.</param>
    public static IReadOnlyList<string> Lines(Question question, AnswerValue? value, Blanks blanks)
    {
        IEnumerable<string> lines = (question, value) switch
        {
            (TextQuestion text, TextValue written) => Parts(text.Parts, written.Parts, blanks),
            (ListQuestion list, ListValue entries) => Entries(list.Parts, entries, list.NoneLabel, blanks),
            (MatchedQuestion matched, ListValue entries) => Entries(matched.Parts, entries, null, blanks),
            (TasksQuestion tasks, TasksValue steps) => steps.None && tasks.NoneLabel is not null
                ? [blanks.Fill(tasks.NoneLabel)]
                : steps.Entries.Where(step => !step.IsEmpty).Select(Step),
            (ChecklistQuestion checklist, ChecksValue checks) =>
                checklist.Items.Where(item => checks.Ticks.Any(tick => tick.ItemId == item.Id)).Select(item => "Ticked: " + blanks.Fill(item.Text)),
            (AttendeesQuestion attendees, AttendeesValue people) => People(attendees, people, blanks),
            _ => [],
        };
        return value is { Unknown: true } ? [.. lines, "I don’t know yet."] : [.. lines];
    }

    private static IEnumerable<string> Parts(IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string> texts, Blanks blanks) => parts
        .Where(part => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(part.Id)))
        .Select(part => parts.Count == 1 ? texts[part.Id] : $"{blanks.Fill(part.Label)}: {texts[part.Id]}");

    private static IEnumerable<string> Entries(IReadOnlyList<Part> parts, ListValue value, string? noneLabel, Blanks blanks) => value.None && noneLabel is not null
        ? [blanks.Fill(noneLabel)]
        : value.Entries.Where(entry => !entry.IsEmpty).Select(entry => string.Join("; ", Parts(parts, entry.Parts, blanks)));

    private static string Step(TaskEntry step) =>
        string.Join("; ", new[] { step.What, step.Owner, step.By, step.Done ? "done" : "" }.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static IEnumerable<string> People(AttendeesQuestion question, AttendeesValue value, Blanks blanks) => value.Together switch
    {
        null => [],
        false => [blanks.Fill(question.AloneLabel)],
        true => value.People.Select(person => person.Agrees ? $"{person.Name}: agrees" : $"{person.Name}: has not agreed yet").Prepend(blanks.Fill(question.TogetherLabel)),
    };
}
