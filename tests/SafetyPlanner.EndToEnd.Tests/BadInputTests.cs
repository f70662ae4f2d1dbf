using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>What a person or a broken disk can do wrong: a clear sentence, and what was there before is still there.</summary>
public sealed class BadInputTests(Chromium chromium)
{
    private const int OneBoxQuestion = 5;

    [Fact]
    public async Task NineThousandCharacters_AreNamed_AndTheAnswerBeforeStays()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);
        var box = walk.Page.Locator(".answer textarea");
        await walk.WriteAsync(0, "what was there before");

        await box.FillAsync(new string('x', 9_000));
        await walk.Page.GetByText("is 9,000 characters long").WaitForAsync();
        await walk.Page.GetByRole(AriaRole.Link, new() { Name = "Next question" }).ClickAsync();
        await walk.Page.GetByText("You are still on this page").WaitForAsync();

        Assert.Equal(9_000, (await box.InputValueAsync()).Length);
        await walk.OpenAsync(OneBoxQuestion);
        Assert.Equal("what was there before", await box.InputValueAsync());
    }

    [Fact]
    public async Task ControlCharacters_AreLeftOut_AndSaidSo()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);

        await walk.WriteAsync(0, "before\u0007after");

        await walk.Page.GetByText("hidden character").WaitForAsync();
        await walk.OpenAsync(OneBoxQuestion);
        Assert.Equal("beforeafter", await walk.Page.Locator(".answer textarea").InputValueAsync());
    }

    [Fact]
    public async Task WrongPassphrase_IsRefusedInOneSentence_AndTheRightOneStillOpens()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);
        await walk.WriteAsync(0, "still there");
        await walk.Page.Context.ClearCookiesAsync();

        await walk.SignInAsync(walk.Name!, "not the passphrase");
        await walk.Page.GetByText("The sign-in name or the passphrase is not right").WaitForAsync();
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.GetByText("My plans").First.WaitForAsync();

        await walk.OpenAsync(OneBoxQuestion);
        Assert.Equal("still there", await walk.Page.Locator(".answer textarea").InputValueAsync());
    }

    [Fact]
    public async Task TamperedRow_IsSaid_AndLeftAsItIs()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);
        await walk.WriteAsync(0, "sealed");
        server.Kill();
        await Database.SqlAsync(server, "UPDATE Sections SET Sealed = zeroblob(length(Sealed));");
        await server.RestartAsync();
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.GetByText("My plans").First.WaitForAsync();

        await walk.Page.GotoAsync(walk.WorksheetAddress!);

        await walk.Page.GetByRole(AriaRole.Heading, new() { Name = "This plan can’t be read" }).WaitForAsync();
        Assert.Equal("0", await Database.SqlAsync(server, "SELECT count(*) FROM Sections WHERE Sealed <> zeroblob(length(Sealed));"));
    }

    [Fact]
    public async Task TruncatedDatabase_StopsTheStartInOneSentence_AndIsLeftAsItIs()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);
        await walk.WriteAsync(0, "kept");
        server.Kill();
        var file = Database.FileOf(server);
        await Database.SqlAsync(server, "PRAGMA wal_checkpoint(TRUNCATE);");
        using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(stream.Length / 2);
        }

        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var (exitCode, said) = await server.StartRefusedAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("is damaged and was left exactly as it is", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SomeoneElsesPlan_LooksLikeNone()
    {
        await using var server = await AppServer.StartAsync();
        var owner = await OpenAsync(server);
        await owner.WriteAsync(0, "mine alone");
        var stranger = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await stranger.MakeAccountAsync();

        await stranger.Page.GotoAsync(owner.WorksheetAddress!);
        await stranger.Page.GetByText("There is nothing here").WaitForAsync();
        var paper = await stranger.Page.APIRequest.GetAsync(owner.WorksheetAddress![..^2] + "/copies/AAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(404, paper.Status);
    }

    [Fact]
    public async Task PlanPage_AsSent_HoldsNoAnswerAndMustNotBeStored()
    {
        await using var server = await AppServer.StartAsync();
        var walk = await OpenAsync(server);
        await walk.WriteAsync(0, "zanzibarword");

        var answer = await walk.Page.APIRequest.GetAsync(walk.Page.Url);

        Assert.DoesNotContain("zanzibarword", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers["cache-control"]);
        Assert.Contains("default-src 'none'", answer.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("Worksheets", await walk.Page.TitleAsync());
    }

    private async Task<PlanWalk> OpenAsync(AppServer server)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        await walk.OpenAsync(OneBoxQuestion);
        return walk;
    }
}
