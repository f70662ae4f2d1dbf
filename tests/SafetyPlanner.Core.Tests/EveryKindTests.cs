using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests;

/// <summary>Every kind of question passes everything that switches on kinds; a new kind that someone forgot to handle fails here.</summary>
public sealed class EveryKindTests
{
    public static TheoryData<string> Questions { get; } = [.. KindsPack.Worksheet.Questions.Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_OfEveryKind_IsCheckedMeasuredPrintedAndHandedOut(string questionId)
    {
        var given = Given.TickedPlan();
        var question = KindsPack.Question(questionId);
        var value = given.Sheet.Find(questionId)!.Value;

        var check = AnswerRules.Check(question, value);
        var progress = QuestionProgress.Of(given.Worksheet, given.Sheet, question);
        var document = PlanDocumentBuilder.Build(KindsPack.Pack, given.Worksheet, given.Sheet, HelpNumbers.None);
        var handout = HandoutBuilder.Build(KindsPack.Pack, given.Worksheet, HelpNumbers.None);

        Assert.True(Assert.IsType<AnswerCheck.Fits>(check).Value.SameAs(value));
        Assert.Equal(ProgressState.Answered, progress.State);
        Assert.NotEmpty(Reading.Question(document, questionId));
        Assert.NotEmpty(Reading.Question(handout, questionId));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_OfEveryKind_TakesItsExampleAsItIs(string questionId)
    {
        var question = KindsPack.Question(questionId);

        var value = ExampleValue.Of(KindsPack.Worksheet, question);

        Assert.True(Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(question, value!)).Value.SameAs(value));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_OfEveryKind_CanBeNotKnownYet(string questionId)
    {
        var given = Given.AnsweredPlan().Write(KindsPack.FinalCheck, Given.Ticks());
        var value = given.Sheet.Find(questionId)!.Value with { Unknown = true };

        given.Write(questionId, value);

        Assert.Equal(ProgressState.Unknown, QuestionProgress.Of(given.Worksheet, given.Sheet, KindsPack.Question(questionId)).State);
        var document = PlanDocumentBuilder.Build(KindsPack.Pack, given.Worksheet, given.Sheet, HelpNumbers.None);
        Assert.Contains("I don’t know yet.", Reading.Question(document, questionId).SelectMany(Reading.Of));
        Assert.IsType<AnswerProposal.NotReady>(given.Plan.TryDecide(given.Worksheet, Outcome.ReadyToMeet, given.Now));
    }
}
