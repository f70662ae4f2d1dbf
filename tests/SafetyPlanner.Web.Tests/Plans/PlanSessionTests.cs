using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

public sealed class PlanSessionTests
{
    private static readonly PlannedWorksheet Other = new("other-pack", "3", "other");

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

    [Fact]
    public async Task Contents_Changed_AreInMemoryOnlyAfterTheSave()
    {
        using var session = plan.NewSession();
        plan.Home.Shut();

        var changing = session.ChangeContentsAsync(new ContentsChange([Other], ["nz"]));
        Assert.Single(session.Plan.Worksheets);
        plan.Home.Open();

        Assert.IsType<ContentsOutcome.Saved>(await changing);
        Assert.Equal(Other, session.Plan.Worksheets[1]);
        Assert.Equal(["nz"], session.Plan.Contents.Regions);
    }

    [Fact]
    public async Task Contents_ChangedElsewhere_AreFollowedThereAndNotRaisedHere()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        var (atHere, atThere) = (0, 0);
        here.Changed += () => atHere++;
        there.Changed += () => atThere++;

        await here.ChangeContentsAsync(new ContentsChange([Other], ["nz"]));

        Assert.Equal([0, 1], [atHere, atThere]);
        Assert.Equal(Other, there.Plan.Worksheets[1]);
        Assert.Equal(["nz"], there.Plan.Contents.Regions);
    }

    [Fact]
    public async Task Contents_ChangedPastThisPage_AreTakenOverWithItsOwn()
    {
        using var session = plan.NewSession();
        plan.Put(new ContentsChange([Other], ["nz"]));

        await session.ChangeContentsAsync(new ContentsChange([Other with { WorksheetId = "third" }], null));

        Assert.Equal([KindsPack.Worksheet.Id, "other", "third"], session.Plan.Worksheets.Select(worksheet => worksheet.WorksheetId));
        Assert.Equal(["nz"], session.Plan.Contents.Regions);
    }

    [Fact]
    public async Task Contents_NotWritten_ChangeNothingAndCanBeSentAgain()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        var atThere = 0;
        there.Changed += () => atThere++;
        plan.Home.IsFull = true;

        var failed = await here.ChangeContentsAsync(new ContentsChange([Other], null));
        Assert.Single(here.Plan.Worksheets);
        Assert.Equal(0, atThere);
        plan.Home.IsFull = false;

        Assert.IsType<ContentsOutcome.Failed>(failed);
        Assert.IsType<ContentsOutcome.Saved>(await here.ChangeContentsAsync(new ContentsChange([Other], null)));
        Assert.Equal(2, there.Plan.Worksheets.Count);
    }

    [Fact]
    public async Task Contents_AfterTheSessionEndedElsewhere_AreClosed()
    {
        using var session = plan.NewSession();
        plan.End();

        var outcome = await session.ChangeContentsAsync(new ContentsChange([Other], null));

        Assert.IsType<ContentsOutcome.AccessEnded>(outcome);
        Assert.True(session.Ended);
        Assert.Single(session.Plan.Worksheets);
    }

    private static Task<AnswerOutcome> AnswerAsync(PlanSession session, string name, int basedOn) =>
        session.AnswerAsync(KindsPack.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", name)), basedOn);
}
