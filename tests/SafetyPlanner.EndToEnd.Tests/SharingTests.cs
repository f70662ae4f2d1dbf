using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Two people, two browsers, one plan: what is shared, handed over and stopped.</summary>
public sealed class SharingTests(Chromium chromium)
{
    private const string Secret = "Wherethemeetingis";

    [Fact]
    public async Task Share_ViewedEditedAndStopped_LeavesThePageOfTheOtherAtOnce()
    {
        await using var server = await AppServer.StartAsync();
        var (owner, ally) = (await PersonAsync(server), await PersonAsync(server, width: 360));
        await owner.StartPlanAsync();
        await owner.OpenAsync(PlanWalk.WhoAndWhy);
        await owner.WriteAsync(0, "Nomeia");
        await owner.OpenAsync(PlanWalk.HopesToGet);
        await owner.WriteAsync(0, Secret);
        var plan = owner.WorksheetAddress![..^2];

        await ally.UseCodeAsync(await owner.ShareTheMeetingAsync(plan));
        await owner.ConfirmAsync(ally, plan);

        // What is open to the other: the one section, the banner, and no way to what belongs to the owner.
        await ally.Page.GotoAsync(server.Address + "/shared");
        await ally.Page.GetByText("1 plan", new() { Exact = true }).WaitForAsync();
        await ally.Page.GetByRole(AriaRole.Link, new() { Name = "For N." }).ClickAsync();
        await ally.Page.GetByRole(AriaRole.Heading, new() { Name = "A plan that is shared with you" }).WaitForAsync();
        await ally.Page.GetByText("Shared with you by its owner to read and change").WaitForAsync();
        Assert.Equal(1, await ally.Page.Locator(".sections li").CountAsync());
        foreach (var hidden in new[] { "/more", "/file", "/copies", "/share", "/offer", "/delete", "/hand-over", "/yours", "/1/4" })
        {
            await ally.Page.GotoAsync(plan + hidden);
            await ally.Page.GetByText("This plan has no such page").WaitForAsync();
            Assert.DoesNotContain(Secret, await ally.Page.ContentAsync(), StringComparison.Ordinal);
        }

        // Both look at the same question; what one writes the other sees.
        await owner.OpenAsync(PlanWalk.WhoAndWhy);
        await ally.OpenAsync(PlanWalk.WhoAndWhy, owner.WorksheetAddress);
        await ally.WriteAsync(0, "Nomeia and her brother");
        await Assertions.Expect(owner.Page.Locator(".answer input[type=text]").First).ToHaveValueAsync("Nomeia and her brother");

        // The owner stops it in another window, while both still look.
        var sharing = await owner.Page.Context.NewPageAsync();
        await sharing.GotoAsync(plan + "/share");
        await sharing.GetByText("What they did").ClickAsync();
        await sharing.GetByText("Changed: The meeting").WaitForAsync();
        await sharing.GetByRole(AriaRole.Button, new() { Name = "Stop sharing" }).ClickAsync();

        await ally.Page.GetByRole(AriaRole.Heading, new() { Name = "This is not shared with you any more" }).WaitForAsync();
        Assert.DoesNotContain("Nomeia", await ally.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await ally.Page.Locator(".answer").CountAsync());
        await Assertions.Expect(owner.Page.Locator(".answer input[type=text]").First).ToHaveValueAsync("Nomeia and her brother");
        await ally.Page.ReloadAsync();
        await ally.Page.GetByText("This address leads to no plan of yours").WaitForAsync();
    }

    [Fact]
    public async Task Plan_HandedOverByAnAdvocate_IsTheirsAndLeavesTheAdvocatesPage()
    {
        await using var server = await AppServer.StartAsync();
        var (advocate, survivor) = (await PersonAsync(server), await PersonAsync(server, width: 360));
        await advocate.StartPlanAsync();
        await advocate.OpenAsync(PlanWalk.WhoAndWhy);
        await advocate.WriteAsync(0, "Nomeia");
        var plan = advocate.WorksheetAddress![..^2];

        var making = await advocate.Page.Context.NewPageAsync();
        await making.GotoAsync(plan + "/hand-over");
        await making.GetByLabel("Your passphrase").FillAsync("not the passphrase");
        await making.GetByRole(AriaRole.Button, new() { Name = "Make the code" }).ClickAsync();
        await making.GetByText("The passphrase is not right, so no code was made").WaitForAsync();
        var takenBack = await making.MakeHandOverCodeAsync(advocate.Passphrase!);
        await advocate.Page.GotoAsync(plan);
        await advocate.Page.GetByText("A code waits with which somebody else becomes the owner").WaitForAsync();
        await making.GetByRole(AriaRole.Button, new() { Name = "Take the code back" }).ClickAsync();
        await making.GetByText("The code does not work any more").WaitForAsync();
        var code = await making.MakeHandOverCodeAsync(advocate.Passphrase!);

        await survivor.UseCodeAsync(takenBack);
        await survivor.Page.GetByText("This code is not known").WaitForAsync();
        await survivor.UseCodeAsync(code);

        await survivor.Page.GetByRole(AriaRole.Heading, new() { Name = "This plan is yours now" }).WaitForAsync();
        foreach (var open in new[] { advocate.Page, making })
        {
            await open.GetByRole(AriaRole.Heading, new() { Name = "This plan is not here any more" }).WaitForAsync();
            Assert.DoesNotContain("Nomeia", await open.ContentAsync(), StringComparison.Ordinal);
        }

        await survivor.OpenAsync(PlanWalk.WhoAndWhy, plan + "/1");
        await Assertions.Expect(survivor.Page.Locator(".answer input[type=text]").First).ToHaveValueAsync("Nomeia");
        Assert.DoesNotContain(code, server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_Mistyped_StaysInTheBoxWithItsReasonTiedToIt()
    {
        await using var server = await AppServer.StartAsync();
        var ally = await PersonAsync(server);
        var typed = "0123-4567-89AB-CDEF-GHJK-MN0";

        await ally.UseCodeAsync(typed);

        var box = ally.Page.GetByLabel("The code, as it was told to you");
        await Assertions.Expect(box).ToHaveValueAsync(typed);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(box).ToHaveAccessibleDescriptionAsync(
            "A letter or digit of the code is mistyped. Please compare it with what you were given. It has not been used up. "
            + "23 letters and digits. Small letters, spaces and hyphens are fine.");
    }

    [Fact]
    public async Task Shared_WithoutAnAccount_SaysWhatIsNeeded()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();

        await page.GotoAsync(server.Address + "/");
        await page.GetByText("Somebody gave you a code?").GetByRole(AriaRole.Link).ClickAsync();

        await page.GetByText("For that you need an account of your own").WaitForAsync();
        Assert.Equal(0, await page.Locator("input").CountAsync());
    }

    private async Task<PlanWalk> PersonAsync(AppServer server, int width = 1280)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(width), server.Address);
        await walk.MakeAccountAsync();
        return walk;
    }
}
