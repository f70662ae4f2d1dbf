using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Tests.Plans;

/// <summary>Answers to save.</summary>
public static class Answered
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Mark Mark = new(Start, new Dictionary<string, int> { ["q1"] = 1, ["q2"] = 0 });

    public static PlannedWorksheet Meeting { get; } = new("meeting-pack", "1", "meeting");

    public static PlannedWorksheet Escape { get; } = new("escape-pack", "1", "escape-plan");

    public static PlanContents Contents { get; } = new([Meeting], []);

    public static TheoryData<string, AnswerValue> EveryKind => new()
    {
        { "text", Text("a \"line\"\nand\tanother <b>&amp; ā 𐐷 ❤") },
        { "unknown", Text("not yet") with { Unknown = true } },
        { "list", new ListValue([new Entry("e1", null, Parts("one")), new Entry("e2", "e0", Parts("two"))]) },
        { "none", new ListValue([], None: true) },
        { "tasks", new TasksValue([new TaskEntry("t1", "unknown:q4", "what", "who", "by when", Done: true)]) },
        { "checks", new ChecksValue([new Tick("i1", Mark), new Tick("i2")]) },
        { "attendees", new AttendeesValue(Together: true, [new Attendee("p1", "name", TalksOrActs: true, AnsweredAll: false, Agrees: true, Mark)]) },
        { OutcomeValue.QuestionId, new OutcomeValue(Outcome.NotMeeting, Mark) },
    };

    public static TextValue Text(string text) => new(Parts(text));

    public static PlanChange Change(
        AnswerValue value, string question = "q1", string section = "s1", int basedOn = 0, int at = 0) =>
        new("meeting", section, question, basedOn, value, Start.AddSeconds(at), KeepBefore: false);

    private static Dictionary<string, string> Parts(string text) => new() { ["part"] = text };
}
