using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Readiness;

public sealed class QuestionProgressTests
{
    /// <summary>Every question but the final checklist, which has its own tests.</summary>
    public static TheoryData<string> Questions { get; } = [.. KindsPack.Worksheet.Questions.Select(question => question.Id).Where(id => id != KindsPack.FinalCheck)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_EmptySheet_IsUnanswered(string questionId)
    {
        var progress = Of(AnswerSheet.Empty, questionId);

        Assert.Equal(ProgressState.Unanswered, progress.State);
        Assert.NotEmpty(progress.Missing);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_AnsweredInFull_IsAnswered(string questionId)
    {
        var progress = Of(Given.AnsweredPlan().Sheet, questionId);

        Assert.Equal(ProgressState.Answered, progress.State);
        Assert.Empty(progress.Missing);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_NotKnownYet_IsUnknownWhateverIsWrittenBesideIt(string questionId)
    {
        var given = Given.AnsweredPlan();

        given.Write(questionId, given.Sheet.Find(questionId)!.Value with { Unknown = true });

        Assert.Equal(ProgressState.Unknown, Of(given.Sheet, questionId).State);
    }

    public static TheoryData<string, AnswerValue, string[]> BegunAnswers { get; } = new()
    {
        { KindsPack.Who, Given.Text(("circumstances", "Next door")), ["“Name or initials” is still empty."] },
        { KindsPack.CheckIn, Given.Text(("before", "Robin"), ("after", " ")), ["“After” is still empty."] },
        { KindsPack.WhatWeSay, Given.List(Given.EntryFor("r1", "w1", ("words", "Please"))), ["“No more visits” has nothing beside it yet."] },
        {
            KindsPack.Reactions,
            Given.List(Given.EntryFor("w1", "x1", ("reaction", "Shouts")), Given.EntryFor("w2", "x2", ("reaction", "Cries"), ("response", "Leave"))),
            ["“What we do then” is still empty beside “Shouts”."]
        },
        { KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("how", "By phone"))), ["“Name or initials” is still empty beside “By phone”."] },
        { KindsPack.BeforeGoing, Given.Ticks("phone"), ["“Our fare home” is not ticked."] },
        {
            KindsPack.Steps,
            Given.Steps(new TaskEntry("t1", null, "", "Sam", "", Done: true)),
            ["“Opening hours” has nothing beside it yet.", "A step does not say yet what is to be done."]
        },
        { KindsPack.Steps, new TasksValue([], None: true), ["“Opening hours” has nothing beside it yet."] },
        { KindsPack.Stage, Given.Text(("day", "2026-03-01")), ["“Stage” is still empty."] },
        { KindsPack.Traits, Given.List(Given.EntryFor("c1", "h1", ("calm-note", "Quiet"))), ["“Ravi” has nothing beside it yet."] },
        {
            KindsPack.Roles,
            Given.List(Given.EntryFor("c1", "o1", ("why", "Lives near")), Given.EntryFor("c2", "o2", ("role", "ally"))),
            ["“Role” is still empty beside “Lives near”."]
        },
        { KindsPack.Threats, Given.List(Given.Entry("d1", ("now", "here"))), ["“Threat” is still empty beside “Here now”."] },
        { KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"))), ["“What it answers”: nothing is ticked beside “Go by bus”."] },
        {
            KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", "taken-out"))),
            ["“What it answers”: nothing is ticked beside “Go by bus”."]
        },
        { KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-03-01"), ("injury", "yes"))), ["“What happened” is still empty beside “1 March 2026”."] },
        { KindsPack.Diary, Given.List(Given.Entry("y1", ("what", "It rained"))), ["“Day” is still empty beside “It rained”."] },
        { KindsPack.Going, Given.Together(), ["Name everyone who goes."] },
        { KindsPack.Going, new AttendeesValue(null, [Given.Attendee("p1", "Ana")]), ["Say whether one person goes or more."] },
    };

    [Theory]
    [MemberData(nameof(BegunAnswers))]
    public void Of_SomethingMissing_NamesExactlyThat(string questionId, AnswerValue value, string[] missing)
    {
        var given = Given.AnsweredPlan();

        given.Write(questionId, value);

        Assert.Equal(missing, Of(given.Sheet, questionId).Missing);
    }

    [Fact]
    public void Of_Diary_IsAnsweredByOneNoteAndNeverBegunWithoutOne()
    {
        var one = Given.Sheet((KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-03-01"), ("what", "It rained")), Given.Entry("y2"))));
        var empty = Given.Sheet((KindsPack.Diary, Given.List(Given.Entry("y1"), Given.Entry("y2", ("what", " ")))));
        var halfWritten = Given.Sheet((KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-03-01")))));

        Assert.Equal(ProgressState.Answered, Of(one, KindsPack.Diary).State);
        Assert.Equal((ProgressState.Unanswered, "No note is written yet."), (Of(empty, KindsPack.Diary).State, Assert.Single(Of(empty, KindsPack.Diary).Missing)));
        Assert.Equal(ProgressState.Begun, Of(halfWritten, KindsPack.Diary).State);
    }

    [Fact]
    public void Of_ChartBeforeItsCandidates_SaysWhatComesFirst()
    {
        Assert.Equal(["Question 9b comes first: this one answers what is listed there."], Of(AnswerSheet.Empty, KindsPack.Traits).Missing);
    }

    [Fact]
    public void Of_ChartOfNobody_HasNothingToAnswer()
    {
        var sheet = Given.Sheet((KindsPack.Candidates, new ListValue([], None: true)));

        Assert.Equal(ProgressState.Answered, Of(sheet, KindsPack.Traits).State);
    }

    [Fact]
    public void Of_TiesWithNothingToTick_LackNothing()
    {
        var sheet = Given.Sheet((KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus")))));

        Assert.Equal(ProgressState.Answered, Of(sheet, KindsPack.Prevention).State);
    }

    [Fact]
    public void Of_MatchedWhoseSourceRests_HasNothingToAnswer()
    {
        var worksheet = KindsPack.Worksheet;
        var support = new MatchedQuestion("support", null, "Support", "Who helps?", [], [new Part("who", "Who", null, PartLength.Line, false, false)], KindsPack.Candidates);
        var sheet = Given.Sheet((KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))));

        Assert.Equal(ProgressState.Answered, QuestionProgress.Of(worksheet, sheet, support).State);
        Assert.Equal(ProgressState.Unanswered, QuestionProgress.Of(worksheet, AnswerSheet.Empty, support).State);
    }

    [Theory]
    [InlineData(KindsPack.ShouldKnow)]
    [InlineData(KindsPack.StillNeeded)]
    public void Of_ListThatSaysNone_IsAnswered(string questionId)
    {
        var sheet = Given.Sheet((questionId, new ListValue([], None: true)));

        Assert.Equal(ProgressState.Answered, Of(sheet, questionId).State);
    }

    [Fact]
    public void Of_TasksThatSayNone_AreAnsweredWhenNothingNeedsAStep()
    {
        var sheet = Given.Sheet((KindsPack.Steps, new TasksValue([], None: true)));

        Assert.Equal(ProgressState.Answered, Of(sheet, KindsPack.Steps).State);
    }

    [Fact]
    public void Of_GatheringListWithAnUnknown_IsAnsweredByIt()
    {
        var sheet = Given.Sheet((KindsPack.Who, Given.Text() with { Unknown = true }));

        Assert.Equal(ProgressState.Answered, Of(sheet, KindsPack.StillNeeded).State);
    }

    [Fact]
    public void Of_MatchedBeforeItsSource_SaysWhatComesFirst()
    {
        var progress = Of(AnswerSheet.Empty, KindsPack.WhatWeSay);

        Assert.Equal(["Question 2 comes first: this one answers what is listed there."], progress.Missing);
    }

    [Fact]
    public void Of_MatchedWhoseSourceSaysNone_HasNothingToAnswer()
    {
        var people = KindsPack.Question(KindsPack.ShouldKnow);
        var support = new MatchedQuestion("support", "2", "Support", "Who helps?", [], [new Part("who", "Who", null, PartLength.Line, false, false)], people.Id);
        var worksheet = new Worksheet("w", "W", "W", [], [new Section("s", "S", null, [people, support])], null);
        var sheet = Given.Sheet((people.Id, new ListValue([], None: true)));

        Assert.Equal(ProgressState.Answered, QuestionProgress.Of(worksheet, sheet, support).State);
    }

    [Fact]
    public void Of_TextWithOnlyOptionalParts_NeedsOneOfThem()
    {
        var text = new TextQuestion("any", "1", "Any", "Anything?", [], [
            new Part("a", "A", null, PartLength.Line, Optional: true, NamesPerson: false),
            new Part("b", "B", null, PartLength.Line, Optional: true, NamesPerson: false),
        ]);
        var worksheet = new Worksheet("w", "W", "W", [], [new Section("s", "S", null, [text])], null);

        var empty = QuestionProgress.Of(worksheet, AnswerSheet.Empty, text);
        var written = QuestionProgress.Of(worksheet, Given.Sheet(("any", Given.Text(("b", "x")))), text);

        Assert.Equal((ProgressState.Unanswered, "Nothing is written yet."), (empty.State, Assert.Single(empty.Missing)));
        Assert.Equal(ProgressState.Answered, written.State);
    }

    private static QuestionProgress Of(AnswerSheet sheet, string questionId) =>
        QuestionProgress.Of(KindsPack.Worksheet, sheet, KindsPack.Question(questionId));
}
