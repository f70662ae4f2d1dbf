using System.Diagnostics;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Backup and restore as whoever runs the server does them.</summary>
public sealed class RestoreTests(Chromium chromium) : IDisposable
{
    private const int OneBoxQuestion = 5;

    private readonly DirectoryInfo backups = Directory.CreateTempSubdirectory("planner-backups-");

    private string Backup => Path.Combine(backups.FullName, "monday.db");

    public void Dispose() => backups.Delete(recursive: true);

    [Fact]
    public async Task Backup_WhileSomebodyWrites_IsRestored_AndTheyFindWhatWasSaved()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        await walk.OpenAsync(OneBoxQuestion);
        await walk.WriteAsync(0, "before the backup");
        var box = walk.Page.Locator(".answer textarea");

        var typing = box.PressSequentiallyAsync(" and on and on, while the copy is made, with a save at every rest", new() { Delay = 40 });
        var made = await HostAnswer.OfAsync(server.DataFolder, "host", "backup", Backup);
        await typing;
        await walk.SettledAsync();
        await walk.WriteAsync(0, "after the backup");
        server.Kill();
        var restored = await HostAnswer.OfAsync(server.DataFolder, "host", "restore", Backup);
        await server.RestartAsync();
        await walk.Page.Context.ClearCookiesAsync();
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.GetByText("My plans").First.WaitForAsync();
        await walk.OpenAsync(OneBoxQuestion);

        Assert.Equal((0, ""), (made.ExitCode, made.Refused));
        Assert.Contains("The pepper is not in it", made.Said, StringComparison.Ordinal);
        Assert.Equal([Backup], backups.EnumerateFiles().Select(file => file.FullName));
        Assert.Equal((0, ""), (restored.ExitCode, restored.Refused));
        Assert.StartsWith("before the backup", await box.InputValueAsync(), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(server.DataFolder, "database"), "planner.db.before-restore-*"));
    }

    [Fact]
    public async Task Backup_ToANameThatIsTaken_IsRefused()
    {
        await using var server = await AppServer.StartAsync();
        await File.WriteAllTextAsync(Backup, "somebody’s", TestContext.Current.CancellationToken);

        var answer = await HostAnswer.OfAsync(server.DataFolder, "host", "backup", Backup);

        Assert.Contains("a backup never overwrites", answer.Sentence(), StringComparison.Ordinal);
        Assert.Equal("somebody’s", await File.ReadAllTextAsync(Backup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restore_WhileTheServerRuns_IsRefused_AndItGoesOn()
    {
        await using var server = await BackedUpAsync();

        var said = await RefusedAsync(server);

        Assert.Equal($"A server is running on the data folder {server.DataFolder}: stop it first, then restore.", said);
        using var http = new HttpClient();
        Assert.True((await http.GetAsync(new Uri(server.Address + "/health/ready"), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Restore_WithoutThePepper_IsRefused()
    {
        await using var server = await BackedUpAsync();
        server.Kill();
        File.Delete(PepperOf(server));

        Assert.StartsWith($"The file {PepperOf(server)} is missing", await RefusedAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithAnotherPepper_IsRefused()
    {
        await using var server = await BackedUpAsync();
        server.Kill();
        await File.WriteAllBytesAsync(PepperOf(server), new byte[32], TestContext.Current.CancellationToken);

        Assert.StartsWith($"The file {PepperOf(server)} does not belong to this database", await RefusedAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '11.0.0');", "was made by a newer version of SafetyPlanner")]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Sharing';", "was made by an older version of SafetyPlanner")]
    public async Task Restore_OfAnotherVersion_IsRefused(string sql, string said)
    {
        await using var server = await BackedUpAsync();
        server.Kill();
        using var tool = Process.Start("sqlite3", [Backup, sql]);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, tool.ExitCode);
        Assert.Contains(said, await RefusedAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_IsRefused()
    {
        await using var server = await BackedUpAsync();
        server.Kill();
        await using (var stream = new FileStream(Backup, FileMode.Open))
        {
            stream.SetLength(stream.Length / 2);
        }

        Assert.Equal($"The file {Backup} is damaged or no backup: take another one.", await RefusedAsync(server));
    }

    private static string PepperOf(AppServer server) => Path.Combine(server.DataFolder, "secret", "pepper");

    private async Task<AppServer> BackedUpAsync()
    {
        var server = await AppServer.StartAsync();
        Assert.Equal(0, (await HostAnswer.OfAsync(server.DataFolder, "host", "backup", Backup)).ExitCode);
        return server;
    }

    // One sentence, and every byte of the data folder and of the backups as it was.
    private async Task<string> RefusedAsync(AppServer server)
    {
        var before = (DataFolderScan.Fingerprint(server.DataFolder), DataFolderScan.Fingerprint(backups.FullName));

        var answer = await HostAnswer.OfAsync(server.DataFolder, "host", "restore", Backup);

        Assert.Equal(before.Item1, DataFolderScan.Fingerprint(server.DataFolder));
        Assert.Equal(before.Item2, DataFolderScan.Fingerprint(backups.FullName));
        return answer.Sentence();
    }
}
