using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

/// <summary>Parts of a plan, and whole plans, that are deleted from a page.</summary>
public sealed class PlanErasureTests
{
    private static readonly Section Opening = KindsPack.Worksheet.SectionOf(KindsPack.Who);

    private readonly OpenPlan plan = new(Given.AnsweredPlan());

    [Fact]
    public async Task Erase_Section_IsGoneInTheStoreAndOnEveryPage()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        var changed = new TaskCompletionSource();
        there.Changed += changed.SetResult;

        Assert.IsType<ContentsOutcome.Saved>(await here.EraseAsync(KindsPack.Worksheet, Opening));

        await changed.Task;
        Assert.All([plan.Sheet, here.Plan.Sheet("kinds"), there.Plan.Sheet("kinds")], sheet =>
        {
            Assert.True(sheet.Find(KindsPack.Who)!.Value.TypedLength == 0);
            Assert.NotNull(sheet.Find(KindsPack.CheckIn));
        });
    }

    [Fact]
    public async Task Erase_OnAFullDisk_SaysSoAndChangesNothing()
    {
        using var here = plan.NewSession();
        plan.Home.IsFull = true;

        Assert.IsType<ContentsOutcome.Failed>(await here.EraseAsync(KindsPack.Worksheet, Opening));

        Assert.NotEqual(0, here.Plan.Sheet("kinds").Find(KindsPack.Who)!.Value.TypedLength);
    }

    [Fact]
    public async Task Delete_Plan_EndsEveryPage()
    {
        using var here = plan.NewSession();
        using var there = plan.NewSession();
        var changed = new TaskCompletionSource();
        there.Changed += changed.SetResult;

        Assert.IsType<ContentsOutcome.Saved>(await here.DeleteAsync());

        await changed.Task;
        Assert.True(there.Ended);
    }
}
