using System.Security.Cryptography;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The promise behind the word 'Saved'.</summary>
public sealed class KillTests(Chromium chromium)
{
    private const int Kills = 20;
    private const int OneBoxQuestion = 5;

    [Fact]
    public async Task Sigkill_WhileTyping_LosesNothingThatWasShownAsSaved()
    {
        await using var server = await AppServer.StartAsync();
        var page = await chromium.OpenAsync();
        var walk = new PlanWalk(page, server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        var box = page.Locator(".answer textarea");
        var shownAsSaved = "";

        for (var kill = 0; kill < Kills; kill++)
        {
            await walk.OpenAsync(OneBoxQuestion);
            Assert.StartsWith(shownAsSaved, await box.InputValueAsync(), StringComparison.Ordinal);

            await box.PressAsync("Control+End");
            await walk.SavedAfterAsync(() => box.PressSequentiallyAsync(walk.NewWord() + " "));
            await walk.SettledAsync();
            shownAsSaved = await box.InputValueAsync();

            // Killed at any moment of typing on: between letters, while waiting, or in the middle of a save.
            var typing = box.PressSequentiallyAsync("and more that nobody has been told is saved ", new() { Delay = 15 });
            await Task.Delay(RandomNumberGenerator.GetInt32(1_100), TestContext.Current.CancellationToken);
            server.Kill();
            await typing;
            await server.RestartAsync();
            await walk.SignInAsync(walk.Name!, walk.Passphrase!);
            await page.GetByText("My plans").First.WaitForAsync();
        }

        await walk.OpenAsync(OneBoxQuestion);
        Assert.StartsWith(shownAsSaved, await box.InputValueAsync(), StringComparison.Ordinal);
    }
}
