using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>A plan that leaves in a file and is opened again elsewhere.</summary>
public sealed class PlanFileTests(Chromium chromium)
{
    private const string Passphrase = "lantern copper willow seventeen";

    [Fact]
    public async Task SealedFile_OpensOnAnotherServerWithoutAnAccount()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.StartPlanAsync();
        await walk.AnswerEverythingAsync();
        var file = await SaveAsync(walk, "Make the sealed file", Passphrase);

        await using var other = await AppServer.StartAsync();
        var before = DataFolderScan.Fingerprint(other.DataFolder);
        var page = await chromium.OpenAsync(width: 360);
        await OpenAsync(page, other, file, "");
        await page.GetByText("This file is sealed").WaitForAsync();
        await OpenAsync(page, other, file, "lantern copper willow eighteen");
        await page.GetByText("This passphrase doesn’t open this file").WaitForAsync();
        await OpenAsync(page, other, file, Passphrase);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();
        var opened = new PlanWalk(page, other.Address);
        await opened.OpenAsync(PlanWalk.WhoAndWhy, page.Url + "/1");
        var paper = await Paper.PrintAsync(page, page.Url[..page.Url.LastIndexOf('/')]);

        Paper.HoldsInOrder(paper, walk.Written);
        Assert.Empty(DataFolderScan.Find(Path.GetDirectoryName(file)!, walk.Written));
        Assert.Equal(before, DataFolderScan.Fingerprint(other.DataFolder));
        Assert.DoesNotContain(walk.Written, word => other.Log.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DataFile_ChangedOrNotAPlan_GetsOneSentenceAndChangesNothing()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.StartPlanAsync();
        await walk.OpenAsync(PlanWalk.WhoAndWhy);
        await walk.WriteAsync(0, walk.NewWord());
        var file = await SaveAsync(walk, "Make the data file", null);
        var json = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync();

        await File.WriteAllTextAsync(file, json[..^40], TestContext.Current.CancellationToken);
        await OpenAsync(page, server, file, "");
        await page.GetByText("This file was cut short or changed").WaitForAsync();
        await File.WriteAllTextAsync(file, "a letter to my sister", TestContext.Current.CancellationToken);
        await OpenAsync(page, server, file, "");
        await page.GetByText("This file holds no plan").WaitForAsync();
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        await OpenAsync(page, server, file, "");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();

        Assert.Contains(walk.Written[0], json, StringComparison.Ordinal);
    }

    private static async Task<string> SaveAsync(PlanWalk walk, string button, string? passphrase)
    {
        await walk.Page.GotoAsync(walk.WorksheetAddress![..^2] + "/file");
        if (passphrase is not null)
        {
            await walk.Page.GetByLabel("Type the passphrase you will use").FillAsync(passphrase);
        }

        await walk.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        return await Paper.DownloadAsync(walk.Page, walk.Page.GetByRole(AriaRole.Link, new() { Name = "Download the file" }));
    }

    private static async Task OpenAsync(IPage page, AppServer server, string file, string passphrase)
    {
        await page.GotoAsync(server.Address + "/open");
        await page.GetByLabel("The file").SetInputFilesAsync(file);
        await page.GetByLabel("Its passphrase").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
    }
}
