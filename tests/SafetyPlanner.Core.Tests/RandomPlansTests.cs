using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests;

public sealed class RandomPlansTests
{
    private static readonly IReadOnlyList<(ContentPack, Worksheet)> Kinds = [(KindsPack.Pack, KindsPack.Worksheet)];

    [Fact]
    public void Make_SameSeed_GivesTheSamePlan()
    {
        var (first, second) = (RandomPlans.Make(7, Kinds), RandomPlans.Make(7, Kinds));

        Assert.Equal(first.Plan.Id, second.Plan.Id);
        Assert.Equal(first.Written, second.Written);
        Assert.NotEqual(first.Written, RandomPlans.Make(9, Kinds).Written);
    }

    [Fact]
    public void Make_ManySeeds_WritesEveryTextWithAWordOfItsOwn()
    {
        var words = Enumerable.Range(0, 50).SelectMany(seed => RandomPlans.Make(seed, Kinds).Written).Select(text => text.Word).ToList();

        Assert.DoesNotContain("", words);
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void Make_ManySeeds_AnswersEveryQuestionAndLeavesSomethingOutOfEach()
    {
        var plans = Enumerable.Range(0, 200).Select(seed => RandomPlans.Make(seed, Kinds)).ToList();

        Assert.All(KindsPack.Worksheet.Questions, question =>
        {
            Assert.Contains(plans, plan => plan.Open[0].Sheet.Find(question.Id) is null);
            Assert.Contains(plans, plan => plan.Open[0].Sheet.Find(question.Id) is { Value.Unknown: true });
            Assert.Contains(plans, plan => plan.Open[0].Sheet.Find(question.Id) is { Earlier.Count: > 0 });
        });
        Assert.Contains(plans, plan => plan.Written.Any(text => !text.IsShown));
        Assert.Contains(plans, plan => plan.EarlierWords.Count > 0);
    }

    [Fact]
    public void Make_EverySeedOfAWholePlan_IsReady()
    {
        for (var seed = 0; seed < 5 * RandomPlans.WholeEvery; seed += RandomPlans.WholeEvery)
        {
            var open = RandomPlans.Make(seed, Kinds).Open[0];

            Assert.Equal(Outcome.ReadyToMeet, ReadinessCheck.Evaluate(open.Worksheet, open.Sheet).Outcome);
        }
    }
}
