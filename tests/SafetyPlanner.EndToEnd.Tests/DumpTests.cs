using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>What whoever takes the disk of the server can read.</summary>
public sealed class DumpTests(Chromium chromium)
{
    private const int Canaries = 200;
    private const int TogetherInABox = 10;

    private readonly string run = RandomNumberGenerator.GetHexString(6);

    [Fact]
    public async Task TwoHundredCanaries_AndAllThatIsShared_StandReadableNowhere()
    {
        await using var server = await AppServer.StartAsync();
        var (owner, ally) = (await PersonAsync(server), await PersonAsync(server));
        await owner.StartPlanAsync();
        var plan = owner.WorksheetAddress![..^2];
        var answers = Enumerable.Range(0, Canaries).Select(Canary).ToList();
        await WriteAsync(owner, answers);
        var (recipient, shownAs, purpose) = (Canary(900), Canary(901), Canary(902));

        var code = await owner.ShareTheMeetingAsync(plan, recipient, shownAs, purpose);
        await ally.UseCodeAsync(code);
        var words = await owner.ConfirmAsync(ally, plan, recipient);
        await ally.OpenAsync(PlanWalk.WhoAndWhy, owner.WorksheetAddress);
        var byTheAlly = Canary(903);
        await ally.WriteAsync(0, byTheAlly);

        // While the write-ahead log is full; what comes after empties it.
        Assert.Contains(Directory.EnumerateFiles(server.DataFolder, "*-wal", SearchOption.AllDirectories), file => new FileInfo(file).Length > 0);
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [.. answers, byTheAlly, recipient, shownAs, purpose, words, code]));
        await owner.Page.GotoAsync(plan + "/hand-over");
        var handOver = await owner.Page.MakeHandOverCodeAsync(owner.Passphrase!);
        var paper = await Paper.PrintAsync(owner);
        var recovery = await owner.Page.MakeRecoveryCodeAsync(server, owner.Passphrase!);

        string[] codes = [code, handOver, recovery];
        string[] secrets =
        [
            .. answers, recipient, shownAs, purpose, byTheAlly, words, owner.Passphrase!, ally.Passphrase!,
            .. codes, .. codes.Select(told => told.Replace("-", "", StringComparison.Ordinal)),
        ];
        Assert.Contains(answers[^1], paper, StringComparison.Ordinal);
        Assert.Empty(DataFolderScan.Find(server.DataFolder, secrets));
        Assert.Empty(DataFolderScan.Find(server.TempFolder, secrets));
        Assert.DoesNotContain(secrets, secret => server.Log.Contains(secret, StringComparison.OrdinalIgnoreCase));
        await FindsWhatStandsThereAsync(server.DataFolder, answers[7]);
    }

    // The control: each spelling of a word is found, and the word in the middle of others.
    private static async Task FindsWhatStandsThereAsync(string folder, string word)
    {
        var file = Path.Combine(folder, "planted");
        foreach (var spelling in DataFolderScan.Spellings(word))
        {
            await File.WriteAllBytesAsync(file, [1, 2, 3, .. spelling, 4, 5], TestContext.Current.CancellationToken);
            Assert.Equal([word], DataFolderScan.Find(folder, [word]));
        }

        foreach (var before in new[] { "", "1", "12" })
        {
            var base64 = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{before}{word} and more"));
            await File.WriteAllTextAsync(file, base64, TestContext.Current.CancellationToken);
            Assert.Equal([word], DataFolderScan.Find(folder, [word]));
        }

        File.Delete(file);
        Assert.Empty(DataFolderScan.Find(folder, [word]));
    }

    private static async Task WriteAsync(PlanWalk owner, List<string> answers)
    {
        var left = new Queue<string[]>(answers.Chunk(TogetherInABox));
        for (var step = PlanWalk.WhoGoes; left.Count > 0; step++)
        {
            Assert.True(step < PlanWalk.FinalChecklist, "The worksheet has too few boxes.");
            await owner.OpenAsync(step);
            var boxes = await owner.Page.Locator(".answer textarea").CountAsync();
            for (var box = 0; box < boxes && left.Count > 0; box++)
            {
                await owner.SavedAfterAsync(async () =>
                {
                    var input = owner.Page.Locator(".answer textarea").Nth(box);
                    await input.FillAsync(string.Join(' ', left.Peek()));
                    await input.BlurAsync();
                });
                left.Dequeue();
            }
        }
    }

    private string Canary(int number) => string.Create(CultureInfo.InvariantCulture, $"canary{number:D3}{run}x");

    private async Task<PlanWalk> PersonAsync(AppServer server)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        return walk;
    }
}
