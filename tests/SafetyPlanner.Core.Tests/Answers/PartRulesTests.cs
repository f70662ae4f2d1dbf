using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

/// <summary>What may stand in a part that is chosen, a day or ticked.</summary>
public sealed class PartRulesTests
{
    [Theory]
    [InlineData(KindsPack.Staying, KindsPack.Staying)]
    [InlineData("Staying", null)]
    [InlineData("leaving ", null)]
    [InlineData("anything else", null)]
    [InlineData("", null)]
    public void Check_ChoiceOfAText_IsKeptOnlyWhenItIsOffered(string chosen, string? expected)
    {
        var value = (TextValue)Fits(KindsPack.Stage, Given.Text(("stage", chosen)));

        Assert.Equal(expected, value.Parts.GetValueOrDefault("stage"));
    }

    [Theory]
    [InlineData("helps", "helps")]
    [InlineData("hinders", "hinders")]
    [InlineData("both", "both")]
    [InlineData("10", null)]
    public void Check_SideOfAChart_IsKeptOnlyWhenItIsOne(string side, string? expected)
    {
        var value = (ListValue)Fits(KindsPack.Traits, Given.List(Given.EntryFor("c1", "h1", ("calm", side), ("calm-note", "Any words"))));

        Assert.Equal(expected, value.Entries[0].Parts.GetValueOrDefault("calm"));
        Assert.Equal("Any words", value.Entries[0].Text("calm-note"));
    }

    [Theory]
    [InlineData("2026-03-14", "2026-03-14")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData(" 2026-03-14\n", "2026-03-14")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public void Check_Day_IsKeptAsYearMonthDay(string day, string? expected)
    {
        var value = (ListValue)Fits(KindsPack.Diary, Given.List(Given.Entry("y1", ("day", day), ("what", "It rained"))));

        Assert.Equal(expected, value.Entries[0].Parts.GetValueOrDefault("day"));
    }

    [Theory]
    [InlineData("14 March 2026")]
    [InlineData("14/03/2026")]
    [InlineData("2026-3-14")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-14T10:00")]
    [InlineData("yesterday")]
    public void Check_WhatIsNoDay_IsRefusedWithTheWayToWriteIt(string day)
    {
        var inADiary = AnswerRules.Check(KindsPack.Question(KindsPack.Diary), Given.List(Given.Entry("y1", ("day", day))));
        var inAText = AnswerRules.Check(KindsPack.Question(KindsPack.Stage), Given.Text(("day", day)));

        Assert.Equal(
            "“Day” is no day that can be kept. Please write it as year-month-day, such as 2026-03-14.", Assert.IsType<AnswerCheck.Refused>(inADiary).Reason);
        Assert.StartsWith("“Since when” is no day that can be kept.", Assert.IsType<AnswerCheck.Refused>(inAText).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d1 v1", "d1 v1")]
    [InlineData("  d1   d1 v1 ", "d1 v1")]
    [InlineData("threats:follows unknown:who", "threats:follows unknown:who")]
    [InlineData("d1 <b> “quoted” v1", "d1 v1")]
    [InlineData("<b>", null)]
    public void Check_Ties_AreIdsEachOnce(string ties, string? expected)
    {
        var value = (ListValue)Fits(KindsPack.During, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", ties))));

        Assert.Equal(expected, value.Entries[0].Parts.GetValueOrDefault("answers"));
    }

    [Fact]
    public void Check_IdsOfNewEntries_CanBeTied()
    {
        var id = EntryId.New();

        var value = (ListValue)Fits(KindsPack.During, Given.List(Given.Entry("m1", ("answers", id))));

        Assert.Equal(id, value.Entries[0].Text("answers"));
    }

    [Fact]
    public void Check_MoreTiesThanEntriesCanBe_SaysHowManyToTakeAway()
    {
        var most = Given.List(Given.Entry("m1", ("answers", Ids(200))));
        var tooMany = Given.List(Given.Entry("m1", ("answers", Ids(203))));

        Assert.True(Fits(KindsPack.During, most).SameAs(most));
        Assert.Equal(
            "203 are ticked under “What it answers”. It can hold 200. Please take 3 away.",
            Assert.IsType<AnswerCheck.Refused>(AnswerRules.Check(KindsPack.Question(KindsPack.During), tooMany)).Reason);
    }

    [Fact]
    public void Check_PartThatTheQuestionDoesNotHave_IsKeptAsWords()
    {
        var value = Given.List(Given.Entry("m1", ("of-an-earlier-edition", "Some words")));

        Assert.True(Fits(KindsPack.During, value).SameAs(value));
    }

    [Theory]
    [InlineData(KindsPack.Traits)]
    [InlineData(KindsPack.Diary)]
    public void Check_NoneInAChartOrADiary_IsNotTaken(string questionId)
    {
        var value = (ListValue)Fits(questionId, new ListValue([], None: true));

        Assert.False(value.None);
    }

    [Fact]
    public void Check_WhereAnEntryCameFrom_IsKept()
    {
        var value = (ListValue)Fits(KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Peace")) with { From = "quiet" }));

        Assert.Equal("quiet", value.Entries[0].From);
    }

    private static string Ids(int count) => string.Join(' ', Enumerable.Range(1, count).Select(at => $"d{at}"));

    private static AnswerValue Fits(string questionId, AnswerValue value) =>
        Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(KindsPack.Question(questionId), value)).Value;
}
