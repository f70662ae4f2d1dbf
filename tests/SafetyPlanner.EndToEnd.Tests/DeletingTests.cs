using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>What somebody deletes is gone, on the page and on the disk.</summary>
public sealed class DeletingTests(Chromium chromium)
{
    [Fact]
    public async Task Section_Emptied_IsGoneAndTheOthersStay()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(width: 360), server.Address);
        await walk.StartPlanAsync();
        await walk.OpenAsync(PlanWalk.WhoAndWhy);
        await walk.WriteAsync(0, "Nomeia");
        await walk.OpenAsync(PlanWalk.HopesToGet);
        await walk.WriteAsync(0, "a hope");
        var other = await walk.Page.Context.NewPageAsync();
        await other.GotoAsync(walk.WorksheetAddress + "/" + PlanWalk.WhoAndWhy);
        await Assertions.Expect(other.Locator(".answer input[type=text]").First).ToHaveValueAsync("Nomeia");

        await walk.Page.GotoAsync(walk.WorksheetAddress![..^2] + "/delete");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "Empty the parts I ticked" }).ClickAsync();
        await walk.Page.GetByText("Nothing was deleted.").WaitForAsync();
        await walk.Page.GetByLabel("The meeting", new() { Exact = true }).CheckAsync();
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "Empty the parts I ticked" }).ClickAsync();
        await walk.Page.GetByText("Emptied: The meeting.").WaitForAsync();

        Assert.Equal(1, await walk.Page.Locator(".pick .tick").CountAsync());
        await Assertions.Expect(other.Locator(".answer input[type=text]").First).ToHaveValueAsync("");
        await walk.OpenAsync(PlanWalk.HopesToGet);
        await Assertions.Expect(walk.Page.Locator(".answer textarea").First).ToHaveValueAsync("a hope");
    }

    [Fact]
    public async Task Plan_Deleted_LeavesNothingOfItInTheDataFolder()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        var plan = walk.WorksheetAddress![..^2];

        // The rows of a plan, its wrapped key among them, bear its id.
        var id = Guid.Parse(plan[^32..]).ToString().ToUpperInvariant();
        Assert.Equal([id], DataFolderScan.Find(server.DataFolder, [id]));
        var other = await walk.Page.Context.NewPageAsync();
        await other.GotoAsync(plan);
        await other.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();

        await walk.Page.GotoAsync(plan + "/delete");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "Delete the whole plan" }).ClickAsync();
        await walk.Page.GetByText("Nothing was deleted.").WaitForAsync();
        await walk.Page.GetByLabel("I want this plan gone").CheckAsync();
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "Delete the whole plan" }).ClickAsync();

        await walk.Page.GetByText("Done, as you asked.").WaitForAsync();
        await walk.Page.GetByText("There is no plan yet.").WaitForAsync();
        await other.GetByRole(AriaRole.Heading, new() { Name = "This plan is not here any more" }).WaitForAsync();
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [id]));
    }
}
