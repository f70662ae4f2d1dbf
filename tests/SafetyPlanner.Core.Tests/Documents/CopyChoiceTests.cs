using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>What a copy shows instead of what is left out of it: nothing, wherever that can be.</summary>
public sealed class CopyChoiceTests
{
    private static readonly CopyChoice NoLocations = CopyChoice.Whole with { LeftOut = [Reveal.Locations] };

    [Fact]
    public void For_EachAudience_LeavesOutWhatIsNotForIt()
    {
        Assert.Empty(CopyChoice.For(CopyAudience.Owner).LeftOut);
        Assert.Equal([Reveal.CodeWords], CopyChoice.For(CopyAudience.Advocate).LeftOut);
        Assert.Equal([Reveal.Locations, Reveal.CodeWords, Reveal.PeopleNotTold], CopyChoice.For(CopyAudience.Ally).LeftOut);
        Assert.True(CopyChoice.Whole.ShowsAll);
        Assert.False(CopyChoice.For(CopyAudience.Solicitor).ShowsAll);
    }

    [Fact]
    public void For_TheSheetOfWhoeverWaits_KeepsThePlaceAndTheSign()
    {
        Assert.Equal([Reveal.PeopleNotTold], CopyChoice.For(CopyAudience.Ally, CopyKind.WaitingSheet).LeftOut);
        Assert.Equal(CopyChoice.For(CopyAudience.Ally).LeftOut, CopyChoice.For(CopyAudience.Ally, CopyKind.MeetingCard).LeftOut);
        Assert.False(CopyChoice.For(CopyAudience.Solicitor, CopyKind.WaitingSheet).ShowsAll);
    }

    [Fact]
    public void Of_NothingLeftOut_IsTheWorksheetAsItIs()
    {
        var open = Open(Given.ReadyPlan());

        Assert.Same(open, CopyChoice.Whole.Of(open));
    }

