using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

public sealed class ExamplePlanTests
{
    private static readonly Worksheet Worksheet = KindsPack.Worksheet;

    public static TheoryData<string> Questions { get; } = [.. Worksheet.Questions.Select(question => question.Id)];

    [Fact]
    public void Of_Worksheets_HoldsThemWithTheirEditionsAndTheRegions()
    {
        var bare = new Worksheet("bare", "Bare", "Nothing.", [], [], null);

        var plan = ExamplePlan.Of([(KindsPack.Pack, Worksheet), (KindsPack.Pack, bare)], ["land", "island"], Some.Morning);

        Assert.Equal([new PlannedWorksheet("kinds", "1", "kinds"), new PlannedWorksheet("kinds", "1", "bare")], plan.Worksheets);
        Assert.Equal(["land", "island"], plan.Contents.Regions);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_QuestionOfEveryKind_IsAnsweredInFull(string questionId)
    {
        var sheet = Sheet(Worksheet);

        Assert.Equal(ProgressState.Answered, QuestionProgress.Of(Worksheet, sheet, KindsPack.Question(questionId)).State);
        Assert.Equal((1, Some.Morning), (sheet.VersionOf(questionId), sheet.Find(questionId)!.ChangedAt));
    }

    [Fact]
    public void Of_WorksheetWithAGate_IsReady()
    {
        var readiness = ReadinessCheck.Evaluate(Worksheet, Sheet(Worksheet));

        Assert.True(readiness.IsMet);
        Assert.Equal((Outcome.ReadyToMeet, Some.Morning), (readiness.Outcome, readiness.DecidedAt));
    }

    [Fact]
    public void Of_Notes_AreStamped()
    {
        var notes = Sheet(Worksheet).Value<ListValue>(KindsPack.Diary)!.Entries;

        Assert.All(notes, note => Assert.Equal((Some.Morning, null), (note.Written, note.Changed)));
    }

    [Fact]
    public void Of_QuestionWithoutAnExample_StaysUnanswered()
    {
        var worksheet = Bare(KindsPack.Question(KindsPack.Who) with { Example = null }, KindsPack.Question(KindsPack.Results));

        var sheet = Sheet(worksheet);

        Assert.Equal([KindsPack.Results], sheet.Answers.Keys);
    }

    [Fact]
    public void Of_ChecklistOfAGateWithoutAnExample_DecidesNothing()
    {
        var check = Worksheet.Gate!.Checklist with { Example = null };

        var sheet = Sheet(Bare(check) with { Gate = new Gate(check, "Think.") });

        Assert.Empty(sheet.Answers);
    }

    [Fact]
    public void Of_ExampleThatIsRefused_NamesTheQuestionAndNotItsWords()
    {
        var word = Some.Word();
        var tooLong = new Example([new ExampleEntry("who", null, new Dictionary<string, string> { ["name"] = word + new string('a', 8_000) })]);
        var worksheet = Bare(KindsPack.Question(KindsPack.Who) with { Example = tooLong });

        var bug = Assert.Throws<InvalidOperationException>(() => Sheet(worksheet));

        Assert.Equal("The example of 'bare/who' is not taken: Refused.", bug.Message);
    }

    [Fact]
    public void Of_ExamplesThatDoNotMeetTheGate_NameWhatIsOpen()
    {
        var check = Worksheet.Gate!.Checklist with { Items = [Worksheet.Gate.Checklist.Items[0], new ChecklistItem("known", "Known.", [], new Filled(KindsPack.Who), [])] };
        var worksheet = Bare(KindsPack.Question(KindsPack.Who) with { Example = null }, check) with { Gate = new Gate(check, "Think.") };

        var bug = Assert.Throws<InvalidOperationException>(() => Sheet(worksheet));

        Assert.Equal("The example of 'bare/final-check' is not taken: NotReady. Open: known.", bug.Message);
    }

    private static AnswerSheet Sheet(Worksheet worksheet) => ExamplePlan.Of([(KindsPack.Pack, worksheet)], [], Some.Morning).Sheet(worksheet.Id);

    private static Worksheet Bare(params Question[] questions) => new("bare", "Bare", "Bare.", [], [new Section("only", "Only", null, questions)], null);
}
