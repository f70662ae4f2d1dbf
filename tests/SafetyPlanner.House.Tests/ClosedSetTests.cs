using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Pdf;
using SafetyPlanner.Testing;

namespace SafetyPlanner.House.Tests;

/// <summary>Each closed set is handled as a whole by everyone who switches on it. A new member fails here until it is.</summary>
public sealed class ClosedSetTests
{
    private static readonly Block[] Blocks =
    [
        new HeadingBlock(2, "Words"), new TextBlock("Words", TextTone.Body), new ListBlock(["Words"]), new TableBlock("Words", ["Words"], [["Words"]], BlankRows: 1),
        new ChecksBlock([new CheckLine("Words", Ticked: true, "Words")]), new NoticeBlock("Words", "Words"), new LinesBlock("Words", 2),
        new PictureBlock(new RoomMap("Words", []), new TableBlock("Words", ["Words"], [["Words"]], BlankRows: 0)),
    ];

    public static TheoryData<string> Questions => [.. KindsPack.Worksheet.Questions.Select(question => question.Id)];

    public static TheoryData<string> Items => [.. KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Id)];

    public static TheoryData<Type> KindsOfQuestions => [.. Rooms.MembersOf<Question>()];

    public static TheoryData<Type> KindsOfBlocks => [.. Rooms.MembersOf<Block>()];

    [Fact]
    public void KindsPack_Holds_EveryKindOfQuestionAndEveryRule()
    {
        Assert.Equal(Rooms.MembersOf<Question>(), Kinds(KindsPack.Worksheet.Questions));
        Assert.Equal(Rooms.MembersOf<GateRule>(), Kinds(KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Rule)));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_OfEveryKind_PassesEveryConsumer(string questionId)
    {
        var question = KindsPack.Question(questionId);
        var sheet = Given.TickedPlan().Sheet;
        var value = sheet.Find(questionId)!.Value;

        Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(question, EmptyValue.For(question)));
        Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(question, value));
        Assert.Equal(value.GetType(), EmptyValue.For(question).GetType());
        Assert.NotEmpty(AnswerText.Lines(KindsPack.Worksheet, sheet, question, value));
        Assert.Equal(ProgressState.Answered, QuestionProgress.Of(KindsPack.Worksheet, sheet, question).State);
        Assert.Equal(ProgressState.Unanswered, QuestionProgress.Of(KindsPack.Worksheet, AnswerSheet.Empty, question).State);
        Assert.NotEqual(Titles(PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, AnswerSheet.Empty, HelpNumbers.None), question), Titles(Filled(), question));
        Assert.NotEmpty(Titles(HandoutBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, HelpNumbers.None), question));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Rule_OfEveryKind_IsMetByAFullPlanAndNotByAnEmptyOne(string itemId)
    {
        Assert.True(Given.TickedPlan().Item(itemId).IsMet);
        Assert.False(Given.Plan().Item(itemId).IsMet);
    }

    [Theory]
    [MemberData(nameof(KindsOfQuestions))]
    public void Question_OfEveryKind_HasACaseOnScreenAndInPacks(Type kind)
    {
        Assert.Contains($"case ({kind.Name} ", Repository.Find("src/SafetyPlanner.Web/Components/Questions/QuestionView.razor").Text, StringComparison.Ordinal);
        Assert.Contains($"new {kind.Name}(", Repository.Find("src/SafetyPlanner.Content/Reading/QuestionReader.cs").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_OfEveryKind_IsTakenByAQuestionOrIsTheOutcome()
    {
        var taken = KindsPack.Worksheet.Questions.Select(EmptyValue.For).Append(new OutcomeValue(Outcome.Undecided));

        Assert.Equal(Rooms.MembersOf<AnswerValue>(), Kinds(taken));
    }

    [Fact]
    public void Value_OfEveryKind_SurvivesBeingStored()
    {
        var named = typeof(AnswerValue).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType).OrderBy(type => type.Name, StringComparer.Ordinal);
        var values = Given.ReadyPlan().Sheet.Answers.Values.Select(answer => answer.Value).ToList();

        var read = values.Select(value => JsonSerializer.Deserialize<AnswerValue>(JsonSerializer.Serialize(value))!).ToList();

        Assert.Equal(Rooms.MembersOf<AnswerValue>(), named);
        Assert.Equal(Rooms.MembersOf<AnswerValue>(), Kinds(values));
        Assert.All(values.Zip(read), pair => Assert.True(pair.First.SameAs(pair.Second)));
    }

    [Theory]
    [MemberData(nameof(KindsOfBlocks))]
    public void Block_OfEveryKind_IsDrawnOnScreenAndOnPaper(Type kind)
    {
        var block = Assert.Single(Blocks, block => block.GetType() == kind);

        var paper = new PdfRenderer(new FontOptions()).Render(new PlanDocument("Words", "en", null, [block]), new PaperOptions(Sheet.A4, "Worksheet"));
        var empty = new PdfRenderer(new FontOptions()).Render(new PlanDocument("Words", "en", null, []), new PaperOptions(Sheet.A4, "Worksheet"));

        Assert.True(paper.Length > empty.Length);
        Assert.Contains("Words", PlainText.Of([new PlanDocument("", "en", null, [block])]), StringComparison.Ordinal);
        Assert.Contains($"case {kind.Name} ", Repository.Find("src/SafetyPlanner.Web/Components/Documents/DocumentView.razor").Text, StringComparison.Ordinal);
    }

    private static PlanDocument Filled() => PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, Given.TickedPlan().Sheet, HelpNumbers.None);

    /// <summary>The blocks that stand under a question, in words.</summary>
    private static string Titles(PlanDocument document, Question question)
    {
        var heading = question.Prompt.Split('{')[0];
        var blocks = document.Blocks.SkipWhile(block => block is not HeadingBlock { Level: 3 } title || !title.Text.Contains(heading, StringComparison.Ordinal));
        return JsonSerializer.Serialize(blocks.Skip(1).TakeWhile(block => block is not HeadingBlock { Level: <= 3 }).Select(block => (object)block));
    }

    private static IEnumerable<Type> Kinds(IEnumerable<object> things) =>
        things.Select(thing => thing.GetType()).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal);
}
