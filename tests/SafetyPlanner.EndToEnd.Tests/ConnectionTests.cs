using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The line to the server comes and goes.</summary>
public sealed class ConnectionTests(Chromium chromium)
{
    private const int OneBoxQuestion = 5;

    // On a slow line the next box is written in before the page was drawn with what stands in the one before: the server draws nothing more while
    // ten drawings are on their way.
    [Theory]
    [InlineData(PlanWalk.WhoAndWhy)]
    [InlineData(PlanWalk.PeopleAlong)]
    [InlineData(PlanWalk.NextSteps)]
    public async Task Boxes_FilledInOneBreath_AreAllKept(int step)
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.StartPlanAsync();
        await walk.OpenAsync(step);

        var written = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.answer input[type=text], .answer textarea')].map((box, at) => {
              for (const letter of `a word of sixteen letters, number ${at}`) {
                box.value += letter;
                box.dispatchEvent(new Event('input', { bubbles: true }));
              }
              return box.value;
            })
            """);
        await walk.RestAsync();
        await page.ReloadAsync();
        await page.Locator(".answer textarea, .answer input[type=text]").First.WaitForAsync();

        Assert.True(written.Length > 1);
        Assert.Equal(written, await page.Locator(".answer input[type=text], .answer textarea").EvaluateAllAsync<string[]>("boxes => boxes.slice(0, " + written.Length + ").map(box => box.value)"));
    }

    [Fact]
    public async Task Typed_WhileTheLineIsCut_IsSentWhenItIsBack_AndNotCalledSavedBefore()
    {
        await using var server = await AppServer.StartAsync();
        await using var line = new CuttableLine(server.Port);
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, line.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        await walk.OpenAsync(OneBoxQuestion);
        await walk.WriteAsync(0, "before the cut");
        var box = page.Locator(".answer textarea");

        line.Cut();
        await page.GetByText("the connection is gone").WaitForAsync();
        await box.FillAsync("before the cut, and during it");
        await Assertions.Expect(page.Locator(".save-state")).ToBeHiddenAsync();
        await walk.SavedAfterAsync(() =>
        {
            line.Mend();
            return Task.CompletedTask;
        });

        await walk.OpenAsync(OneBoxQuestion);
        Assert.Equal("before the cut, and during it", await box.InputValueAsync());
    }

    [Fact]
    public async Task WayOut_StandsOnThePage_BeforeAnyScript()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync(width: 360);
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.RouteAsync("https://**", route => route.FulfillAsync(new() { Body = "elsewhere" }));

        await page.GotoAsync(server.Address + "/p/00000000000000000000000000000000");
        await page.GetByRole(AriaRole.Link, new() { Name = "Leave this site now" }).Last.ClickAsync();

        await page.GetByText("elsewhere").WaitForAsync();
    }
}
