using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Readiness;

/// <summary>What each rule of a gate asks of the answers, whether the item is ticked or not.</summary>
public sealed class GateRuleTests
{
    /// <summary>An item, an answer that keeps it from holding, and exactly what is then said about which question.</summary>
    public static TheoryData<string, string, AnswerValue, string[], string> Failures { get; } = new()
    {
        {
            KindsPack.Items.AllAnswered, KindsPack.Who, Given.Text() with { Unknown = true },
            ["Question 1 (“Who it is”) still says “I don’t know yet”.", "Question 9 (“Next steps”) is not finished yet."], "who steps"
        },
        { KindsPack.Items.AllAnswered, KindsPack.Who, Given.Text(), ["Question 1 (“Who it is”) has no answer yet."], "who" },
        { KindsPack.Items.AllAnswered, KindsPack.BeforeGoing, Given.Ticks("phone"), ["Question 7 (“Before going”) is not finished yet."], "before-going" },
        {
            KindsPack.Items.AllAnswered, KindsPack.WhatWeSay, Given.List(Given.EntryFor("r1", "w1", ("words", "Please"))),
            ["Question 3 (“What we say”) is not finished yet."], "what-we-say"
        },
        {
            KindsPack.Items.Prepared, KindsPack.Steps, Given.Steps(Given.Step("t1", "Call", "s1", done: false), Given.Step("t2", "Ask")),
            ["“Call” is not done yet."], "steps"
        },
        {
            KindsPack.Items.Prepared, KindsPack.Steps, Given.Steps(new TaskEntry("t1", "s1", "", "Sam", "", Done: false)),
            ["Question 9 (“Next steps”): A step does not say yet what is to be done.", "A step is not done yet."], "steps steps"
        },
        {
            KindsPack.Items.Prepared, KindsPack.Steps, Given.Steps(Given.Step("t1", "Call")),
            ["Question 9 (“Next steps”): “Opening hours” has nothing beside it yet."], "steps"
        },
        {
            KindsPack.Items.Prepared, KindsPack.Steps, new TasksValue([Given.Step("t1", "Call", "s1", done: false)], None: true),
            ["Question 9 (“Next steps”): “Opening hours” has nothing beside it yet."], "steps"
        },
        {
            KindsPack.Items.Prepared, KindsPack.Steps, Given.Steps(Given.Step("t1", "Call", "s1")) with { Unknown = true },
            ["Question 9 (“Next steps”) still says “I don’t know yet”."], "steps"
        },
        {
            KindsPack.Items.ReactionsThought, KindsPack.Reactions,
            Given.List(Given.EntryFor("w1", "x1", ("response", "Leave")), Given.EntryFor("w2", "x2", ("reaction", "Cries"))),
            ["“Give me the keys”: “What Alex may do” is still empty in Question 4 (“Reactions”)."], "reactions"
        },
        {
            KindsPack.Items.ReactionsThought, KindsPack.Reactions, Given.List(Given.EntryFor("w2", "x2", ("reaction", "Cries"))),
            ["“Give me the keys” has nothing beside it yet in Question 4 (“Reactions”)."], "reactions"
        },
        {
            KindsPack.Items.ReactionsThought, KindsPack.Reactions,
            Given.List(
                Given.EntryFor("w1", "x1", ("reaction", "Shouts"), ("response", "Leave")),
                Given.EntryFor("w1", "x3", ("note", "Not sure")),
                Given.EntryFor("w2", "x2", ("reaction", "Cries"), ("response", "Leave"))),
            ["“Give me the keys”: “What Alex may do” is still empty in Question 4 (“Reactions”)."], "reactions"
        },
        {
            KindsPack.Items.ReactionsThought, KindsPack.WhatWeSay,
            Given.List(Given.EntryFor("r1", "w1", ("words", "Please")), Given.EntryFor("r2", "w2", ("words", "Stop")), Given.EntryFor("r2", "w9", ("words", "Go"))),
            ["“Go” has nothing beside it yet in Question 4 (“Reactions”)."], "reactions"
        },
        {
            KindsPack.Items.ReactionsThought, KindsPack.WhatWeSay, Given.List(),
            ["Question 4 (“Reactions”): Question 3 comes first: this one answers what is listed there."], "reactions"
        },
        {
            KindsPack.Items.ResponsesThought, KindsPack.Reactions,
            Given.List(Given.EntryFor("w1", "x1", ("reaction", "Shouts")), Given.EntryFor("w2", "x2", ("response", "Leave"))),
            [
                "“Give me the keys”: “What we do then” is still empty in Question 4 (“Reactions”).",
                "“Do not come again”: “What Alex may do” is still empty in Question 4 (“Reactions”).",
            ],
            "reactions reactions"
        },
        {
            KindsPack.Items.AllAgreed, KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana", agrees: false), Given.Attendee("p3", " ")),
            ["Ana has not agreed yet."], "going"
        },
        {
            KindsPack.Items.AllAgreed, KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana") with { AnsweredAll = false }),
            ["Ana will talk or act, and has not answered all the questions yet."], "going"
        },
        {
            KindsPack.Items.AllAgreed, KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana"), Given.Attendee("p4", "", agrees: false)),
            ["Someone who goes has not agreed yet."], "going"
        },
        { KindsPack.Items.AllAgreed, KindsPack.Going, Given.Together(), ["“Who goes”: Name everyone who goes."], "going" },
        { KindsPack.Items.AllAgreed, KindsPack.Going, new AttendeesValue(null, []), ["“Who goes”: Say whether one person goes or more."], "going" },
        {
            KindsPack.Items.AllAgreed, KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana")) with { Unknown = true },
            ["“Who goes” still says “I don’t know yet”."], "going"
        },
        { KindsPack.Items.SomeoneToCheckIn, KindsPack.CheckIn, Given.Text(("before", "Robin")), ["“Checking in”: “After” is still empty."], "check-in" },
        { KindsPack.Items.SomeoneToCheckIn, KindsPack.CheckIn, Given.Text() with { Unknown = true }, ["“Checking in” still says “I don’t know yet”."], "check-in" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Evaluate_RuleNotMet_NamesWhatIsMissingAndWhere(string itemId, string questionId, AnswerValue value, string[] reasons, string questions)
    {
        var given = Given.AnsweredPlan().Write(questionId, value).Tick(itemId);

        var state = given.Item(itemId);

        Assert.True(state.Ticked);
        Assert.False(state.IsMet);
        Assert.Equal(reasons, state.Reasons.Select(reason => reason.Text));
        Assert.Equal(questions, string.Join(' ', state.Reasons.Select(reason => reason.QuestionId)));
        Assert.IsType<AnswerProposal.NotReady>(given.Plan.TryDecide(given.Worksheet, Outcome.ReadyToMeet, given.Now));
    }

    [Theory]
    [InlineData(KindsPack.Items.ReactionsThought)]
    [InlineData(KindsPack.Items.ResponsesThought)]
    public void Evaluate_MatchesNotKnownYet_AreOpenWhateverIsWrittenBesideThem(string itemId)
    {
        var given = Given.AnsweredPlan();

        given.Write(KindsPack.Reactions, given.Value<ListValue>(KindsPack.Reactions) with { Unknown = true }).Tick(itemId);

        Assert.Equal("Question 4 (“Reactions”) still says “I don’t know yet”.", Assert.Single(given.Item(itemId).Reasons).Text);
    }

    [Fact]
    public void Evaluate_OneGoesAlone_NeedsNobodysAgreement()
    {
        var given = Given.AnsweredPlan()
            .Write(KindsPack.Going, Given.Alone() with { People = [Given.Attendee("p9", "Kim", agrees: false)] })
            .Tick(KindsPack.Items.AllAgreed);

        Assert.True(given.Item(KindsPack.Items.AllAgreed).IsMet);
    }

    [Fact]
    public void Evaluate_YesThatNoPlanMarked_DoesNotCount()
    {
        var people = Given.Together(Given.Attendee("p1", "Ana"));
        var sheet = Given.AnsweredPlan().Sheet.With(KindsPack.Going, new Answer(people, 9, Some.Morning, []));

        var item = ReadinessCheck.Evaluate(KindsPack.Worksheet, sheet).Items.Single(state => state.Item.Id == KindsPack.Items.AllAgreed);

        Assert.Contains(item.Reasons, reason => reason.Text == "Ana has not agreed yet.");
    }
}
