using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The whole meeting worksheet as a person walks it, with an account and without.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    private const int GateItems = 10;

    // Answered together, shared and agreed, worst cases, worth it: what rests on the emergencies.
    private const int ReopenedByEmergency = 4;

    [Fact]
    public async Task Account_WholeWorksheet_IsGatedReopenedAndPrinted()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();

        await walk.OpenAsync(PlanWalk.FinalChecklist);
        await walk.RefusedReadyAsync(GateItems);

        await walk.AnswerEverythingAsync();
        await walk.RefusedReadyAsync(GateItems);
        await walk.SettleAsync();
        await TickOneByOneAsync(walk);
        await walk.BecomeReadyAsync();

        await ChangeEmergencyAndSeeReopenedAsync(walk);

        var paper = await Paper.PrintAsync(walk);
        Paper.HoldsInOrder(paper, walk.Written.SkipLast(1));
        Assert.Contains("Not ready yet", paper, StringComparison.Ordinal);

        // Nothing that was written, and neither name nor passphrase, may be readable in what the server keeps or says.
        string[] secrets = [.. walk.Written, walk.Name!, walk.Passphrase!];
        Assert.DoesNotContain(secrets, secret => server.Log.Contains(secret, StringComparison.Ordinal));
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [.. walk.Written, walk.Passphrase!]));
    }

    [Fact]
    public async Task Guest_WholeWorksheet_LeavesTheDataFolderByteForByte()
    {
        await using var server = await AppServer.StartAsync();
        var before = DataFolderScan.Fingerprint(server.DataFolder);
        var page = await chromium.OpenAsync(width: 360);
        var walk = new PlanWalk(page, server.Address);

        await walk.StartPlanAsync();
        await walk.AnswerEverythingAsync();
        await walk.SettleAsync();
        await TickOneByOneAsync(walk);
        await walk.BecomeReadyAsync();
        var paper = await Paper.PrintAsync(walk);

        Paper.HoldsInOrder(paper, walk.Written);
        Assert.Contains("All checks done on", paper, StringComparison.Ordinal);
        Assert.Equal(before, DataFolderScan.Fingerprint(server.DataFolder));
        Assert.DoesNotContain(walk.Written, word => server.Log.Contains(word, StringComparison.Ordinal));

        await page.RouteAsync("https://**", route => route.FulfillAsync(new() { Body = "elsewhere" }));
        await page.GetByRole(AriaRole.Link, new() { Name = "Leave this site now" }).Last.ClickAsync();
        await page.GetByText("elsewhere").WaitForAsync();
        await page.GotoAsync(walk.WorksheetAddress!);
        await page.GetByText("This page is locked").WaitForAsync();
    }

    [Fact]
    public async Task Unknown_Answer_IsListedAsNeededAndAsksForAStep()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync();

        await walk.OpenAsync(PlanWalk.HopesToGet);
        await walk.TickAsync(page.GetByLabel("I don’t know yet"));

        await walk.OpenAsync(PlanWalk.InformationNeeded);
        await page.GetByText("Question 11: What they may hope for").WaitForAsync();
        await walk.OpenAsync(PlanWalk.NextSteps);
        await page.GetByRole(AriaRole.Heading, new() { Name = "For: Question 11: What they may hope for" }).WaitForAsync();
    }

    [Fact]
    public async Task Name_AndMoreThanOne_FillTheBlanksOfEveryQuestion()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync();

        await walk.OpenAsync(PlanWalk.WhoGoes);
        await walk.TickAsync(page.GetByLabel("More than one of us goes"));
        await walk.NextAsync();
        await walk.WriteAsync(0, "Nomeia");

        await walk.OpenAsync(7);
        await page.GetByRole(AriaRole.Heading, new() { Name = "What is the safest way to get in touch with Nomeia?" }).WaitForAsync();
        await walk.OpenAsync(4);
        await page.GetByRole(AriaRole.Heading, new() { Name = "What will we say or do to get each result?" }).WaitForAsync();
    }

    private static async Task TickOneByOneAsync(PlanWalk walk)
    {
        var items = walk.Page.Locator(".check");
        Assert.Equal(GateItems, await items.CountAsync());
        for (var at = 0; at < GateItems; at++)
        {
            var open = await walk.RefusedReadyAsync(GateItems - at);
            Assert.Equal((await items.Nth(at).Locator("label").TextContentAsync())!.Trim(), open[0].Trim());
            await walk.TickAsync(items.Nth(at).Locator("input"));
        }
    }

    private static async Task ChangeEmergencyAndSeeReopenedAsync(PlanWalk walk)
    {
        await walk.OpenAsync(PlanWalk.Emergencies);
        var first = await walk.Page.Locator(".answer textarea").First.InputValueAsync();
        await walk.WriteAsync(0, first + " " + walk.NewWord());

        await walk.OpenAsync(PlanWalk.FinalChecklist);
        var item = walk.Page.Locator(".check", new() { HasText = "emergency plan" });
        Assert.False(await item.Locator("input").IsCheckedAsync());
        await item.GetByText("has changed since you ticked this").First.WaitForAsync();
        Assert.Contains("Question 17", await item.InnerTextAsync(), StringComparison.Ordinal);
        await walk.Page.GetByText("Answers have changed since").First.WaitForAsync();
        var reopened = await walk.RefusedReadyAsync(ReopenedByEmergency);
        Assert.Contains(reopened, item => item.Contains("emergency plan", StringComparison.Ordinal));
    }
}
