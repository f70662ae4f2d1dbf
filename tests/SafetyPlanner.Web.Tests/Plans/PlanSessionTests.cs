using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

public sealed class PlanSessionTests
{
    private readonly OpenPlan plan = new();

    [Fact]
    public async Task Answer_Kept_IsInMemoryOnlyAfterTheSave()
    {
        using var session = plan.NewSession();
        plan.Home.Shut();

        var answering = AnswerAsync(session, "Alex", 0);
        Assert.Null(session.Plan.Sheet(KindsPack.Worksheet.Id).Find(KindsPack.Who));
        plan.Home.Open();

        Assert.Equal(1, Assert.IsType<AnswerOutcome.Saved>(await answering).Answer.Version);
        Assert.NotNull(session.Plan.Sheet(KindsPack.Worksheet.Id).Find(KindsPack.Who));
    }

    [Fact]
    public async Task Answer_KeptElsewhere_RaisesChangedThereAndNotHere()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        var (atHere, atThere) = (0, 0);
        here.Changed += () => atHere++;
        there.Changed += () => atThere++;

        await AnswerAsync(here, "Alex", 0);

        Assert.Equal([0, 1], [atHere, atThere]);
        Assert.Equal(1, there.Plan.Sheet(KindsPack.Worksheet.Id).VersionOf(KindsPack.Who));
    }

    [Fact]
    public async Task Session_Disposed_HearsNoMore()
    {
        using var here = plan.NewSession();
        var there = plan.NewSession();
        var heard = 0;
        there.Changed += () => heard++;

        there.Dispose();
        await AnswerAsync(here, "Alex", 0);

        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task SameAnswer_KeptTwiceAtOnce_IsAClashForTheLater()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        plan.Home.Shut();
        var first = AnswerAsync(here, "Alex", 0);
        var second = AnswerAsync(there, "Kim", 0);

        plan.Home.Open();

        var outcomes = new[] { await first, await second };
        Assert.Single(outcomes.OfType<AnswerOutcome.Saved>());
        var theirs = Assert.Single(outcomes.OfType<AnswerOutcome.Conflict>()).Theirs;
        Assert.Equal(plan.Sheet.Find(KindsPack.Who), theirs);
    }

    [Fact]
    public async Task Session_EndedElsewhere_IsTold()
    {
        using var here = plan.NewSession();
        plan.End();

        var outcome = await AnswerAsync(here, "Alex", 0);

        Assert.IsType<AnswerOutcome.AccessEnded>(outcome);
        Assert.True(here.Ended);
    }

    private static Task<AnswerOutcome> AnswerAsync(PlanSession session, string name, int basedOn) =>
        session.AnswerAsync(KindsPack.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", name)), basedOn);
}
