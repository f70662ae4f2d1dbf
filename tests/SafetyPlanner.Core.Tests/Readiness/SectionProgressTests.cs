using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Readiness;

public sealed class SectionProgressTests
{
    [Fact]
    public void Of_EmptySheet_IsUnansweredWithEveryQuestionCounted()
    {
        Assert.Equal(new SectionProgress(ProgressState.Unanswered, 0, 4, 0, 0), Of(AnswerSheet.Empty, "opening"));
    }

    [Theory]
    [InlineData("opening", 4)]
    [InlineData("stages", 1)]
    [InlineData(KindsPack.AlliesSection, 4)]
    [InlineData("risks", 8)]
    public void Of_EverythingAnswered_IsAnswered(string sectionId, int questions)
    {
        Assert.Equal(new SectionProgress(ProgressState.Answered, questions, questions, 0, 0), Of(Given.AnsweredPlan().Sheet, sectionId));
    }

    [Fact]
    public void Of_EntriesWithNothingBesideThem_AreCountedOverTheSection()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Traits, Given.List()).Write(KindsPack.Roles, Given.List(Given.EntryFor("c1", "o1", ("role", "ally"))));

        Assert.Equal(new SectionProgress(ProgressState.Begun, 2, 4, 0, 3), Of(given.Sheet, KindsPack.AlliesSection));
    }

    [Fact]
    public void Of_OthersAllNotKnownYet_IsUnknownAndCountsNothingUnderThemAsUnmatched()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.WhatWeSay, Given.List() with { Unknown = true }).Write(KindsPack.Reactions, Given.List() with { Unknown = true });

        Assert.Equal(new SectionProgress(ProgressState.Unknown, 2, 4, 2, 0), Of(given.Sheet, "opening"));
    }

    [Fact]
    public void Of_OneAnsweredAndTheOthersNot_IsBegun()
    {
        var sheet = Given.Sheet((KindsPack.Who, Given.Text(("name", "Alex"))));

        Assert.Equal(new SectionProgress(ProgressState.Begun, 1, 4, 0, 0), Of(sheet, "opening"));
    }

    [Fact]
    public void Of_FinalChecklist_IsAnsweredOnlyWhileTheGateIsMet()
    {
        var given = Given.TickedPlan();
        var met = Of(given.Sheet, "closing");

        given.Write(KindsPack.Who, Given.Text(("name", "Sascha")));
        var reopened = Of(given.Sheet, "closing");

        Assert.Equal(new SectionProgress(ProgressState.Answered, 3, 3, 0, 0), met);
        Assert.Equal(new SectionProgress(ProgressState.Begun, 2, 3, 0, 0), reopened);
    }

    private static SectionProgress Of(AnswerSheet sheet, string sectionId) =>
        SectionProgress.Of(KindsPack.Worksheet, sheet, KindsPack.Worksheet.Sections.Single(section => section.Id == sectionId));
}
