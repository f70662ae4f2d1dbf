using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>A tick and a yes stand for the answers that were there when they were given, and for nothing else.</summary>
public sealed class MarksTests
{
    [Fact]
    public void TryAnswer_NewTick_RestsOnTheAnswersUnderIt()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Who, Given.Text(("name", "Sascha")));

        given.Tick(KindsPack.Items.Confident);

        var mark = Assert.Single(given.Value<ChecksValue>(KindsPack.FinalCheck).Ticks).Mark;
        Assert.Equal(new Mark(given.Now, new Dictionary<string, int> { [KindsPack.Who] = 2, [KindsPack.Results] = 1 }), mark);
    }

    [Fact]
    public void TryAnswer_NewTickBesideOthers_LeavesTheirMarks()
    {
        var given = Given.AnsweredPlan().Tick(KindsPack.Items.Read);
        var first = given.Value<ChecksValue>(KindsPack.FinalCheck).Ticks[0];

        given.Tick(KindsPack.Items.Confident);

        Assert.Equal(first, given.Value<ChecksValue>(KindsPack.FinalCheck).Ticks[0]);
    }

    [Fact]
    public void TryAnswer_TickOutOfAnEarlierValue_HasToBeGivenAgain()
    {
        var given = Given.TickedPlan();
        var earlier = given.Value<ChecksValue>(KindsPack.FinalCheck);
        given.Untick(KindsPack.Items.Confident);

        var proposal = given.Propose(KindsPack.FinalCheck, earlier);

        Assert.IsType<AnswerProposal.Unchanged>(proposal);
        Assert.False(given.Item(KindsPack.Items.Confident).Ticked);
    }

    [Fact]
    public void TryAnswer_TickWithAMarkMadeUp_HasToBeGivenAgain()
    {
        var given = Given.AnsweredPlan();
        var forged = new Tick(KindsPack.Items.Confident, new Mark(given.Now, new Dictionary<string, int>()));

        given.Write(KindsPack.FinalCheck, new ChecksValue([forged, new Tick(KindsPack.Items.Read)]));

        Assert.Equal(KindsPack.Items.Read, Assert.Single(given.Value<ChecksValue>(KindsPack.FinalCheck).Ticks).ItemId);
    }

    [Fact]
    public void TryAnswer_TicksOfAnyOtherChecklist_AreRestoredAsTheyWere()
    {
        var given = Given.AnsweredPlan();
        var earlier = given.Value<ChecksValue>(KindsPack.BeforeGoing);
        given.Write(KindsPack.BeforeGoing, Given.Ticks());

        given.Write(KindsPack.BeforeGoing, earlier);

        Assert.Equal(["phone", "fare"], given.Value<ChecksValue>(KindsPack.BeforeGoing).Ticks.Select(tick => tick.ItemId));
    }

    [Fact]
    public void TryAnswer_NewYes_RestsOnEveryNumberedAnswerButNotOnWhoGoes()
    {
        var given = Given.AnsweredPlan();

        var ana = given.Value<AttendeesValue>(KindsPack.Going).People[0];

        Assert.Equal(given.Worksheet.Answerable.Select(question => question.Id), ana.Agreement!.Versions.Keys);
    }

    [Fact]
    public void TryAnswer_NumberedQuestionOfWhoGoes_CanBeAgreedTo()
    {
        var going = (AttendeesQuestion)KindsPack.Question(KindsPack.Going) with { Number = "1" };
        var check = new ChecklistQuestion("check", "2", "Check", "Ready?", [], [new ChecklistItem("agreed", "All agree.", [], new AllAgreed(going.Id), [])]);
        var worksheet = new Worksheet("w", "W", "W", [], [new Section("s", "S", null, [going, check])], new Gate(check, "Think."));
        var given = Given.Plan(KindsPack.Pack, worksheet);

        given.Write(going.Id, Given.Together(Given.Attendee("p1", "Ana"))).Tick("agreed");

        Assert.True(given.Readiness.IsMet);
    }

    [Fact]
    public void TryAnswer_SomeoneJoins_LeavesTheOthersAgreeing()
    {
        var given = Given.AnsweredPlan();
        var before = given.Value<AttendeesValue>(KindsPack.Going);

        given.Write(KindsPack.Going, before with { People = [.. before.People, Given.Attendee("p3", "Cem", agrees: false)] }).Tick(KindsPack.Items.AllAgreed);

        Assert.Equal(["Cem has not agreed yet."], given.Item(KindsPack.Items.AllAgreed).Reasons.Select(reason => reason.Text));
    }

    [Fact]
    public void TryAnswer_AnotherNameInTheSamePlace_HasNotAgreed()
    {
        var given = Given.AnsweredPlan();
        var before = given.Value<AttendeesValue>(KindsPack.Going);

        given.Write(KindsPack.Going, before with { People = [before.People[0] with { Name = "Cem" }, before.People[1]] });

        Assert.Equal([false, true], given.Value<AttendeesValue>(KindsPack.Going).People.Select(person => person.Agrees));
    }

    [Fact]
    public void TryAnswer_YesTakenBackAndRestoredFromBefore_HasToBeGivenAgain()
    {
        var given = Given.AnsweredPlan();
        var before = given.Value<AttendeesValue>(KindsPack.Going);
        given.Write(KindsPack.Going, before with { People = [before.People[0] with { Agrees = false }] });

        given.Write(KindsPack.Going, before, keepBefore: true);

        var people = given.Value<AttendeesValue>(KindsPack.Going).People;
        Assert.Equal([("Ana", false), ("Bo", false)], people.Select(person => (person.Name, person.Agrees)));
        Assert.All(people, person => Assert.Null(person.Agreement));
    }

    [Fact]
    public void TryAnswer_YesWithAMarkMadeUp_HasToBeGivenAgain()
    {
        var given = Given.AnsweredPlan();
        var before = given.Value<AttendeesValue>(KindsPack.Going);
        var forged = before.People[0] with { Agreement = new Mark(given.Now, new Dictionary<string, int>()) };

        given.Write(KindsPack.Going, before with { People = [forged, before.People[1]] });

        Assert.Equal([false, true], given.Value<AttendeesValue>(KindsPack.Going).People.Select(person => person.Agrees));
    }

    [Fact]
    public void TryAnswer_StaleYesSentAgain_StaysStaleUntilItIsGivenAgain()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Who, Given.Text(("name", "Sascha")));
        var stale = given.Value<AttendeesValue>(KindsPack.Going);

        given.Write(KindsPack.Going, stale with { People = [stale.People[0] with { TalksOrActs = false }, stale.People[1] with { Agreement = null }] });

        Assert.Equal(
            ["Question 1 (“Who it is”) has changed since Ana agreed. Please ask again."],
            given.Tick(KindsPack.Items.AllAgreed).Item(KindsPack.Items.AllAgreed).Reasons.Select(reason => reason.Text));
    }
}
