using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>What somebody sees of a worksheet that is shared with them in part, and what they may change of it.</summary>
public sealed class SharedViewTests
{
    private const int Plans = 200;

    [Fact]
    public void Of_AllShared_IsTheWorksheetAsItIs()
    {
        var whole = Open(Given.ReadyPlan());

        Assert.Same(whole, SharedView.Of(whole, Access(whole.Worksheet, whole.Worksheet.Sections)));
    }

    [Fact]
    public void Of_OneSection_HasItsQuestionsAloneAndGatesNothing()
    {
        var whole = Open(Given.ReadyPlan());
        var closing = whole.Worksheet.Sections[^1];

        var shown = SharedView.Of(whole, Access(whole.Worksheet, [closing]));

        Assert.Equal(closing.Questions.Select(question => question.Id), shown.Worksheet.Questions.Select(question => question.Id));
        Assert.Null(shown.Worksheet.Gate);
        Assert.Empty(shown.Sheet.Answers.Keys.Except(closing.Questions.Select(question => question.Id)));
    }

    [Theory]
    [InlineData(KindsPack.Results, true)]
    [InlineData(KindsPack.FinalCheck, false)]
    [InlineData(KindsPack.Going, false)]
    public void CanChange_OfAPartOfTheWorksheet_IsWhatSaysNothingOfTheWhole(string question, bool expected)
    {
        var section = KindsPack.Worksheet.SectionOf(question);

        Assert.Equal(expected, SharedView.CanChange(KindsPack.Worksheet, question, Access(KindsPack.Worksheet, [section])));
        Assert.True(SharedView.CanChange(KindsPack.Worksheet, question, Access(KindsPack.Worksheet, KindsPack.Worksheet.Sections)));
        Assert.False(SharedView.CanChange(KindsPack.Worksheet, question, Access(KindsPack.Worksheet, [section]) with { CanEdit = false }));
    }

    [Fact]
    public void CanChange_QuestionOfASectionThatIsNotShared_IsFalse()
    {
        var access = Access(KindsPack.Worksheet, [KindsPack.Worksheet.Sections[^1]]);

        Assert.False(SharedView.CanChange(KindsPack.Worksheet, KindsPack.Results, access));
        Assert.False(SharedView.CanChange(KindsPack.Worksheet, "no-such-question", access));
    }

    [Fact]
    public void Of_RandomPlansAndSections_WhoeverSavesWhatTheySeeLosesNothing()
    {
        var changeable = 0;
        for (var seed = 0; seed < Plans; seed++)
        {
            var plan = RandomPlans.Make(seed, [(KindsPack.Pack, KindsPack.Worksheet)]);
            var whole = plan.Open[0];
            var shared = whole.Worksheet.Sections.Where((_, at) => ((seed >> at) & 1) == 1).ToList();
            var access = Access(whole.Worksheet, shared);
            var theirs = new AnswerSheet(whole.Sheet.Answers.Where(answer => shared.Exists(section => section.Questions.Any(question => question.Id == answer.Key))));
            var shown = SharedView.Of(whole with { Sheet = theirs }, access);
            var held = new Plan(plan.Plan.Id, plan.Plan.Contents, new Dictionary<string, AnswerSheet> { [whole.Worksheet.Id] = theirs }) { Access = access };
            foreach (var question in shown.Worksheet.Questions.Where(question => SharedView.CanChange(whole.Worksheet, question.Id, access)))
            {
                if (theirs.Find(question.Id) is { } answer)
                {
                    changeable++;
                    var proposal = held.TryAnswer(shown.Worksheet, question, answer.Value, answer.Version, Some.Morning.AddYears(1));
                    Assert.True(proposal is AnswerProposal.Unchanged, $"Seed {seed}, question {question.Id}: {proposal}");
                }
            }
        }

        Assert.True(changeable > Plans, "Too few answers were tried.");
    }

    private static OpenWorksheet Open(GivenPlan plan) => new(KindsPack.Pack, plan.Worksheet, plan.Sheet);

    private static PlanAccess Access(Worksheet worksheet, IReadOnlyList<Section> sections) =>
        new([.. sections.Select(section => new SharedSection(worksheet.Id, section.Id))], CanEdit: true);
}
