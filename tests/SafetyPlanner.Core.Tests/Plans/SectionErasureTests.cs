using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>A section that is emptied.</summary>
public sealed class SectionErasureTests
{
    [Fact]
    public void Erase_Section_LeavesEmptyAnswersThatCountOnAndNoEarlierOnes()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Something else"))), keepBefore: true);
        var before = given.Sheet.Find(KindsPack.Results)!;

        given.Plan.Erase(Erasure(KindsPack.Results));

        var after = given.Sheet.Find(KindsPack.Results)!;
        Assert.True(after.Value.SameAs(EmptyValue.For(KindsPack.Question(KindsPack.Results))));
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Empty(after.Earlier);
        Assert.NotEmpty(before.Earlier);
    }

    [Fact]
    public void Erase_Section_LeavesTheOthersAlone()
    {
        var given = Given.AnsweredPlan();
        var others = given.Sheet.Answers.Where(answer => KindsPack.Worksheet.SectionOf(answer.Key).Id != "opening").ToDictionary();

        given.Plan.Erase(Erasure(KindsPack.Who));

        Assert.All(others, answer => Assert.Same(answer.Value, given.Sheet.Find(answer.Key)));
    }

    [Fact]
    public void Erase_WhatTicksRestOn_ReopensThemEvenWhenItIsAnsweredAnew()
    {
        var given = Given.ReadyPlan();
        Assert.True(given.Readiness.IsMet);
        var value = given.Sheet.Find(KindsPack.Results)!.Value;

        given.Plan.Erase(Erasure(KindsPack.Results));
        given.Write(KindsPack.Results, value);

        Assert.False(given.Item(KindsPack.Items.Confident).IsMet);
    }

    [Fact]
    public void Erase_SectionOfTheGate_TakesTheDecisionAlong()
    {
        var given = Given.ReadyPlan().Decide(Outcome.ReadyToMeet);

        given.Plan.Erase(Erasure(KindsPack.FinalCheck));

        Assert.Null(given.Sheet.Find(OutcomeValue.QuestionId));
        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
    }

    [Fact]
    public void TakesAnything_UntilAndAfterItIsEmptied_IsTrueAndThenFalse()
    {
        var given = Given.ReadyPlan().Decide(Outcome.ReadyToMeet);
        var sections = KindsPack.Worksheet.Sections.Where(section => section.Questions.Any(question => given.Sheet.Find(question.Id) is not null)).ToList();
        Assert.NotEmpty(sections);
        Assert.All(sections, section => Assert.True(SectionErasure.TakesAnything(KindsPack.Worksheet, section, given.Sheet)));

        sections.ForEach(section => given.Plan.Erase(SectionErasure.Of(KindsPack.Worksheet, section, Some.Morning)));

        Assert.All(sections, section => Assert.False(SectionErasure.TakesAnything(KindsPack.Worksheet, section, given.Sheet)));
    }

    [Fact]
    public void TakesAnything_OnlyEarlierVersions_IsTrue()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Results, Given.List(), keepBefore: true);
        var section = KindsPack.Worksheet.SectionOf(KindsPack.Results);
        var sheet = new AnswerSheet([new(KindsPack.Results, given.Sheet.Find(KindsPack.Results)!)]);

        Assert.True(SectionErasure.TakesAnything(KindsPack.Worksheet, section, sheet));
    }

    private static SectionErasure Erasure(string question) =>
        SectionErasure.Of(KindsPack.Worksheet, KindsPack.Worksheet.SectionOf(question), Some.Morning.AddDays(1));
}
