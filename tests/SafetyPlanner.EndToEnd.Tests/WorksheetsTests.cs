using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The other worksheets, each walked from the start to its paper.</summary>
public sealed class WorksheetsTests(Chromium chromium)
{
    private const int Candidates = 2;

    [Fact]
    public async Task EscapePlan_FilledBesideAnAdvocate_PrintsEveryAnswerAndTheNumbers()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync(width: 360);
        var walk = new PlanWalk(page, server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync("escape-plan", choice: "leaving", region: "gb-oxf");

        await walk.FillWorksheetAsync();
        await page.GotoAsync(walk.WorksheetAddress!);
        await page.Locator(".picture .room.avoid").First.WaitForAsync();
        var rooms = await page.Locator(".picture .room.avoid strong").AllTextContentsAsync();
        var paper = await Paper.PrintAsync(walk);

        Assert.Equal(["Kitchen", "Bathroom", "Garage"], rooms);
        Paper.HoldsAll(paper, walk.Written);
        Paper.HoldsAll(paper, ["999", "0800 731 0055", "0808 2000 247", "141", "Passports", "I am getting ready to leave"]);
        Assert.DoesNotContain(walk.Written, word => server.Log.Contains(word, StringComparison.Ordinal));
        Assert.Empty(DataFolderScan.Find(server.DataFolder, walk.Written));
    }

    [Fact]
    public async Task RiskAssessment_OfAStreetMeeting_NamesItsGapsUntilTheyAreClosed()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync("risk-assessment", choice: "planned");

        await walk.OpenAsync(2);
        await walk.FillAsync();
        await page.GotoAsync(walk.WorksheetAddress!);
        await page.Locator(".picture .mark.empty").First.WaitForAsync();
        var open = await page.Locator(".picture .notice li").AllTextContentsAsync();
        await walk.FillWorksheetAsync();
        await page.GotoAsync(walk.WorksheetAddress!);
        await page.Locator(".picture .mark.full").First.WaitForAsync();
        var paper = await Paper.PrintAsync(walk);

        Assert.Equal(4, open.Count(gap => gap.Contains("measure", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(0, await page.Locator(".picture .notice li, .picture .mark.empty").CountAsync());
        Paper.HoldsAll(paper, walk.Written);
    }

    [Fact]
    public async Task AllyChart_ForThreeCandidates_WarnsOfTheOneWhoIsAskedForBoth()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync(width: 360);
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync("accountability-allies");
        await walk.OpenAsync(Candidates);
        await walk.WriteAsync(0, walk.NewWord());
        await walk.AddAnotherAsync();
        await walk.AddAnotherAsync();
        await walk.FillAsync();
        var candidate = walk.Written[0];

        await walk.FillWorksheetAsync();
        await page.GotoAsync(walk.WorksheetAddress!);
        await page.GetByRole(AriaRole.Link, new() { Name = "Closest" }).First.ClickAsync();
        await page.Locator(".answer input[type=text]").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".offers li", new() { HasTextString = candidate }).CountAsync());
        var closest = await page.Locator(".answer input[type=text]").First.InputValueAsync();
        await page.Locator(".answer input[type=text]").First.FillAsync(candidate);
        await page.Locator(".notice.warn", new() { HasTextString = candidate }).WaitForAsync();
        await walk.RestAsync();
        var paper = await Paper.PrintAsync(walk);

        Paper.HoldsAll(paper, walk.Written.Where(word => word != closest));
    }

    [Fact]
    public async Task Example_IsReadPrintedAndCopiedWithoutAnAccount()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        await page.GotoAsync(server.Address + "/example");
        var worksheets = await page.Locator(".plans > li").CountAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "A plan to get out" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "A bag to take" }).WaitForAsync();
        var paper = await Paper.DownloadedTextAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Download it as a PDF" }));
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy it" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();

        Assert.Equal(6, worksheets);
        Paper.HoldsAll(paper, ["Birth certificates", "An invented example: nobody in it is real"]);
        Assert.Equal(worksheets, await page.Locator(".sheet").CountAsync());
        Assert.Equal(1, await page.GetByText("All checks done on").CountAsync());
        Assert.Equal(0, await page.Locator(".tag.begun, .tag.unanswered").CountAsync());
    }

    [Fact]
    public async Task Plan_WithOneWorksheet_TakesAnotherAndARegionLater()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync("risk-assessment", choice: "unplanned");
        await walk.OpenAsync(2);
        await walk.WriteAsync(0, "The man at the corner");
        await page.GotoAsync(walk.WorksheetAddress![..^2] + "/more");

        await page.Locator("button", new() { HasTextString = "Prepare a meeting with a person doing harm" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Preparing for a meeting" }).WaitForAsync();
        await page.GotoAsync(walk.WorksheetAddress[..^2] + "/more");
        await page.Locator("#region-1").SelectOptionAsync("nz");
        await page.GetByText("The place is kept.").WaitForAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();
        await page.GetByText("Numbers that help").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "0800 733 843" }).WaitForAsync();

        await walk.OpenAsync(PlanWalk.Emergencies, walk.WorksheetAddress[..^2] + "/2");
        await walk.SavedAfterAsync(() => page.Locator(".offers button", new() { HasTextString = "The man at the corner" }).First.ClickAsync());
        Assert.Equal("The man at the corner", await page.Locator(".answer textarea, .answer input[type=text]").First.InputValueAsync());
    }
}
