using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

public sealed class DecisionTests
{
    public static TheoryData<string> ItemIds { get; } = [.. KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Id)];

    public static TheoryData<string> QuestionIds { get; } = [.. KindsPack.Worksheet.Questions.Select(question => question.Id)];

    [Fact]
    public void TryDecide_ReadyOnAnEmptyPlan_IsRefusedWithEveryItemOpen()
    {
        var given = Given.Plan();

        var proposal = given.Plan.TryDecide(given.Worksheet, Outcome.ReadyToMeet, given.Now);

        var open = Assert.IsType<AnswerProposal.NotReady>(proposal).Readiness.Open;
        Assert.Equal(given.Worksheet.Gate!.Checklist.Items, open.Select(state => state.Item));
    }

    [Theory]
    [MemberData(nameof(ItemIds))]
    public void TryDecide_ReadyWithOneItemOpen_IsRefusedAndNamesIt(string itemId)
    {
        var given = Given.TickedPlan().Untick(itemId);

        var proposal = given.Plan.TryDecide(given.Worksheet, Outcome.ReadyToMeet, given.Now);

        Assert.Equal(itemId, Assert.Single(Assert.IsType<AnswerProposal.NotReady>(proposal).Readiness.Open).Item.Id);
    }

    [Fact]
    public void TryDecide_ReadyWithEveryItemMet_Stands()
    {
        var given = Given.TickedPlan();

        given.Decide(Outcome.ReadyToMeet);

        Assert.Equal((Outcome.ReadyToMeet, given.Now, null), (given.Readiness.Outcome, given.Readiness.DecidedAt, given.Readiness.WasReadyAt));
    }

    [Theory]
    [MemberData(nameof(QuestionIds))]
    public void Ready_AnyAnswerChanged_NoLongerStandsAndIsRefusedAgain(string questionId)
    {
        var given = Given.ReadyPlan();
        var saidAt = given.Now;

        given.Write(questionId, given.Sheet.Find(questionId)!.Value with { Unknown = true });

        Assert.Equal((Outcome.Undecided, null, saidAt), (given.Readiness.Outcome, given.Readiness.DecidedAt, given.Readiness.WasReadyAt));
    }

    [Fact]
    public void Ready_AnswerChangedAndItsItemsTickedAgain_HasToBeSaidAgain()
    {
        var given = Given.ReadyPlan();
        var saidAt = given.Now;
        given.Write(KindsPack.CheckIn, Given.Text(("before", "Robin"), ("after", "Kim")));
        var refused = given.Plan.TryDecide(given.Worksheet, Outcome.ReadyToMeet, given.Now);

        given.Tick(KindsPack.Items.SomeoneToCheckIn);
        var ticked = given.Readiness;
        given.Decide(Outcome.ReadyToMeet);

        Assert.IsType<AnswerProposal.NotReady>(refused);
        Assert.Equal((true, Outcome.Undecided, saidAt), (ticked.IsMet, ticked.Outcome, ticked.WasReadyAt));
        Assert.Equal((Outcome.ReadyToMeet, given.Now), (given.Readiness.Outcome, given.Readiness.DecidedAt));
    }

    [Fact]
    public void Ready_AnswerRestored_HasToBeSaidAgain()
    {
        var given = Given.ReadyPlan();
        var first = given.Value<TextValue>(KindsPack.Who);
        given.Write(KindsPack.Who, Given.Text(("name", "Sascha")));

        given.Write(KindsPack.Who, first, keepBefore: true);

        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
        Assert.False(given.Readiness.IsMet);
    }

    [Fact]
    public void Ready_PutIntoAPlanPastTheGate_DoesNotStand()
    {
        var given = Given.AnsweredPlan();
        var value = new OutcomeValue(Outcome.ReadyToMeet, Mark.On(given.Sheet, [], given.Now));

        given.Plan.Take("kinds", OutcomeValue.QuestionId, new Answer(value, 1, given.Now, []));

        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
    }

    [Fact]
    public void Ready_WithoutAMark_DoesNotStand()
    {
        var given = Given.TickedPlan();

        given.Plan.Take("kinds", OutcomeValue.QuestionId, new Answer(new OutcomeValue(Outcome.ReadyToMeet), 1, given.Now, []));

        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
    }

    [Theory]
    [InlineData(Outcome.NotMeeting)]
    [InlineData(Outcome.AnotherWay)]
    public void TryDecide_OtherOutcomes_ArePossibleOnAnEmptyPlanAndStandAfterChanges(Outcome outcome)
    {
        var given = Given.Plan().Decide(outcome);
        var saidAt = given.Now;

        given.Write(KindsPack.Who, Given.Text(("name", "Alex")));

        Assert.Equal((outcome, saidAt, null), (given.Readiness.Outcome, given.Readiness.DecidedAt, given.Readiness.WasReadyAt));
    }

    [Theory]
    [InlineData(Outcome.NotMeeting)]
    [InlineData(Outcome.AnotherWay)]
    [InlineData(Outcome.Undecided)]
    public void TryDecide_OtherOutcomesAfterReady_ReplaceIt(Outcome outcome)
    {
        var given = Given.ReadyPlan();

        given.Decide(outcome);

        Assert.Equal((outcome, null), (given.Readiness.Outcome, given.Readiness.WasReadyAt));
        Assert.Equal(2, given.Sheet.VersionOf(OutcomeValue.QuestionId));
    }

    [Fact]
    public void TryDecide_Decision_IsKeptWithTheChecklist()
    {
        var given = Given.Plan();

        var accepted = Assert.IsType<AnswerProposal.Accepted>(given.Plan.TryDecide(given.Worksheet, Outcome.NotMeeting, given.Now));

        Assert.Equal(("closing", OutcomeValue.QuestionId, 0), (accepted.Change.SectionId, accepted.Change.QuestionId, accepted.Change.BasedOn));
    }

    [Fact]
    public void TryDecide_DecisionsOneAfterTheOther_KeepTheEarlier()
    {
        var given = Given.TickedPlan().Decide(Outcome.NotMeeting);

        given.Decide(Outcome.ReadyToMeet);

        var earlier = Assert.Single(given.Sheet.Find(OutcomeValue.QuestionId)!.Earlier);
        Assert.Equal(Outcome.NotMeeting, Assert.IsType<OutcomeValue>(earlier.Value).Outcome);
    }
}
