using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Copies of a plan: for whom, without what, shown before they are made, and listed afterwards.</summary>
public sealed class CopyTests(Chromium chromium)
{
    private const int Children = 3;
    private const int ShouldNotKnow = 11;

    // Of the question on the children: when to call, the code word, stored numbers, where they go.
    private const int WhenToCall = 0;
    private const int CodeWord = 1;
    private const int WhereTheyGo = 3;

    [Fact]
    public async Task Copy_ForAnAlly_ShowsWhatWasShownAndIsListed()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, page) = await BeginAsync(server);
        string[] words = [walk.NewWord(), walk.NewWord(), walk.NewWord()];
        await walk.OpenAsync(Children);
        await walk.WriteAsync(WhenToCall, words[0]);
        await walk.WriteAsync(CodeWord, words[1]);
        await walk.WriteAsync(WhereTheyGo, words[2]);

        await page.GotoAsync(PlanOf(walk) + "/copy");
        await page.Locator(".document").GetByText(words[1]).WaitForAsync();
        await page.GetByLabel("A friend, a relative").CheckAsync();
        await page.GetByLabel("Their name or initials").FillAsync("Aunt Tess");
        await page.GetByLabel("To be destroyed by").FillAsync("2026-01-31");
        await page.Locator(".document").GetByText(words[1]).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var shown = await page.Locator(".document").AllInnerTextsAsync();
        await MakeAsync(page);
        var paper = await Paper.DownloadedTextAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }));
        await page.GetByRole(AriaRole.Link, new() { Name = "the list of copies" }).ClickAsync();
        await page.GetByText("Aunt Tess").WaitForAsync();
        await page.GetByText("To be destroyed by now").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as destroyed" }).ClickAsync();
        await page.GetByText("Destroyed on").WaitForAsync();

        Assert.All([string.Concat(shown), paper], text =>
        {
            Assert.Contains(words[0], text, StringComparison.Ordinal);
            Assert.DoesNotContain(words[1], text, StringComparison.Ordinal);
            Assert.DoesNotContain(words[2], text, StringComparison.Ordinal);
        });
        Assert.Equal(0, await page.GetByText("To be destroyed by now").CountAsync());
        Assert.DoesNotContain("Tess", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_ForSomebodyWhoShouldNotKnow_IsStoppedAndSaysSo()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync(width: 360);
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync();
        await walk.OpenAsync(ShouldNotKnow);
        await walk.WriteAsync(0, "Zéno P.");

        await page.GotoAsync(PlanOf(walk) + "/copy");
        await page.GetByLabel("A friend, a relative").CheckAsync();
        await page.GetByLabel("Their name or initials").FillAsync("zeno p");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this copy" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("“Zéno P.” as somebody who should not know").WaitForAsync();
        await page.GotoAsync(PlanOf(walk) + "/copies");

        await page.GetByText("No copy was made of this plan yet").WaitForAsync();
    }

    [Fact]
    public async Task Copy_WithAPassword_OpensWithItAlone()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, page) = await BeginAsync(server);
        await walk.OpenAsync(Children);
        await walk.WriteAsync(WhenToCall, walk.NewWord());

        await page.GotoAsync(PlanOf(walk) + "/copy");
        await page.GetByLabel("A password for the file").FillAsync("kōwhai 37 stones");
        await MakeAsync(page);
        var file = await Paper.DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }));

        Assert.Null(await Paper.TextAsync(file, null));
        Assert.Contains(walk.Written[0], await Paper.TextAsync(file, "kōwhai 37 stones"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A card for the wallet")]
    [InlineData("A card with numbers only")]
    public async Task Card_OfAPlan_IsOneSide(string card)
    {
        await using var server = await AppServer.StartAsync();
        var (walk, page) = await BeginAsync(server);
        await walk.FillWorksheetAsync();

        await page.GotoAsync(PlanOf(walk) + "/copy");
        await page.GetByLabel(card).CheckAsync();
        await MakeAsync(page);
        var file = await Paper.DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }));

        Assert.Contains("Pages:           1", await Paper.AboutAsync(file), StringComparison.Ordinal);
        Assert.Contains("0800 731 0055", await Paper.TextAsync(file, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreparedCopy_AfterTheExit_IsGone()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, page) = await BeginAsync(server);
        await page.GotoAsync(PlanOf(walk) + "/copy");
        await MakeAsync(page);
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }).GetAttributeAsync("href");
        var before = await page.APIRequest.GetAsync(server.Address + address);
        var stranger = await (await chromium.OpenAsync()).APIRequest.GetAsync(server.Address + address);
        await page.APIRequest.GetAsync(server.Address + "/x", new() { MaxRedirects = 0 });
        var after = await page.APIRequest.GetAsync(server.Address + address);

        Assert.Equal([200, 404, 404], [before.Status, stranger.Status, after.Status]);
    }

    private static string PlanOf(PlanWalk walk) => walk.WorksheetAddress![..^2];

    private static async Task MakeAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this copy" }).ClickAsync();
        await page.GetByText("The copy is ready.").WaitForAsync();
    }

    private async Task<(PlanWalk Walk, IPage Page)> BeginAsync(AppServer server)
    {
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync("escape-plan", choice: "leaving", region: "gb-oxf");
        return (walk, page);
    }
}
