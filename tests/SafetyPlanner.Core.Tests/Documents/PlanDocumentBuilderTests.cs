using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class PlanDocumentBuilderTests
{
    [Fact]
    public void Build_FilledPlan_ShowsEveryAnswerInReadingOrder()
    {
        var given = Given.ReadyPlan();

        var document = Build(given.Sheet);

        Assert.Equal(("Every kind of question", "en", PlanDocumentBuilder.FilledFooter), (document.Title, document.Language, document.Footer));
        var text = string.Join('\n', Reading.Of(document));
        string[] expected =
        [
            "All checks done on 2 March 2026",
            "What we want", "1. Who do we want to meet?", "Alex", "What we know of Alex now", "Lives next door",
            "2. What do we want to come of it?", "Keys back", "No more visits",
            "3. What will we say to Alex?", "Keys back", "Give me the keys", "No more visits", "Do not come again",
            "4. What could Alex do then?", "What Alex may do", "Give me the keys", "Shouts", "Leave at once",
            "Do not come again", "Promises", "Say it again", "Happened before",
            "Getting ready", "5.", "Robin", "By phone", "6.", "Kim", "7. What do we have with us?", "[x]", "A charged phone", "[x]", "Our fare home",
            "8. What do we still need to find out?", "Opening hours", "9. What do we do to prepare ourselves?", "Call the cafe\n(for: Opening hours)", "Sam", "Friday", "Done",
            "Before meeting Alex", "Who goes to meet Alex?", "More than one person goes.", "Ana", "Talks or acts", "Yes, on 2 March 2026", "Bo",
            "Whom do we check in with?", "Before", "Robin at noon", "After", "Robin at two",
            "10. Are we ready?", "[x]", "We have read the guide.", "[x]", "Someone waits for us.",
            "Where this comes from", "A source. Its makers (https://example.org/source)",
        ];
        AssertInOrder(expected, text);
        Assert.DoesNotContain('{', text);
    }

    [Fact]
    public void Build_AnySheet_ShowsEveryWordOnceUnderItsQuestionAndInOrder()
    {
        // The words that a sheet's own text parts are labelled with may hold the name, so quiet text is not counted.
        for (var seed = 0; seed < 100; seed++)
        {
            var some = new SomeSheet(KindsPack.Worksheet, seed);

            var document = Build(some.Sheet);

            foreach (var question in KindsPack.Worksheet.Questions)
            {
                var found = Reading.Question(document, question.Id)
                    .Where(block => block is not TextBlock { Tone: TextTone.Quiet })
                    .SelectMany(Reading.Of)
                    .SelectMany(text => text.Split([' ', '\n', ':']))
                    .Where(word => SomeSheet.IsWordOf(question.Id, word));
                Assert.True(some.Words(question.Id).SequenceEqual(found), $"Seed {seed}, {question.Id}: {string.Join(' ', found)}");
            }
        }
    }

    [Fact]
    public void Build_AnySheet_HasTablesOfEvenRowsAndNoQuestionWithoutAWord()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var document = Build(new SomeSheet(KindsPack.Worksheet, seed).Sheet);

            Assert.All(document.Blocks.OfType<TableBlock>(), table => Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count)));
            Assert.All(Reading.Questions(document), question => Assert.Contains(question.Blocks.SelectMany(Reading.Of), text => text.Length > 0));
        }
    }

    [Fact]
    public void Build_EmptySheet_SaysOfEveryQuestionThatItHasNoAnswer()
    {
        var document = Build(AnswerSheet.Empty);

        Assert.Equal(KindsPack.Worksheet.Questions.Count + KindsPack.Worksheet.Pictures.Count, Reading.Questions(document).Count);
        var open = Reading.Questions(document).Where(question => question.Blocks is [TextBlock { Text: "No answer yet.", Tone: TextTone.Quiet }]);
        Assert.Equal(KindsPack.Worksheet.Questions.Count - 2, open.Count());
        Assert.Equal("3. What will I say to the person doing harm?", Reading.Questions(document)[2].Heading);
    }

    [Fact]
    public void Build_UnknownAnswers_SayItAndAreListedWhereTheyAreGathered()
    {
        var given = Given.AnsweredPlan();
        given.Write(KindsPack.CheckIn, given.Value<TextValue>(KindsPack.CheckIn) with { Unknown = true });

        var document = Build(given.Sheet);

        Assert.Equal("I don’t know yet.", Reading.Question(document, KindsPack.CheckIn).SelectMany(Reading.Of).Last());
        Assert.Contains("Robin at noon", Reading.Question(document, KindsPack.CheckIn).SelectMany(Reading.Of));
        Assert.Contains("Checking in (not known yet)", Reading.Question(document, KindsPack.StillNeeded).SelectMany(Reading.Of));
        Assert.Contains("No step yet for: Checking in", Reading.Question(document, KindsPack.Steps).SelectMany(Reading.Of));
    }

    [Fact]
    public void Build_GatheringListThatSaysNone_StillShowsWhatIsNotKnownYet()
    {
        var given = Given.Plan().WriteUnknown(KindsPack.Who).Write(KindsPack.StillNeeded, new ListValue([], None: true));

        var texts = Reading.Question(Build(given.Sheet), KindsPack.StillNeeded).SelectMany(Reading.Of);

        Assert.Equal(["Nothing more.", "Question 1: Who it is (not known yet)"], texts);
    }

    [Fact]
    public void Build_SourceTakenOut_KeepsWhatAnsweredItAsTakenOut()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Results, Given.List(Given.Entry("r2", ("result", "No more visits"))));

        var table = Assert.IsType<TableBlock>(Assert.Single(Reading.Question(Build(given.Sheet), KindsPack.WhatWeSay)));

        Assert.Equal([["No more visits", "Do not come again"], ["(taken out)", "Give me the keys"]], table.Rows);
    }

    [Fact]
    public void Build_SourceOfAStepTakenOut_KeepsTheStep()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.StillNeeded, new ListValue([], None: true));

        var table = Assert.IsType<TableBlock>(Assert.Single(Reading.Question(Build(given.Sheet), KindsPack.Steps)));

        Assert.Equal([["Call the cafe", "Sam", "Friday", "Done"]], table.Rows);
    }

    [Fact]
    public void Build_SourceSaysNone_SaysThatThereIsNothingToAnswer()
    {
        var people = KindsPack.Question(KindsPack.ShouldKnow);
        var support = new MatchedQuestion("support", "2", "Support", "Who helps?", [], [], people.Id);
        var worksheet = new Worksheet("w", "W", "W", [], [new Section("s", "S", null, [people, support])], null);
        var sheet = Given.Sheet((people.Id, new ListValue([], None: true)));

        var document = PlanDocumentBuilder.Build(KindsPack.Pack, worksheet, sheet, HelpNumbers.None);

        Assert.Equal(["Nothing is listed under “Who should know”."], Reading.Questions(document)[1].Blocks.SelectMany(Reading.Of));
    }

    [Fact]
    public void Build_NothingBesideAnEntry_SaysSo()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Reactions, Given.List());

        var table = Assert.IsType<TableBlock>(Assert.Single(Reading.Question(Build(given.Sheet), KindsPack.Reactions)));

        Assert.Equal([["Give me the keys", "Nothing yet", "", ""], ["Do not come again", "Nothing yet", "", ""]], table.Rows);
    }

    [Fact]
    public void Build_PeopleNamedBeforeTheChoice_AreShown()
    {
        var sheet = Given.Sheet((KindsPack.Going, new AttendeesValue(null, [Given.Attendee("p1", "Ana")])));

        Assert.Contains("Ana", Reading.Question(Build(sheet), KindsPack.Going).SelectMany(Reading.Of));
    }

    [Fact]
    public void Build_YesBeforeAChangedAnswer_IsShownAsSuch()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Who, Given.Text(("name", "Sascha")));

        var texts = Reading.Question(Build(given.Sheet), KindsPack.Going).SelectMany(Reading.Of);

        Assert.Equal(2, texts.Count(text => text == "Answers have changed since the yes"));
    }

    [Fact]
    public void Build_YesThatNoPlanMarked_IsNotShownAsOne()
    {
        var sheet = Given.Sheet((KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana"))));

        Assert.Contains("Not yet", Reading.Question(Build(sheet), KindsPack.Going).SelectMany(Reading.Of));
    }

    [Fact]
    public void Build_EntriesWithTheSameId_AreBothShown()
    {
        var sheet = Given.Sheet(
            (KindsPack.StillNeeded, Given.List(Given.Entry("s1", ("what", "Hours")), Given.Entry("s1", ("what", "Prices")))),
            (KindsPack.Steps, Given.Steps(Given.Step("t1", "Call", "s1"))));

        var text = string.Join('\n', Reading.Of(Build(sheet)));

        AssertInOrder(["Hours", "Prices", "Call"], text);
    }

    [Fact]
    public void Build_SameAnswers_GiveTheSameDocument()
    {
        var sheet = Given.ReadyPlan().Sheet;

        Assert.Equal(Reading.Of(Build(sheet)), Reading.Of(Build(sheet)));
    }

    [Fact]
    public void Build_OpenGateItem_HasItsReasonBesideIt()
    {
        var given = Given.TickedPlan().Write(KindsPack.CheckIn, Given.Text(("before", "Robin")));

        var checks = Assert.IsType<ChecksBlock>(Assert.Single(Reading.Question(Build(given.Sheet), KindsPack.FinalCheck)));

        var line = checks.Lines[^1];
        Assert.False(line.Ticked);
        Assert.Equal("“Checking in” has changed since you ticked this. Please look at it again. “Checking in”: “After” is still empty.", line.Note);
        Assert.All(checks.Lines.SkipLast(1), other => Assert.Equal((true, null), (other.Ticked, other.Note)));
    }

    [Fact]
    public void Build_ManyReasons_ShowsFourAndCountsTheRest()
    {
        var given = Given.Plan().Tick(KindsPack.Items.AllAnswered);

        var checks = Assert.IsType<ChecksBlock>(Assert.Single(Reading.Question(Build(given.Sheet), KindsPack.FinalCheck)));

        Assert.EndsWith("Question 4 (“Reactions”) has no answer yet. And 15 more.", checks.Lines[2].Note, StringComparison.Ordinal);
    }

    private static PlanDocument Build(AnswerSheet sheet) => PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, sheet, HelpNumbers.None);

    private static void AssertInOrder(string[] expected, string text)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not follow in: {text[at..]}");
            at = found + part.Length;
        }
    }
}
