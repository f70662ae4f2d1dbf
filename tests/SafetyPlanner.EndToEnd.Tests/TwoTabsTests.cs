using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>One account, two windows.</summary>
public sealed class TwoTabsTests(Chromium chromium)
{
    private const int OneBoxQuestion = 5;

    [Fact]
    public async Task Change_InOneTab_AppearsInTheOther()
    {
        await using var server = await AppServer.StartAsync();
        var (here, there) = await OpenTwoAsync(server);

        await here.WriteAsync(0, "from the first window");

        await Assertions.Expect(there.Page.Locator(".answer textarea")).ToHaveValueAsync("from the first window");
    }

    [Fact]
    public async Task SameAnswer_TypedInBoth_KeepsBothTextsAndAsks()
    {
        await using var server = await AppServer.StartAsync();
        var (here, there) = await OpenTwoAsync(server);

        await Task.WhenAll(
            here.Page.Locator(".answer textarea").FillAsync("written here"),
            there.Page.Locator(".answer textarea").FillAsync("written there"));

        var asked = await FirstAskedAsync(here, there);
        var other = asked == here ? there : here;
        var mine = asked == here ? "written here" : "written there";
        var theirs = asked == here ? "written there" : "written here";
        var choice = asked.Page.GetByRole(AriaRole.Alert).First;
        Assert.Contains(mine, await choice.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(theirs, await choice.InnerTextAsync(), StringComparison.Ordinal);

        await asked.Page.GetByRole(AriaRole.Button, new() { Name = "Use this one" }).ClickAsync();
        await Assertions.Expect(other.Page.Locator(".answer textarea")).ToHaveValueAsync(mine);
        await asked.Page.GetByText("Earlier versions of this answer").ClickAsync();
        await Assertions.Expect(asked.Page.Locator(".earlier")).ToContainTextAsync(theirs);
    }

    [Fact]
    public async Task SignOut_InOneTab_EndsTheOther()
    {
        await using var server = await AppServer.StartAsync();
        var (here, there) = await OpenTwoAsync(server);

        await here.Page.GotoAsync(server.Address + "/plans");
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await here.Page.GetByRole(AriaRole.Heading, new() { Name = "Think it through" }).WaitForAsync();
        await there.Page.Locator(".answer textarea").FillAsync("typed too late");

        await there.Page.GetByText("This page is locked").Or(there.Page.GetByText("the page is locked")).First.WaitForAsync();
        await there.Page.GotoAsync(here.WorksheetAddress!);
        await there.Page.GetByText("This page is locked").WaitForAsync();
    }

    private async Task<(PlanWalk Here, PlanWalk There)> OpenTwoAsync(AppServer server)
    {
        var first = await chromium.OpenAsync();
        var here = new PlanWalk(first, server.Address);
        await here.MakeAccountAsync();
        await here.StartPlanAsync();
        var there = new PlanWalk(await first.Context.NewPageAsync(), server.Address);
        await here.OpenAsync(OneBoxQuestion);
        await there.OpenAsync(OneBoxQuestion, here.WorksheetAddress);
        return (here, there);
    }

    private static async Task<PlanWalk> FirstAskedAsync(PlanWalk here, PlanWalk there)
    {
        Task<PlanWalk>[] asked = [AskedAsync(here), AskedAsync(there)];
        return await await Task.WhenAny(asked);
    }

    private static async Task<PlanWalk> AskedAsync(PlanWalk walk)
    {
        await walk.Page.GetByText("This answer was changed in another window").WaitForAsync();
        return walk;
    }
}