    [Fact]
    public void Of_PartLeftOut_HasNeitherItsTextNorItsColumn()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Answer(NoLocations, Given.AnsweredPlan(), KindsPack.Rooms, (KindsPack.Rooms, "exits"))));

        Assert.Equal(["Room", "In an argument"], table.Headers);
        Assert.Equal([["Kitchen", "Stay out"], ["Hall", "Go there"]], table.Rows);
    }

    [Fact]
    public void Of_SomethingLeftOut_HasNoNumbersThatWouldShowAGap()
    {
        var document = Build(NoLocations, Given.AnsweredPlan(), (KindsPack.Results, "result"));

        Assert.All(Reading.Questions(document), question => Assert.DoesNotMatch("^[0-9]", question.Heading));
        Assert.StartsWith("1. ", Reading.Questions(Build(CopyChoice.Whole, Given.AnsweredPlan()))[0].Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_QuestionWithNothingLeft_IsNotThere()
    {
        var text = Text(Build(NoLocations, Given.AnsweredPlan(), (KindsPack.CheckIn, "before"), (KindsPack.CheckIn, "after")));

        Assert.DoesNotContain("check in with", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not in this copy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnswerOfWhichNothingIsLeft_IsNotSaidToBeMissing()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.CheckIn, Given.Text(("before", "Robin at noon")));

        Assert.Empty(Answer(NoLocations, given, KindsPack.CheckIn, (KindsPack.CheckIn, "before")));
    }

    [Fact]
    public void Of_QuestionThatNobodyAnswered_StillSaysSo()
    {
        var blocks = Answer(NoLocations, Given.Plan(), KindsPack.CheckIn, (KindsPack.CheckIn, "before"));

        Assert.Equal("No answer yet.", Assert.IsType<TextBlock>(Assert.Single(blocks)).Text);
    }

    [Fact]
    public void Of_EntryOfWhichNothingIsLeft_IsADashBesideWhatAnswersItAndNowhereElse()
    {
        var given = Given.AnsweredPlan();

        var document = Build(NoLocations, given, (KindsPack.Candidates, "name"));

        Assert.Equal(["From work"], Assert.IsType<ListBlock>(Assert.Single(Reading.Question(document, KindsPack.Candidates))).Items);
        Assert.Equal([["From work", "Other help", "Lives near"], ["–", "Not now", ""]], Rows(document, KindsPack.Roles));
    }

    [Fact]
    public void Of_EntryThatNothingAnswers_LeavesNoTrace()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Roles, Given.List(Given.EntryFor("c1", "o1", ("role", "other"), ("why", "Lives near"))));

        var document = Build(NoLocations, given, (KindsPack.Candidates, "name"));

        Assert.Equal(["From work"], Assert.IsType<ListBlock>(Assert.Single(Reading.Question(document, KindsPack.Candidates))).Items);
        Assert.Equal([["From work", "Other help", "Lives near"]], Rows(document, KindsPack.Roles));
    }

    [Fact]
    public void Of_AnswerToAnEntryLeftOut_IsNotSaidToBeOpen()
    {
        var given = Given.AnsweredPlan().Write(
            KindsPack.Roles, Given.List(Given.EntryFor("c1", "o1", ("why", "Lives near")), Given.EntryFor("c2", "o2", ("role", "not-now"))));

        var document = Build(NoLocations, given, (KindsPack.Roles, "why"));

        Assert.Equal([["Noor: From work", "–"], ["Ravi", "Not now"]], Rows(document, KindsPack.Roles));
    }

    [Fact]
    public void Of_EntryThatTheOwnerTookOut_LooksLikeOneThatIsLeftOut()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor"), ("link", "From work"))));

        var document = Build(NoLocations, given, (KindsPack.Rooms, "exits"));

        Assert.Equal(["Noor: From work", "–"], Rows(document, KindsPack.Roles).Select(row => row[0]));
        Assert.Contains(new HeadingBlock(4, "–"), Build(NoLocations, given.Write(KindsPack.Traits, Given.List(Given.EntryFor("c2", "h2", ("calm", "helps")))), (KindsPack.Rooms, "exits")).Blocks);
        Assert.DoesNotContain("(taken out)", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TickedEntryOfWhichNothingIsLeft_IsNotTicked()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Threats, Given.List(Given.Entry("d1", ("threat", "Follows us home")), Given.Entry("d2", ("threat", "Calls at work"), ("now", "here"))))
            .Write(KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", "d1 d2"))));

        var document = Build(NoLocations, given, (KindsPack.Threats, "threat"));

        Assert.Equal([["Go by bus", "Here now"]], Rows(document, KindsPack.Prevention));
    }

    [Fact]
    public void Of_SectionLeftOut_LeavesNoTraceInWhatAnsweredIt()
    {
        var document = Build(CopyChoice.Whole with { SectionsLeftOut = ["kinds/opening"] }, Given.ReadyPlan());

        var text = Text(document);
        Assert.DoesNotContain("What we want", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", text, StringComparison.Ordinal);
        Assert.Contains("Before meeting the person doing harm", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SourceLeftOut_ShowsWhatAnsweredItByItself()
    {
        var document = Build(NoLocations, Given.AnsweredPlan(), (KindsPack.Results, "result"), (KindsPack.StillNeeded, "what"));

        Assert.Equal(["Give me the keys", "Do not come again"], Assert.IsType<ListBlock>(Assert.Single(Reading.Question(document, KindsPack.WhatWeSay))).Items);
        Assert.Equal("Call the cafe", Rows(document, KindsPack.Steps)[0][0]);
    }

    [Fact]
    public void Of_PeopleOfAChartLeftOut_LeavesTheChartOut()
    {
        var document = Build(NoLocations, Given.AnsweredPlan(), (KindsPack.Candidates, "name"), (KindsPack.Candidates, "link"));

        Assert.Empty(Reading.Question(document, KindsPack.Traits));
        Assert.DoesNotContain("Let me finish", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TickedEntriesLeftOut_LeavesTheTicksOutToo()
    {
        var document = Build(NoLocations, Given.AnsweredPlan(), (KindsPack.Threats, "threat"), (KindsPack.Threats, "now"), (KindsPack.Vulnerabilities, "what"));

        Assert.Equal(["Go by bus"], Assert.IsType<ListBlock>(Assert.Single(Reading.Question(document, KindsPack.Prevention))).Items);
    }

    [Theory]
    [InlineData(KindsPack.Capacities, "what")]
    [InlineData(KindsPack.During, "measure")]
    [InlineData(KindsPack.Scenarios, "plan")]
    public void Of_PartThatACoveragePictureIsDrawnFrom_LeavesThePictureOut(string questionId, string partId)
    {
        var text = Text(Build(NoLocations, Given.AnsweredPlan(), (questionId, partId)));

        Assert.DoesNotContain("What is covered", text, StringComparison.Ordinal);
        Assert.Contains("Rooms and ways out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WaysOutLeftOut_LeavesThePictureOfTheRoomsOut()
    {
        var text = Text(Build(NoLocations, Given.AnsweredPlan(), (KindsPack.Rooms, "exits")));

        Assert.DoesNotContain("Rooms and ways out", text, StringComparison.Ordinal);
        Assert.Contains("What is covered", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NameThatShouldNotKnow_TakesWhatIsSaidOfItAlong()
    {
        var choice = CopyChoice.For(CopyAudience.Ally);
        var given = Given.AnsweredPlan().Write(KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Robin"), ("how", "She lives with him"))));

        var document = Build(choice, given, Reveal.PeopleNotTold, (KindsPack.ShouldNotKnow, "name"));

        Assert.DoesNotContain("She lives with him", Text(document), StringComparison.Ordinal);
        Assert.DoesNotContain("Who should not know", Text(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KindsPack.Candidates, "name", 0)]
    [InlineData(KindsPack.Roles, "role", 0)]
    [InlineData(KindsPack.Roles, "why", 1)]
    public void Of_NameInTwoPlaces_IsWarnedOfOnlyWhereBothAreInTheCopy(string questionId, string partId, int warnings)
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Roles, Given.List(Given.EntryFor("c1", "o1", ("role", "ally"), ("why", "Lives near"))));

        var blocks = Answer(NoLocations, given, KindsPack.CloseBy, (questionId, partId));

        Assert.Equal(warnings, blocks.OfType<NoticeBlock>().Count(notice => notice.Title == ClashWarnings.Title));
    }

    [Fact]
    public void Of_SwitchLeftOut_KeepsWhatRestsOutOfTheCopy()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying)));

        var text = Text(Build(CopyChoice.Whole with { SectionsLeftOut = ["kinds/stages"] }, given));

        Assert.DoesNotContain("Noor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who could help", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SomethingLeftOut_TellsTheStateOfTheWholePlanAndNotWhyItIsOpen()
    {
        var given = Given.ReadyPlan().Write(KindsPack.Rooms, Given.List(Given.Entry("g1", ("room", "Attic"))))
            .Write(KindsPack.Steps, Given.Steps(Given.Step("t1", "Call the cafe", "s1", done: false)));

        var document = Build(CopyChoice.Whole with { SectionsLeftOut = ["kinds/preparing"] }, given);

        Assert.StartsWith("Not ready yet", Assert.IsType<NoticeBlock>(document.Blocks[0]).Title, StringComparison.Ordinal);
        Assert.All(Reading.Question(document, KindsPack.FinalCheck).OfType<ChecksBlock>().Single().Lines, line => Assert.Null(line.Note));
        Assert.DoesNotContain("Call the cafe", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnswerLeftOutThatChangedSinceTheYes_IsStillAChange()
    {
        var given = Given.ReadyPlan().Write(KindsPack.Results, Given.List(Given.Entry("r1", ("result", "The keys"))));

        var document = Build(CopyChoice.Whole with { SectionsLeftOut = ["kinds/opening"] }, given);

        Assert.Equal("Answers have changed since the yes", Rows(document, KindsPack.Going)[0][2]);
    }

    [Fact]
    public void Of_ChecklistLeftOut_SaysNothingOfTheGate()
    {
        var document = Build(CopyChoice.Whole with { SectionsLeftOut = ["kinds/closing"] }, Given.ReadyPlan());

        Assert.DoesNotContain("All checks done", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DiaryForASolicitor_KeepsTheDayOfANoteWhateverIsMarked()
    {
        var choice = CopyChoice.For(CopyAudience.Solicitor) with { LeftOut = [Reveal.Locations] };

        var document = Build(choice, Given.AnsweredPlan(), (KindsPack.Diary, "day"), (KindsPack.Diary, "what"));

        Assert.Equal(["21 February 2026", "27 February 2026"], Reading.Question(document, KindsPack.Diary).OfType<HeadingBlock>().Select(heading => heading.Text));
        Assert.DoesNotContain("Broke the door", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ReviewDateAndTerms_StandInTheDocument()
    {
        var pack = KindsPack.Pack with { Terms = [new Term("whānau", "mi", "family")] };

        var document = PlanDocumentBuilder.Build(pack, KindsPack.Worksheet, Given.ReadyPlan().Sheet, HelpNumbers.None, reviewBy: new DateOnly(2027, 2, 13));

        Assert.Equal("Look at this plan again by 13 February 2027.", Assert.IsType<TextBlock>(document.Blocks[1]).Text);
        Assert.Equal("whānau", Assert.Single(document.Terms).Text);
    }

    private static OpenWorksheet Open(GivenPlan given) => new(KindsPack.Pack, given.Worksheet, given.Sheet);

    private static PlanDocument Build(CopyChoice choice, GivenPlan given, params (string Question, string Part)[] marked) => Build(choice, given, Reveal.Locations, marked);

    private static PlanDocument Build(CopyChoice choice, GivenPlan given, Reveal reveal, params (string Question, string Part)[] marked)
    {
        var worksheet = marked.Aggregate(given.Worksheet, (before, mark) => RandomReveals.Mark(before, mark.Question, mark.Part, reveal));
        return PlanDocumentBuilder.Build(KindsPack.Pack, worksheet, given.Sheet, HelpNumbers.None, choice);
    }

    private static IReadOnlyList<Block> Answer(CopyChoice choice, GivenPlan given, string questionId, params (string Question, string Part)[] marked) =>
        Reading.Question(Build(choice, given, marked), questionId);

    private static IReadOnlyList<IReadOnlyList<string>> Rows(PlanDocument document, string questionId) =>
        Reading.Question(document, questionId).OfType<TableBlock>().Single().Rows;

    private static string Text(PlanDocument document) => string.Join('\n', Reading.Of(document));
}
