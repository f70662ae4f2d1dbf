using System.Text.Json;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

/// <summary>Answers are sealed as JSON: what comes back must be what went in.</summary>
public sealed class AnswerJsonTests
{
    private static readonly Mark Mark = new(Some.Morning.AddTicks(1_234_567).ToOffset(TimeSpan.FromHours(2)), new Dictionary<string, int> { ["who"] = 3, ["results"] = 0 });

    public static TheoryData<AnswerValue> Values { get; } =
    [
        Given.Text(),
        Given.Text(("name", "Alex"), ("circumstances", "Two\nlines, “quotes”, <b>, 😀, \u2028, \\, {person}")) with { Unknown = true },
        Given.List(),
        new ListValue([Given.Entry("e1", ("result", "One")), Given.EntryFor("e1", "e2", ("words", "Two"), ("more", "Three")), Given.Entry("e3")], None: true),
        Given.List(Given.Entry("e1")) with { Unknown = true },
        new TasksValue([Given.Step("t1", "Call", "e1"), Given.Step("t2", "", done: false)], None: true) { Unknown = true },
        new ChecksValue([new Tick("read", Mark), new Tick("fare")]),
        Given.Alone(),
        new AttendeesValue(null, []),
        Given.Together(new Attendee("p1", "Ana", TalksOrActs: false, AnsweredAll: true, Agrees: true, Mark), Given.Attendee("p2", "Bo", agrees: false)),
        new OutcomeValue(Outcome.AnotherWay, Mark),
        new OutcomeValue(Outcome.ReadyToMeet),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void AnswerValue_WrittenAndRead_SaysTheSame(AnswerValue value)
    {
        var json = JsonSerializer.Serialize(value);
        var read = JsonSerializer.Deserialize<AnswerValue>(json)!;

        Assert.Equal(value.GetType(), read.GetType());
        Assert.True(value.SameAs(read));
        Assert.True(read.SameAs(value));
        Assert.Equal(value.Unknown, read.Unknown);
        Assert.Equal(json, JsonSerializer.Serialize(read));
    }

    [Fact]
    public void Values_EveryKindOfAnswer_HasAnExample()
    {
        var kinds = typeof(AnswerValue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AnswerValue)));

        Assert.Equal(kinds.ToHashSet(), Values.Select(row => row.Data.GetType()).ToHashSet());
    }

    [Fact]
    public void AnswerValue_Mark_KeepsItsMomentAndItsVersions()
    {
        var read = Assert.IsType<ChecksValue>(JsonSerializer.Deserialize<AnswerValue>(JsonSerializer.Serialize<AnswerValue>(new ChecksValue([new Tick("read", Mark)]))));

        var mark = Assert.Single(read.Ticks).Mark;
        Assert.Equal(Mark, mark);
        Assert.Equal(["results"], mark!.ChangedSince(Given.Sheet(("results", Given.List())).With("who", new Answer(Given.Text(), 3, Some.Morning, []))));
    }

    [Fact]
    public void Entry_StampsAndWhereItCameFrom_ComeBackAndAreLeftOutWhereThereAreNone()
    {
        var note = Given.Entry("y1", ("what", "It rained")) with { From = "quiet", Written = Mark.At, Changed = Mark.At.AddDays(1) };

        var json = JsonSerializer.Serialize<AnswerValue>(Given.List(note));
        var read = Assert.IsType<ListValue>(JsonSerializer.Deserialize<AnswerValue>(json)).Entries[0];

        Assert.Equal(("quiet", Mark.At, Mark.At.AddDays(1)), (read.From, read.Written, read.Changed));
        Assert.DoesNotContain("Written", JsonSerializer.Serialize<AnswerValue>(Given.List(Given.Entry("r1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_WithEarlierValues_ComesBackWhole()
    {
        var first = Answer.After(null, Given.Text(("name", "Alex")), Some.Morning, keepBefore: false);
        var answer = Answer.After(first, Given.Text(("name", "A")), Some.Morning.AddSeconds(2), keepBefore: false);

        var read = JsonSerializer.Deserialize<Answer>(JsonSerializer.Serialize(answer))!;

        Assert.True(read.Value.SameAs(answer.Value));
        Assert.Equal((answer.Version, answer.ChangedAt), (read.Version, read.ChangedAt));
        var earlier = Assert.Single(read.Earlier);
        Assert.True(earlier.Value.SameAs(first.Value));
        Assert.Equal((Some.Morning, true), (earlier.WrittenAt, earlier.InPassing));
    }

    [Fact]
    public void AnswerValue_ReadyPlan_StaysReadyThroughWritingAndReading()
    {
        var given = Given.ReadyPlan();

        var read = new AnswerSheet(given.Sheet.Answers.Select(pair =>
            KeyValuePair.Create(pair.Key, JsonSerializer.Deserialize<Answer>(JsonSerializer.Serialize(pair.Value))!)));

        Assert.Equal(Outcome.ReadyToMeet, Core.Readiness.ReadinessCheck.Evaluate(given.Worksheet, read).Outcome);
    }
}
