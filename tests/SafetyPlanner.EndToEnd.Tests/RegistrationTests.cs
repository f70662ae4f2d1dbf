using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Who can make an account, as the host has set it.</summary>
public sealed class RegistrationTests(Chromium chromium)
{
    [Theory]
    [InlineData("0123", "A code has 23 letters and digits, and this has 4.")]
    [InlineData("0000-0000-0000-0000-0000-001", "A letter or digit of the code is mistyped.")]
    [InlineData("0000-0000-0000-0000-0000-000", "This code can’t be used")]
    public async Task Code_OfTheHost_ThatCantBeUsed_IsSaidAndNothingTypedIsLost(string code, string sentence)
    {
        await using var server = await AppServer.StartAsync("--Accounts:Registration", "ByCode");
        var page = await chromium.OpenAsync();
        await page.GotoAsync(server.Address + "/account/new");
        var name = await page.Locator(".handed-out").First.TextContentAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByLabel("Type the passphrase you will use").FillAsync("calm words of my own");
        await page.GetByLabel("I have noted").CheckAsync();

        await page.PressAsync("Make the account");

        await page.Locator("#code-error").GetByText(sentence).WaitForAsync();
        Assert.Equal(code, await page.GetByLabel("Code", new() { Exact = true }).InputValueAsync());
        Assert.Equal("calm words of my own", await page.GetByLabel("Type the passphrase you will use").InputValueAsync());
        Assert.True(await page.GetByLabel("I have noted").IsCheckedAsync());
        Assert.Equal(name, await page.Locator(".handed-out").First.TextContentAsync());
        Assert.Equal("0", await Database.SqlAsync(server, "SELECT count(*) FROM Accounts;"));
    }

    [Fact]
    public async Task Account_MadeOnTheWayToACodeForAPlan_LeadsBackToIt()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        await page.GotoAsync(server.Address + "/shared");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make an account" }).ClickAsync();
        await page.GetByText("I was given a code").ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync("0000-0000-0000-0000-0000-000");
        await page.GetByLabel("Type the passphrase you will use").FillAsync("calm words of my own");
        await page.GetByLabel("I have noted").CheckAsync();
        await page.PressAsync("Make the account");
        await page.Locator("#code-error").GetByText("make the account, then type it under “Shared with me”").WaitForAsync();

        await page.GetByLabel("Code", new() { Exact = true }).FillAsync("");
        await page.PressAsync("Make the account");

        await page.GetByLabel("The code, as it was told to you").WaitForAsync();
        Assert.Equal("/shared", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task PlanPage_WithoutScript_SaysSoAndLeadsOn()
    {
        await using var server = await AppServer.StartAsync();
        var some = await chromium.OpenAsync();
        await using var context = await some.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(server.Address + "/p/" + new string('0', 32));

        await page.HeadingAsync("This page needs scripts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Print blank sheets" }).ClickAsync();
        Assert.Equal("/handouts", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Registration_Off_SaysWhatCanBeDoneWithout()
    {
        await using var server = await AppServer.StartAsync("--Accounts:Registration", "Off");
        var page = await chromium.OpenAsync();

        await page.GotoAsync(server.Address + "/account/new");

        await page.GetByText("Accounts are not made on this page").WaitForAsync();
        Assert.Equal(0, await page.Locator("form").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Start a plan" }).ClickAsync();
        await page.HeadingAsync("What do you need today?");
    }
}
