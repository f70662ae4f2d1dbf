using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class AnswerValueTests
{
    /// <summary>Each value beside one that differs in a single respect.</summary>
    public static TheoryData<AnswerValue, AnswerValue> Different { get; } = new()
    {
        { Given.Text(("a", "x")), Given.Text(("a", "X")) },
        { Given.Text(("a", "x")), Given.Text(("b", "x")) },
        { Given.Text(("a", "x")), Given.Text(("a", "x"), ("b", "y")) },
        { Given.Text(), Given.Text() with { Unknown = true } },
        { Given.Text(), Given.List() },
        { Given.List(), new ListValue([], None: true) },
        { Given.List(), Given.List() with { Unknown = true } },
        { Given.List(Given.Entry("a")), Given.List(Given.Entry("b")) },
        { Given.List(Given.Entry("a")), Given.List(Given.EntryFor("z", "a")) },
        { Given.List(Given.Entry("a"), Given.Entry("b")), Given.List(Given.Entry("b"), Given.Entry("a")) },
        { Given.List(Given.Entry("a", ("p", "x"))), Given.List(Given.Entry("a", ("p", "y"))) },
        { Given.List(Given.Entry("a")), Given.List(Given.Entry("a") with { From = "offer" }) },
        { Given.Steps(Given.Step("a", "x")), Given.Steps(Given.Step("a", "x", done: false)) },
        { Given.Steps(), new TasksValue([], None: true) },
        { Given.Steps(), Given.Steps() with { Unknown = true } },
        { Given.Ticks("a"), Given.Ticks("b") },
        { Given.Ticks("a"), new ChecksValue([new Tick("a", Mark.On(AnswerSheet.Empty, [], Some.Morning))]) },
        { Given.Ticks(), Given.Ticks() with { Unknown = true } },
        { Given.Alone(), new AttendeesValue(null, []) },
        { Given.Alone(), Given.Alone() with { Unknown = true } },
        { Given.Together(Given.Attendee("a", "Ana")), Given.Together(Given.Attendee("a", "Ana", agrees: false)) },
        { new OutcomeValue(Outcome.NotMeeting), new OutcomeValue(Outcome.AnotherWay) },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void SameAs_OneDifference_IsNotTheSame(AnswerValue one, AnswerValue other)
    {
        Assert.False(one.SameAs(other));
        Assert.False(other.SameAs(one));
        Assert.False(one.SameAs(null));
        Assert.True(one.SameAs(one));
    }

    [Fact]
    public void SameAs_EntriesWrittenAtOtherTimes_IsTheSame()
    {
        var note = Given.Entry("y1", ("what", "It rained"));
        var stamped = note with { Written = Some.Morning, Changed = Some.Morning.AddDays(1) };

        Assert.True(Given.List(note).SameAs(Given.List(stamped)));
    }

    [Fact]
    public void ToString_WhatPeopleWrote_IsNeverInIt()
    {
        var word = Some.Word();
        var entry = Given.Entry("e1", ("a", word));
        object[] values =
        [
            Given.Text(("a", word)), Given.List(entry), entry, Given.Steps(Given.Step("t1", word)), Given.Step("t1", word),
            Given.Together(Given.Attendee("p1", word)), Given.Attendee("p1", word), new MatchTarget("e1", word, null), new OpenReason(word, null),
            new AnswerCheck.Refused(word), new AnswerCheck.Fits(Given.Text(("a", word)), word), new AnswerProposal.Refused(word),
            Given.Plan().Write(KindsPack.Steps, Given.Steps(Given.Step("t1", word))).Propose(KindsPack.Steps, Given.Steps(Given.Step("t2", word))),
            new Core.Content.Blanks(word, Together: false), new Offered("quiet", entry.Parts, OfferSource.Pack),
            new NamedPerson(word, []) { From = "kinds/candidates/c1" }, new Core.Documents.TextBlock(word, Core.Documents.TextTone.Answer),
        ];

        Assert.All(values, value => Assert.DoesNotContain(word, value.ToString(), StringComparison.Ordinal));
    }
}
