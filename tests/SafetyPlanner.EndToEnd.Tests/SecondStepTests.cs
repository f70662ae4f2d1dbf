using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>An advocate's second step, from its set-up to its end.</summary>
public sealed class SecondStepTests(Chromium chromium)
{
    [Fact]
    public async Task Advocate_SettingUpTheSecondStep_NeedsACodeAtEachSignIn()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await AdvocateAsync(server);
        var page = walk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up the second step" }).ClickAsync();
        await page.GetByLabel("Your passphrase").FillAsync(walk.Passphrase!);
        await page.PressAsync("Go on");
        await page.Locator("svg.qr path").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var key = (await page.Locator(".handed-out").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);

        await page.GetByLabel("Code of your app").FillAsync("12345");
        await page.PressAsync("Turn the second step on");
        await page.Locator("#code-error").WaitForAsync();
        await page.GetByLabel("Code of your app").FillAsync(AccountWalk.CodeOf(key));
        await page.PressAsync("Turn the second step on");
        await page.HeadingAsync("The second step is on");
        var codes = await page.Locator(".code-alone li").AllTextContentsAsync();
        await page.GotoAsync(server.Address + "/plans");
        Assert.Equal(0, await page.GetByText("needs a second step").CountAsync());

        var other = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await other.SignInAsync(walk.Name!, walk.Passphrase!);
        await other.Page.HeadingAsync("The second step");
        Assert.DoesNotContain("=", other.Page.Url, StringComparison.Ordinal);
        await EnterAsync(other.Page, "000000");
        await other.Page.Locator("#code-error").WaitForAsync();

        // The app's code of now was used up by the set-up; the next one is taken ahead of its time.
        await EnterAsync(other.Page, AccountWalk.CodeOf(key, halfMinutesOn: 1));
        await other.Page.HeadingAsync("My plans");

        var third = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await third.SignInAsync(walk.Name!, walk.Passphrase!);
        await EnterAsync(third.Page, codes[0]);
        await third.Page.HeadingAsync("My plans");
        await third.Page.GotoAsync(server.Address + "/account/second-step");
        await third.Page.GetByText("You have 9 codes left").WaitForAsync();

        Assert.Empty(DataFolderScan.Find(server.DataFolder, [key, .. codes]));
        Assert.DoesNotContain((string[])[key, .. codes], secret => server.Log.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondStep_TurnedOff_LeavesTheNoticeAndEndsOthers()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await AdvocateAsync(server);
        var page = walk.Page;
        await page.GotoAsync(server.Address + "/account/second-step");
        await page.GetByLabel("Your passphrase").FillAsync(walk.Passphrase!);
        await page.PressAsync("Go on");
        var key = (await page.Locator(".handed-out").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code of your app").FillAsync(AccountWalk.CodeOf(key));
        await page.PressAsync("Turn the second step on");
        var codes = await page.Locator(".code-alone li").AllTextContentsAsync();
        var other = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await other.SignInAsync(walk.Name!, walk.Passphrase!);
        await EnterAsync(other.Page, codes[1]);
        await other.Page.HeadingAsync("My plans");

        await page.GotoAsync(server.Address + "/account/second-step");
        await page.Locator("#off-passphrase").FillAsync(walk.Passphrase!);
        await page.PressAsync("Turn it off");
        await page.GetByText("The second step is off").WaitForAsync();

        await page.GotoAsync(server.Address + "/plans");
        await page.GetByText("Your sign-in needs a second step").WaitForAsync();
        await other.Page.GotoAsync(server.Address + "/account");
        await other.Page.HeadingAsync("Sign in");
    }

    [Fact]
    public async Task Person_AskingForTheSecondStep_IsLedToTheAccount()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();

        await walk.Page.GotoAsync(server.Address + "/account/second-step");

        await walk.Page.HeadingAsync("Your account");
        Assert.Equal(0, await walk.Page.GetByText("second step").CountAsync());
    }

    private static async Task EnterAsync(IPage page, string code)
    {
        await page.GetByLabel("Code of your app").FillAsync(code);
        await page.PressAsync("Sign in");
    }

    /// <summary>An account that the host made an advocate's, signed in.</summary>
    private async Task<PlanWalk> AdvocateAsync(AppServer server)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await Database.SqlAsync(server, "INSERT INTO AccountClaims (UserId, ClaimType, ClaimValue) SELECT Id, 'role', 'Advocate' FROM Accounts;");
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.HeadingAsync("My plans");
        return walk;
    }
}
