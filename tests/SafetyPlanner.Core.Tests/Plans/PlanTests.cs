using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public void TryAnswer_AcceptedAnswer_ChangesNothingUntilItIsApplied()
    {
        var given = Given.Plan();
        var value = Given.Text(("name", "Alex"));

        var accepted = Assert.IsType<AnswerProposal.Accepted>(given.Propose(KindsPack.Who, value));
        var before = given.Sheet.Find(KindsPack.Who);
        var answer = given.Plan.Apply(accepted.Change);

        Assert.Null(before);
        Assert.Same(answer, given.Sheet.Find(KindsPack.Who));
        Assert.Equal((1, given.Now), (answer.Version, answer.ChangedAt));
        Assert.Equal(("kinds", "opening", KindsPack.Who, 0), (accepted.Change.WorksheetId, accepted.Change.SectionId, accepted.Change.QuestionId, accepted.Change.BasedOn));
    }

    [Fact]
    public void TryAnswer_HiddenCharacters_AreAcceptedWithTheNote()
    {
        var accepted = Assert.IsType<AnswerProposal.Accepted>(Given.Plan().Propose(KindsPack.Who, Given.Text(("name", "A\u0000lex"))));

        Assert.True(accepted.Change.Value.SameAs(Given.Text(("name", "Alex"))));
        Assert.StartsWith("1 hidden character", accepted.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void TryAnswer_TooLong_IsRefusedInThePersonsWordsAndWhatStoodThereStays()
    {
        var given = Given.AnsweredPlan();
        var before = given.Sheet.Find(KindsPack.Who);

        var refused = Assert.IsType<AnswerProposal.Refused>(given.Propose(KindsPack.Who, Given.Text(("circumstances", new string('a', 9_000)))));

        Assert.Equal("“What we know of Alex now” is 9,000 characters long. It can hold 8,000. Please shorten it by 1,000.", refused.Reason);
        Assert.Same(before, given.Sheet.Find(KindsPack.Who));
    }

    [Fact]
    public void TryAnswer_TwoChangesOnTheSameVersion_TheSecondIsAClashWithTheFirst()
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));
        var question = KindsPack.Question(KindsPack.Who);

        given.Write(KindsPack.Who, Given.Text(("name", "Alexis")));
        var mine = given.Plan.TryAnswer(given.Worksheet, question, Given.Text(("name", "Sascha")), 1, given.Now);

        var clash = Assert.IsType<AnswerProposal.Clash>(mine);
        Assert.Same(given.Sheet.Find(KindsPack.Who), clash.Theirs);
        Assert.Equal("Alexis", given.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void TryAnswer_VersionThatIsNotThere_IsAClashWithNothing()
    {
        var given = Given.Plan();

        var proposal = given.Plan.TryAnswer(given.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", "Alex")), 3, given.Now);

        Assert.Null(Assert.IsType<AnswerProposal.Clash>(proposal).Theirs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void TryAnswer_WhatStandsThereAlready_IsUnchangedOnAnyVersion(int basedOn)
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));

        var proposal = given.Plan.TryAnswer(given.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", "Alex")), basedOn, given.Now);

        Assert.Same(given.Sheet.Find(KindsPack.Who), Assert.IsType<AnswerProposal.Unchanged>(proposal).Answer);
    }

    [Fact]
    public void TryAnswer_SameWordsButNotKnownYet_IsAChange()
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));

        var proposal = given.Propose(KindsPack.Who, Given.Text(("name", "Alex")) with { Unknown = true });

        Assert.IsType<AnswerProposal.Accepted>(proposal);
    }

    [Fact]
    public void Apply_ChangeBasedOnAnotherVersion_IsABugAndChangesNothing()
    {
        var given = Given.Plan();
        var first = Assert.IsType<AnswerProposal.Accepted>(given.Propose(KindsPack.Who, Given.Text(("name", "Alex")))).Change;
        var second = Assert.IsType<AnswerProposal.Accepted>(given.Propose(KindsPack.Who, Given.Text(("name", "Sascha")))).Change;

        var answer = given.Plan.Apply(first);

        Assert.Throws<InvalidOperationException>(() => given.Plan.Apply(second));
        Assert.Throws<InvalidOperationException>(() => second.Over(answer));
        Assert.Same(answer, given.Sheet.Find(KindsPack.Who));
    }

    [Fact]
    public void Apply_OneQuestion_LeavesEveryOtherAnswerAndTheOlderSheetAsTheyWere()
    {
        var given = Given.AnsweredPlan();
        var before = given.Sheet;

        given.Write(KindsPack.Who, Given.Text(("name", "Sascha")));

        Assert.Equal("Alex", before.Value<TextValue>(KindsPack.Who)!.Parts["name"]);
        Assert.All(before.Answers.Where(pair => pair.Key != KindsPack.Who), pair => Assert.Same(pair.Value, given.Sheet.Find(pair.Key)));
    }

    [Fact]
    public void Take_NewerAnswer_StandsFromThenOn()
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));
        var theirs = new Answer(Given.Text(("name", "Sascha")), 2, given.Now, []);

        given.Plan.Take("kinds", KindsPack.Who, theirs);

        Assert.Same(theirs, given.Sheet.Find(KindsPack.Who));
    }

    [Fact]
    public void Take_OlderAnswerThatComesLate_IsIgnored()
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));
        var late = given.Sheet.Find(KindsPack.Who)!;
        given.Write(KindsPack.Who, Given.Text(("name", "Sascha")));

        given.Plan.Take("kinds", KindsPack.Who, late);

        Assert.Equal("Sascha", given.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void Sheet_WorksheetNobodyWroteOn_IsEmpty()
    {
        Assert.Empty(Given.Plan().Plan.Sheet("no-such-worksheet").Answers);
    }
}
