using System.Net;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Sessions that begin, change and end while pages stand open.</summary>
public sealed class SessionTests(Chromium chromium)
{
    private const int OneBoxQuestion = 5;

    [Fact]
    public async Task Guest_MakingAnAccount_TakesAlongWhatWasWritten()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync();
        await walk.OpenAsync(OneBoxQuestion);
        await walk.WriteAsync(0, "written before the account");

        await walk.MakeAccountAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Preparing for a meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();
        await walk.OpenAsync(OneBoxQuestion, page.Url + "/1");

        Assert.Equal("written before the account", await page.Locator(".answer textarea").InputValueAsync());
    }

    [Theory]
    [InlineData("too long")]
    [InlineData("clash")]
    public async Task SignOut_Elsewhere_ClosesAPageThatHoldsUnsavedText(string held)
    {
        await using var server = await AppServer.StartAsync("--Session:Idle", "00:05:00");
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        await walk.OpenAsync(OneBoxQuestion);
        var other = new PlanWalk(await page.Context.NewPageAsync(), server.Address);
        if (held == "clash")
        {
            await other.OpenAsync(OneBoxQuestion, walk.WorksheetAddress);
            await Task.WhenAll(page.Locator(".answer textarea").FillAsync("here"), other.Page.Locator(".answer textarea").FillAsync("there"));
            await await Task.WhenAny(Clash(page), Clash(other.Page));
        }
        else
        {
            await page.Locator(".answer textarea").FillAsync(new string('x', 9_000));
            await page.GetByText("is 9,000 characters long").WaitForAsync();
        }

        var third = await page.Context.NewPageAsync();
        await third.GotoAsync(server.Address + "/plans");
        await third.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        foreach (var open in held == "clash" ? [page, other.Page] : (IPage[])[page])
        {
            await open.WaitForURLAsync("**/account/locked**");
            Assert.Equal(0, await open.Locator(".answer").CountAsync());
        }
    }

    [Fact]
    public async Task Form_OpenedBeforeSigningInElsewhere_OpensAnewAndSaysSo()
    {
        await using var server = await AppServer.StartAsync();
        var stale = await chromium.OpenAsync();
        await stale.GotoAsync(server.Address + "/account/sign-in");
        await new PlanWalk(await stale.Context.NewPageAsync(), server.Address).MakeAccountAsync();

        await stale.GetByLabel("Sign-in name").FillAsync("river-candle-0000");
        await stale.GetByLabel("Passphrase", new() { Exact = true }).FillAsync("not the right one");
        await stale.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await stale.GetByText("That page was too old").WaitForAsync();
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/guides/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/handouts/nothing-here.pdf", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/handouts/meeting-worksheet.pdf", HttpStatusCode.OK)]
    public async Task Address_Any_AnswersWithABodyAndItsHeaders(string path, HttpStatusCode status)
    {
        await using var server = await AppServer.StartAsync();
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(server.Address + path), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("fail:", server.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "http://example.org", HttpStatusCode.BadRequest)]
    [InlineData("/_BLAZOR/negotiate?negotiateVersion=1", "http://example.org", HttpStatusCode.BadRequest)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", null, HttpStatusCode.OK)]
    public async Task Socket_AskedForByAnotherSite_IsRefused(string path, string? origin, HttpStatusCode status)
    {
        await using var server = await AppServer.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address + path);
        request.Headers.Add("Origin", origin ?? server.Address);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    private static Task Clash(IPage page) => page.GetByText("This answer was changed in another window").WaitForAsync();
}
