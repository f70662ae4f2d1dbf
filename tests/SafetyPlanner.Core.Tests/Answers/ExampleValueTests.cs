using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class ExampleValueTests
{
    [Fact]
    public void Of_Text_IsItsParts()
    {
        Assert.True(Of(KindsPack.Who)!.SameAs(Given.Text(("name", "R."), ("circumstances", "Works nights"))));
    }

    [Fact]
    public void Of_Entries_HaveIdsThatTheNextQuestionsAnswer()
    {
        var list = Assert.IsType<ListValue>(Of(KindsPack.Results));
        var matched = Assert.IsType<ListValue>(Of(KindsPack.WhatWeSay));
        var chain = Assert.IsType<ListValue>(Of(KindsPack.Reactions));

        Assert.Equal(["results:keys", "results:money"], list.Entries.Select(entry => entry.Id));
        Assert.Equal(["results:keys", "results:money"], matched.Entries.Select(entry => entry.For));
        Assert.Equal(matched.Entries.Select(entry => entry.Id), chain.Entries.Select(entry => entry.For));
    }

    [Fact]
    public void Of_Ties_NameTheEntriesOfTheQuestionsThatHoldThem()
    {
        var measures = Assert.IsType<ListValue>(Of(KindsPack.Prevention));

        Assert.Equal("threats:follows vulnerabilities:dark", measures.Entries[0].Text("answers"));
    }

    [Fact]
    public void Of_TieToNoExample_IsLeftOut()
    {
        var question = KindsPack.Question(KindsPack.Prevention) with { Example = new Example([Entry("bus", ("answers", "no-such-entry tells"))]) };

        var measures = Assert.IsType<ListValue>(ExampleValue.Of(KindsPack.Worksheet, question));

        Assert.Equal("threats:tells", measures.Entries[0].Text("answers"));
    }

    [Fact]
    public void Of_Chart_IsAnEntryForEachCandidate()
    {
        Assert.True(Of(KindsPack.Traits)!.SameAs(Given.List(
            Given.EntryFor("candidates:toni", "traits:t", ("listens", "helps"), ("listens-note", "Asks before speaking")),
            Given.EntryFor("candidates:vic", "traits:v", ("calm", "both")))));
    }

    [Fact]
    public void Of_Steps_HaveTheirOwnerAndTheTick()
    {
        var steps = Of(KindsPack.Steps);

        Assert.True(steps!.SameAs(Given.Steps(new TaskEntry("steps:call", "still-needed:hours", "Call the cafe", "Toni", "Monday", Done: true))));
    }

    [Fact]
    public void Of_Checklist_IsItsTicks()
    {
        Assert.True(Of(KindsPack.BeforeGoing)!.SameAs(Given.Ticks("phone", "fare")));
    }

    [Fact]
    public void Of_SeveralWhoGo_GoTogetherAndAllAgree()
    {
        Assert.True(Of(KindsPack.Going)!.SameAs(Given.Together(
            new Attendee("going:wren", "Wren", TalksOrActs: true, AnsweredAll: true, Agrees: true),
            new Attendee("going:toni", "Toni", TalksOrActs: false, AnsweredAll: true, Agrees: true))));
    }

    [Fact]
    public void Of_OneWhoGoes_GoesAlone()
    {
        var question = KindsPack.Question(KindsPack.Going) with { Example = new Example([Entry("wren", ("name", "Wren"))]) };

        Assert.True(ExampleValue.Of(KindsPack.Worksheet, question)!.SameAs(Given.Alone()));
    }

    [Theory]
    [InlineData(KindsPack.ShouldKnow, true)]
    [InlineData(KindsPack.Results, false)]
    public void Of_ListWithoutAnEntry_SaysNoneWhereThatCanBeSaid(string questionId, bool expected)
    {
        var question = KindsPack.Question(questionId) with { Example = new Example([]) };

        var value = Assert.IsType<ListValue>(ExampleValue.Of(KindsPack.Worksheet, question));

        Assert.Equal((0, expected), (value.Entries.Count, value.None));
    }

    [Fact]
    public void Of_StepsWithoutAnEntry_SayNone()
    {
        var question = KindsPack.Question(KindsPack.Steps) with { Example = new Example([]) };

        Assert.True(ExampleValue.Of(KindsPack.Worksheet, question)!.SameAs(new TasksValue([], None: true)));
    }

    [Fact]
    public void Of_QuestionWithoutAnExample_IsNothing()
    {
        Assert.Null(ExampleValue.Of(KindsPack.Worksheet, KindsPack.Question(KindsPack.Who) with { Example = null }));
    }

    private static AnswerValue? Of(string questionId) => ExampleValue.Of(KindsPack.Worksheet, KindsPack.Question(questionId));

    private static ExampleEntry Entry(string id, params (string Part, string Text)[] parts) => new(id, null, parts.ToDictionary(part => part.Part, part => part.Text));
}
