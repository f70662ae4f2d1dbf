using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class AskedTests
{
    private static readonly Worksheet Worksheet = KindsPack.Worksheet;

    [Fact]
    public void Sections_NothingChosen_AreAll()
    {
        var sections = Asked.Sections(Worksheet, Given.Sheet((KindsPack.Stage, Given.Text(("day", "2026-03-01")))));

        Assert.Equal(Worksheet.Sections, sections);
    }

    [Fact]
    public void Sections_ChoiceWithoutTheirs_LeavesThemOutAndKeepsTheOrder()
    {
        var sections = Asked.Sections(Worksheet, At(KindsPack.Staying));

        Assert.Equal(["opening", "preparing", "stages", "risks", "closing"], sections.Select(section => section.Id));
    }

    [Fact]
    public void Sections_ChoiceOfTheirs_AreAll()
    {
        var sections = Asked.Sections(Worksheet, At(KindsPack.Leaving));

        Assert.Equal(Worksheet.Sections, sections);
    }

    [Fact]
    public void Sections_WorksheetWithoutASwitch_AreAll()
    {
        var sections = Asked.Sections(Worksheet with { Switch = null }, At(KindsPack.Staying));

        Assert.Equal(Worksheet.Sections, sections);
    }

    [Theory]
    [InlineData(KindsPack.Candidates, false)]
    [InlineData(KindsPack.Threats, true)]
    [InlineData(KindsPack.Stage, true)]
    [InlineData("no-such-question", false)]
    public void IsAsked_WhileStaying_IsWhatStandsInAnAskedSection(string questionId, bool expected)
    {
        var sheet = At(KindsPack.Staying);

        Assert.Equal(expected, Asked.IsAsked(Worksheet, sheet, questionId));
        Assert.Equal(expected, Asked.Questions(Worksheet, sheet).Any(question => question.Id == questionId));
    }

    [Fact]
    public void Answerable_WhileStaying_IsNumberedAndAskedAndNotTheFinalChecklist()
    {
        var ids = Asked.Answerable(Worksheet, At(KindsPack.Staying)).Select(question => question.Id);

        Assert.Equal(
            [
                KindsPack.Who, KindsPack.Results, KindsPack.WhatWeSay, KindsPack.Reactions, KindsPack.ShouldKnow, KindsPack.ShouldNotKnow,
                KindsPack.BeforeGoing, KindsPack.StillNeeded, KindsPack.Steps, KindsPack.Stage, KindsPack.Threats, KindsPack.Vulnerabilities,
                KindsPack.Capacities, KindsPack.Prevention, KindsPack.During,
            ],
            ids);
    }

    [Fact]
    public void Resting_SectionWithAnswers_IsNamedUntilItIsAskedAgain()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying)));
        var resting = Asked.Resting(Worksheet, given.Sheet);

        given.Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Leaving)));

        Assert.Equal(KindsPack.AlliesSection, Assert.Single(resting).Id);
        Assert.Empty(Asked.Resting(Worksheet, given.Sheet));
        Assert.Equal("Noor", given.Value<ListValue>(KindsPack.Candidates).Entries[0].Text("name"));
    }

    [Fact]
    public void Resting_SectionWithoutAnswers_IsNotNamed()
    {
        Assert.Empty(Asked.Resting(Worksheet, At(KindsPack.Staying)));
    }

    [Fact]
    public void WithSwitch_QuestionsOfWhichOneIsNotAlwaysAsked_AddTheSwitch()
    {
        Assert.Equal([KindsPack.Who, KindsPack.Roles, KindsPack.Stage], Asked.WithSwitch(Worksheet, [KindsPack.Who, KindsPack.Roles]));
        Assert.Equal([KindsPack.Who, KindsPack.Threats], Asked.WithSwitch(Worksheet, [KindsPack.Who, KindsPack.Threats]));
        Assert.Equal([KindsPack.Roles], Asked.WithSwitch(Worksheet with { Switch = null }, [KindsPack.Roles]));
    }

    private static AnswerSheet At(string stage) => Given.Sheet((KindsPack.Stage, Given.Text(("stage", stage))));
}
