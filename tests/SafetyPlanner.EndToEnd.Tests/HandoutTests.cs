using System.Net;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Blank sheets, without signing in.</summary>
public sealed class HandoutTests(Chromium chromium, HandoutTests.OneServer running) : IClassFixture<HandoutTests.OneServer>
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Theory]
    [InlineData("meeting-worksheet", "What is the safest")]
    [InlineData("risk-assessment", "threat")]
    [InlineData("safe-meetings", "late")]
    [InlineData("escape-plan", "Ways out")]
    [InlineData("survival-kit", "Passports")]
    [InlineData("accountability-allies", "whakapapa")]
    [InlineData("ally-support", "listens")]
    [InlineData("incident-diary", "Note 1")]
    [InlineData("helplines", "0800 733 843")]
    [InlineData("sharing-release", "stop")]
    public async Task Handout_OnEveryPaper_IsReadableAndHasAPicture(string name, string words)
    {
        using var http = new HttpClient { BaseAddress = new Uri(running.Server.Address) };

        var a4 = await Paper.FileAsync(http, $"/handouts/{name}.pdf?region=nz");
        var letter = await Paper.FileAsync(http, $"/handouts/{name}.pdf?region=nz&paper=letter&size=large");
        var picture = await http.GetByteArrayAsync(new Uri($"/handouts/{name}.png", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("595.28 x 841.89", await Paper.AboutAsync(a4), StringComparison.Ordinal);
        Assert.Contains("612 x 792", await Paper.AboutAsync(letter), StringComparison.Ordinal);
        Paper.HoldsAll((await Paper.TextAsync(a4, null))!, [words]);
        Paper.HoldsAll((await Paper.TextAsync(letter, null))!, [words]);
        Assert.Equal(PngMark, picture[..4]);
    }

    [Theory]
    [InlineData("/handouts/escape-plan.pdf?paper=foolscap", HttpStatusCode.BadRequest)]
    [InlineData("/handouts/escape-plan.pdf?size=tiny", HttpStatusCode.BadRequest)]
    [InlineData("/handouts/escape-plan.pdf?region=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/handouts/several.pdf?sheet=escape-plan&sheet=nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/handouts/nothing-here.png", HttpStatusCode.NotFound)]
    public async Task Handout_ThatThereIsNot_GetsAClearAnswer(string path, HttpStatusCode status)
    {
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(running.Server.Address + path), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SeveralSheets_Ticked_ComeAsOneFile()
    {
        var page = await chromium.OpenAsync(width: 360);
        await page.GotoAsync(running.Server.Address + "/handouts");

        await page.GetByRole(AriaRole.Button, new() { Name = "as one PDF" }).ClickAsync();
        await page.GetByText("No sheet is ticked yet").WaitForAsync();
        await page.GetByLabel("Numbers of which place?").SelectOptionAsync("nz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this" }).ClickAsync();
        await page.Locator("input[value=survival-kit]").CheckAsync();
        await page.Locator("input[value=helplines]").CheckAsync();
        var text = await Paper.DownloadedTextAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "as one PDF" }));

        Paper.HoldsAll(text, ["Passports", "0800 733 843", "Page 1 of"]);
    }

    /// <summary>One server for all of these: blank sheets leave nothing behind.</summary>
    public sealed class OneServer : IAsyncLifetime
    {
        public AppServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await AppServer.StartAsync();

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
