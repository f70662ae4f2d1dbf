using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Looking after one's account: passphrase, recovery code, sign-ins, deletion.</summary>
public sealed class AccountTests(Chromium chromium)
{
    private const int OneBoxQuestion = 5;
    private const string NotRight = "The sign-in name or the passphrase is not right";

    [Fact]
    public async Task Passphrase_Changed_SignsOthersOutAndKeepsThePlan()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, other) = await SignedInTwiceAsync(server);
        await walk.WriteAsync(0, "written before the change");
        var old = await walk.Page.MakeRecoveryCodeAsync(server, walk.Passphrase!);

        var passphrase = await walk.Page.ChangePassphraseAsync(server, walk.Passphrase!);
        await walk.Page.HeadingAsync("The passphrase is changed");

        await other.GotoAsync(server.Address + "/account");
        await other.HeadingAsync("Sign in");
        var again = new PlanWalk(other, server.Address);
        await again.SignInAsync(walk.Name!, walk.Passphrase!);
        await other.GetByText(NotRight).WaitForAsync();
        await again.SignInAsync(walk.Name!, passphrase);
        await other.HeadingAsync("My plans");
        await ReadsAsync(again, walk, "written before the change");
        await ReadsAsync(walk, walk, "written before the change");

        var third = await chromium.OpenAsync();
        await third.RecoverAsync(server, walk.Name!, old);
        await third.GetByText("The sign-in name or the recovery code is not right").WaitForAsync();
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [passphrase, old]));
        Assert.DoesNotContain(passphrase, server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passphrase_WronglyConfirmed_IsSaidAtItsBoxAndNothingIsLost()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(width: 360), server.Address);
        await walk.MakeAccountAsync();

        var typed = await walk.Page.ChangePassphraseAsync(server, "not the passphrase");

        var box = walk.Page.GetByLabel("The passphrase you have now");
        Assert.Equal("true", await box.GetAttributeAsync("aria-invalid"));
        var line = (await box.GetAttributeAsync("aria-describedby"))!.Split(' ')[^1];
        Assert.Contains("The passphrase is not right", await walk.Page.Locator("#" + line).TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("problem", await walk.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(typed, await walk.Page.GetByLabel("Type the passphrase you will use").InputValueAsync());
        await walk.Page.Locator("#problem a").ClickAsync();
        Assert.Equal("current", await walk.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(typed, await walk.Page.GetByLabel("Type the passphrase you will use").InputValueAsync());
    }

    [Fact]
    public async Task RecoveryCode_Used_LetsInOnceAndKeepsThePlan()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, other) = await SignedInTwiceAsync(server);
        await walk.WriteAsync(0, "written before it was forgotten");
        var code = await walk.Page.MakeRecoveryCodeAsync(server, walk.Passphrase!);
        var page = await chromium.OpenAsync();

        await page.RecoverAsync(server, walk.Name!, Mistyped(code));
        await page.Locator("#code-error").GetByText("is mistyped").WaitForAsync();
        await page.RecoverAsync(server, "river-candle-0000", code);
        await page.GetByText("The sign-in name or the recovery code is not right").WaitForAsync();
        var passphrase = await page.RecoverAsync(server, walk.Name!, code);
        await page.HeadingAsync("You are in again");

        await ReadsAsync(new PlanWalk(page, server.Address), walk, "written before it was forgotten");
        await other.GotoAsync(server.Address + "/account");
        await other.HeadingAsync("Sign in");
        await new PlanWalk(other, server.Address).SignInAsync(walk.Name!, passphrase);
        await other.HeadingAsync("My plans");
        var late = await chromium.OpenAsync();
        await late.RecoverAsync(server, walk.Name!, code);
        await late.GetByText("The sign-in name or the recovery code is not right").WaitForAsync();
        Assert.DoesNotContain(code, server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryCode_Printed_StandsAloneOnThePaper()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        var code = await walk.Page.MakeRecoveryCodeAsync(server, walk.Passphrase!);

        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(code, (await walk.Page.Locator("body").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task SignIns_Listed_CanBeEndedOneByOne()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, other) = await SignedInTwiceAsync(server);
        await new PlanWalk(await chromium.OpenAsync(), server.Address).SignInAsync(walk.Name!, "not the passphrase");
        await other.GotoAsync(walk.WorksheetAddress! + "/5");
        await other.Locator(".answer textarea").WaitForAsync();

        await walk.Page.GotoAsync(server.Address + "/account/sign-ins");
        Assert.Equal(2, await walk.Page.Locator(".plans strong", new() { HasText = "Chrome on Linux" }).CountAsync());
        await walk.Page.GetByText("One wrong try").WaitForAsync();
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();
        await walk.Page.GetByText("It is signed out").WaitForAsync();

        await other.WaitForURLAsync("**/account/locked**");
        await walk.Page.GotoAsync(server.Address + "/account");
        await walk.Page.HeadingAsync("Your account");
    }

    [Fact]
    public async Task SignIns_EndedEverywhere_EndHereToo()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, other) = await SignedInTwiceAsync(server);

        await walk.Page.GotoAsync(server.Address + "/account/sign-ins");
        await walk.Page.PressAsync("Sign out everywhere, here too");
        await walk.Page.HeadingAsync("You are signed out");

        foreach (var page in (IPage[])[walk.Page, other])
        {
            await page.GotoAsync(server.Address + "/account");
            await page.HeadingAsync("Sign in");
        }
    }

    [Fact]
    public async Task Account_Deleted_LeavesNothingBehind()
    {
        await using var server = await AppServer.StartAsync();
        var (walk, other) = await SignedInTwiceAsync(server);
        await walk.WriteAsync(0, "to be deleted");
        await walk.Page.MakeRecoveryCodeAsync(server, walk.Passphrase!);
        var before = (await Database.SqlAsync(
            server,
            "SELECT hex(Slot1) FROM AccountKeys UNION ALL SELECT hex(Slot2) FROM AccountKeys UNION ALL SELECT hex(Recovery1) FROM AccountKeys "
            + "UNION ALL SELECT hex(Recovery2) FROM AccountKeys UNION ALL SELECT hex(WrappedKey) FROM Plans UNION ALL SELECT hex(Sealed) FROM Sections;"))
            .Split('\n').Select(Convert.FromHexString).ToList();
        Assert.All(before, row => Assert.True(DataFolderScan.Holds(server.DataFolder, row)));
        Assert.NotEmpty(DataFolderScan.Find(server.DataFolder, [walk.Name!]));

        await walk.Page.GotoAsync(server.Address + "/account/delete");
        await walk.Page.GetByLabel("Your passphrase").FillAsync(walk.Passphrase!);
        await walk.Page.GetByLabel("Delete the account and everything in it").CheckAsync();
        await walk.Page.PressAsync("Delete it now");
        await walk.Page.HeadingAsync("You are signed out");

        Assert.DoesNotContain(await walk.Page.Context.CookiesAsync(), cookie => cookie.Name == "s");
        Assert.All(before, row => Assert.False(DataFolderScan.Holds(server.DataFolder, row)));
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [walk.Name!, walk.Name!.ToUpperInvariant()]));
        await other.GotoAsync(walk.WorksheetAddress!);
        await other.GetByText("This page is locked").WaitForAsync();
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.GetByText(NotRight).WaitForAsync();
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/passphrase")]
    [InlineData("/account/recovery-code")]
    [InlineData("/account/sign-ins")]
    [InlineData("/account/second-step")]
    [InlineData("/account/delete")]
    public async Task Page_OfAnAccount_AsksForTheSignInFirst(string path)
    {
        await using var server = await AppServer.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await http.GetAsync(new Uri(server.Address + path), TestContext.Current.CancellationToken);

        Assert.Equal("/account/sign-in?back=" + Uri.EscapeDataString(path), answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("<form", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Mistyped(string code) => (code[0] == 'A' ? 'B' : 'A') + code[1..];

    private static async Task ReadsAsync(PlanWalk reader, PlanWalk owner, string text)
    {
        await reader.OpenAsync(OneBoxQuestion, owner.WorksheetAddress);
        Assert.Equal(text, await reader.Page.Locator(".answer textarea").InputValueAsync());
    }

    private async Task<(PlanWalk Walk, IPage Other)> SignedInTwiceAsync(AppServer server)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        var other = await chromium.OpenAsync();
        await new PlanWalk(other, server.Address).SignInAsync(walk.Name!, walk.Passphrase!);
        await other.HeadingAsync("My plans");
        await walk.OpenAsync(OneBoxQuestion);
        return (walk, other);
    }
}
