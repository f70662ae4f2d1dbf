using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class MatchingTests
{
    private static readonly Worksheet Worksheet = KindsPack.Worksheet;
    private static readonly ListQuestion ShouldNotKnow = (ListQuestion)KindsPack.Question(KindsPack.ShouldNotKnow);

    [Fact]
    public void Targets_Entries_AreThoseWithWordsInTheirOrder()
    {
        var sheet = Given.Sheet((KindsPack.Results, Given.List(
            Given.Entry("r2", ("result", "Second\nline")), Given.Entry("r0"), Given.Entry("r1", ("result", " First ")))));

        var targets = Matching.Targets(Worksheet, sheet, KindsPack.Question(KindsPack.WhatWeSay));

        Assert.Equal([new MatchTarget("r2", "Second line", null), new MatchTarget("r1", "First", null)], targets);
    }

    [Fact]
    public void Targets_EntriesOfSeveralParts_AreWrittenInOneLine()
    {
        var sheet = Given.Sheet((KindsPack.Reactions, Given.List(Given.Entry("x1", ("response", "Leave"), ("reaction", "Shouts")))));

        var targets = Matching.Targets(Worksheet, sheet, KindsPack.Reactions);

        Assert.Equal("Shouts: Leave", Assert.Single(targets).Text);
    }

    [Fact]
    public void Unmatched_EntryWithNothingBesideIt_IsNamed()
    {
        var sheet = Given.Sheet(
            (KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Keys")), Given.Entry("r2", ("result", "Peace")))),
            (KindsPack.WhatWeSay, Given.List(Given.EntryFor("r1", "w1", ("words", "Please")), Given.EntryFor("r2", "w2", ("words", " ")))));

        var unmatched = Matching.Unmatched(Worksheet, sheet, KindsPack.Question(KindsPack.WhatWeSay));

        Assert.Equal("Peace", Assert.Single(unmatched).Text);
    }

    [Fact]
    public void Unmatched_ChainOfLinks_FollowsEachLinkByItself()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.WhatWeSay, Given.List(
            Given.EntryFor("r1", "w1", ("words", "Please")), Given.EntryFor("r1", "w3", ("words", "Thank you"))));

        var words = Matching.Unmatched(Worksheet, given.Sheet, KindsPack.Question(KindsPack.WhatWeSay));
        var reactions = Matching.Unmatched(Worksheet, given.Sheet, KindsPack.Question(KindsPack.Reactions));

        Assert.Equal("r2", Assert.Single(words).Id);
        Assert.Equal("w3", Assert.Single(reactions).Id);
    }

    [Theory]
    [InlineData(KindsPack.Who, "Question 1: Who it is")]
    [InlineData(KindsPack.WhatWeSay, "Question 3: What we say")]
    [InlineData(KindsPack.BeforeGoing, "Question 7: Before going")]
    [InlineData(KindsPack.Going, "Who goes")]
    [InlineData(KindsPack.CheckIn, "Checking in")]
    public void Targets_QuestionNotKnownYet_IsGatheredUntilItIsAnswered(string questionId, string expected)
    {
        var given = Given.AnsweredPlan();
        var answered = given.Sheet.Find(questionId)!.Value;
        var steps = KindsPack.Question(KindsPack.Steps);

        given.Write(questionId, answered with { Unknown = true });
        var gathered = Matching.Targets(Worksheet, given.Sheet, KindsPack.StillNeeded);
        var open = Matching.Unmatched(Worksheet, given.Sheet, steps);
        given.Write(questionId, answered);
        var later = Matching.Targets(Worksheet, given.Sheet, steps);

        Assert.Equal(["Opening hours", expected], gathered.Select(target => target.Text));
        Assert.Equal(questionId, Assert.Single(open).UnknownQuestionId);
        Assert.Equal("Opening hours", Assert.Single(later).Text);
    }

    [Fact]
    public void Unmatched_StepForAQuestionNotKnownYet_IsFound()
    {
        var given = Given.AnsweredPlan().WriteUnknown(KindsPack.Who);
        var steps = KindsPack.Question(KindsPack.Steps);
        var target = Assert.Single(Matching.Unmatched(Worksheet, given.Sheet, steps));

        given.Write(KindsPack.Steps, Given.Steps(Given.Step("t1", "Call", "s1"), Given.Step("t2", "Ask", target.Id, done: false)));

        Assert.Empty(Matching.Unmatched(Worksheet, given.Sheet, steps));
    }

    [Fact]
    public void Targets_GathererAndItsFollowerNotKnownThemselves_DoNotGatherThemselves()
    {
        var sheet = Given.Sheet(
            (KindsPack.StillNeeded, Given.List() with { Unknown = true }), (KindsPack.Steps, Given.Steps() with { Unknown = true }));

        Assert.Empty(Matching.Targets(Worksheet, sheet, KindsPack.StillNeeded));
    }

    [Fact]
    public void Targets_SourceSaysNone_CountNothing()
    {
        var sheet = Given.Sheet((KindsPack.StillNeeded, new ListValue([Given.Entry("s1", ("what", "Hours"))], None: true)));

        Assert.Empty(Matching.Targets(Worksheet, sheet, KindsPack.Question(KindsPack.Steps)));
    }

    [Fact]
    public void Unmatched_AnswerSaysNone_CountsNoneOfTheStepsKeptUnderIt()
    {
        var given = Given.AnsweredPlan();

        given.Write(KindsPack.Steps, given.Value<TasksValue>(KindsPack.Steps) with { None = true });

        Assert.Equal("s1", Assert.Single(Matching.Unmatched(Worksheet, given.Sheet, KindsPack.Question(KindsPack.Steps))).Id);
    }

    [Fact]
    public void Targets_QuestionThatRests_IsNotGathered()
    {
        var given = Given.AnsweredPlan();
        given.Write(KindsPack.Candidates, given.Value<ListValue>(KindsPack.Candidates) with { Unknown = true });
        var asked = Matching.Targets(Worksheet, given.Sheet, KindsPack.StillNeeded);

        given.Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying)));
        var resting = Matching.Targets(Worksheet, given.Sheet, KindsPack.StillNeeded);

        Assert.Equal(["Opening hours", "Question 9b: People who could help"], asked.Select(target => target.Text));
        Assert.Equal(["Opening hours"], resting.Select(target => target.Text));
    }

    [Fact]
    public void Targets_EntriesWithChoicesAndTies_AreNamedByTheirWords()
    {
        var sheet = Given.AnsweredPlan().Sheet;

        Assert.Equal(["Follows us home", "Calls at work"], Matching.Targets(Worksheet, sheet, KindsPack.Threats).Select(target => target.Text));
        Assert.Equal(["Go by bus"], Matching.Targets(Worksheet, sheet, KindsPack.Prevention).Select(target => target.Text));
    }

    [Fact]
    public void Targets_Chart_AreTheCandidates()
    {
        var targets = Matching.Targets(Worksheet, Given.AnsweredPlan().Sheet, KindsPack.Question(KindsPack.Traits));

        Assert.Equal([new MatchTarget("c1", "Noor: From work", null), new MatchTarget("c2", "Ravi", null)], targets);
    }

    [Fact]
    public void Unmatched_ChartWithOnlyAnEmptyEntryForSomeone_NamesThem()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Traits, Given.List(
            Given.EntryFor("c1", "h1", ("calm-note", "Never raises the voice")), Given.EntryFor("c2", "h2")));

        var unmatched = Matching.Unmatched(Worksheet, given.Sheet, KindsPack.Question(KindsPack.Traits));

        Assert.Equal("Ravi", Assert.Single(unmatched).Text);
    }

    [Fact]
    public void TieTargets_PartWithTies_AreTheEntriesOfEachQuestionInTurn()
    {
        var part = ((ListQuestion)KindsPack.Question(KindsPack.Prevention)).Parts[1];

        var targets = Matching.TieTargets(Worksheet, Given.AnsweredPlan().Sheet, part);

        Assert.Equal(["d1", "d2", "v1", "v2"], targets.Select(target => target.Id));
        Assert.Equal(["Follows us home", "Calls at work", "We walk alone", "The number is known"], targets.Select(target => target.Text));
    }

    [Fact]
    public void TieTargets_AnyOtherPart_AreNone()
    {
        var part = ((ListQuestion)KindsPack.Question(KindsPack.Prevention)).Parts[0];

        Assert.Empty(Matching.TieTargets(Worksheet, Given.AnsweredPlan().Sheet, part));
    }

    [Theory]
    [InlineData("Robin", "Robin", "Robin")]
    [InlineData("ROBIN", "robin", "robin")]
    [InlineData(" Robin ", "robin", "robin")]
    [InlineData("Robin  Lee", "robin\tlee", "robin lee")]
    [InlineData("ÉMILE", "émile", "émile")]
    public void Clashes_NameOnBothLists_IsNamedAsThisListWritesIt(string know, string notKnow, string expected)
    {
        var sheet = Given.Sheet(
            (KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("how", "By phone"), ("name", know)))),
            (KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Kim")), Given.Entry("n2", ("name", notKnow)))));

        var clashes = Matching.Clashes(Worksheet, sheet, ShouldNotKnow);

        Assert.Equal([expected], clashes);
    }

    [Fact]
    public void Clashes_SameRemarkOnBothLists_IsNoName()
    {
        var sheet = Given.Sheet(
            (KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("how", "By phone"), ("name", "Robin")))),
            (KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("how", "By phone"), ("name", "Kim")))));

        Assert.Empty(Matching.Clashes(Worksheet, sheet, ShouldNotKnow));
    }

    [Fact]
    public void Clashes_ListThatSaysNone_NamesNobody()
    {
        var robin = Given.List(Given.Entry("k1", ("name", "Robin")));
        var sheet = Given.Sheet((KindsPack.ShouldKnow, robin), (KindsPack.ShouldNotKnow, robin with { None = true }));

        Assert.Empty(Matching.Clashes(Worksheet, sheet, ShouldNotKnow));
    }

    [Fact]
    public void Clashes_ListWithoutACounterpart_HasNone()
    {
        var robin = Given.List(Given.Entry("k1", ("name", "Robin")));
        var sheet = Given.Sheet((KindsPack.ShouldKnow, robin), (KindsPack.ShouldNotKnow, robin));

        Assert.Empty(Matching.Clashes(Worksheet, sheet, (ListQuestion)KindsPack.Question(KindsPack.ShouldKnow)));
    }
}
