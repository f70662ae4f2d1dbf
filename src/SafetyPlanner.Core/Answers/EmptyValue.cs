using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>The value of a question nobody has answered yet.</summary>
public static class EmptyValue
{
    /// <summary>A value of the kind that this question takes, with nothing in it.</summary>
    public static AnswerValue For(Question question) => question switch
    {
        TextQuestion => new TextValue(new Dictionary<string, string>()),
        EntriesQuestion => new ListValue([]),
        TasksQuestion => new TasksValue([]),
        ChecklistQuestion => new ChecksValue([]),
        AttendeesQuestion => new AttendeesValue(null, []),
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind of question takes no value."),
    };
}
