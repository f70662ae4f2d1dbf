using System.Runtime.Versioning;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sqlite;

public sealed class DataCheckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_OfASoundFolder_FindsEverythingWellAndChangesNothing()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation);
        await database.Get<RetentionSweep>().RunAsync(Cancellation);
        await database.StopAsync();
        var before = database.Bytes();

        var lines = await database.Get<DataCheck>().RunAsync(Cancellation);

        Assert.All(lines.Where(line => line.Item is not ("file modes" or "disk")), line => Assert.True(line.IsWell, line.Said));
        Assert.Equal("Accounts: 1. Plans: 1.", SaidOf(lines, "kept"));
        Assert.StartsWith("It ran on 1 March 2026 at 12:00 UTC. All together: 0 plans deleted", SaidOf(lines, "last sweep"), StringComparison.Ordinal);
        Assert.Equal("No server is running on this folder.", SaidOf(lines, "server"));
        Assert.DoesNotContain(lines, line => line.Said.Contains(owner.SignInName, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, database.Bytes().Where(file => !file.Key.EndsWith("-shm", StringComparison.Ordinal) && !file.Key.EndsWith("-wal", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2027-03-31", "Announced as to be deleted: 0. To be deleted by the next sweep: 0.")]
    [InlineData("2027-04-01", "Announced as to be deleted: 1. To be deleted by the next sweep: 0.")]
    [InlineData("2027-05-01", "Announced as to be deleted: 0. To be deleted by the next sweep: 1.")]
    public async Task Check_OfPlansThatNobodyUses_CountsThemBeforeTheyGo(string day, string said)
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation);
        database.Clock.Advance(DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture) - database.Clock.GetUtcNow());

        Assert.Equal(said, SaidOf(await database.Get<DataCheck>().RunAsync(Cancellation), "unused plans"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Check_OfAFolderThatOthersGetInto_NamesIt()
    {
        await using var database = await TempDatabase.StartAsync();
        var secret = Path.GetDirectoryName(database.PepperFile)!;
        File.SetUnixFileMode(secret, File.GetUnixFileMode(secret) | UnixFileMode.GroupExecute);

        var line = Assert.Single(await database.Get<DataCheck>().RunAsync(Cancellation), line => line.Item == "file modes");

        Assert.Equal((false, $"Others on this machine may get into {secret}: run 'chmod go=' on each."), (line.IsWell, line.Said));
    }

    [Fact]
    public async Task Check_WithoutThePepper_SaysSoAndGoesOn()
    {
        await using var database = await TempDatabase.StartAsync();
        await database.StopAsync();
        File.Delete(database.PepperFile);

        var lines = await database.Get<DataCheck>().RunAsync(Cancellation);

        Assert.False(Assert.Single(lines, line => line.Item == "database").IsWell);
        Assert.Contains("is missing, and without it nobody can sign in", SaidOf(lines, "database"), StringComparison.Ordinal);
        Assert.NotEmpty(SaidOf(lines, "disk"));
    }

    [Fact]
    public async Task Check_OfAServerWhoseSweepIsOverdue_SaysSo()
    {
        await using var database = await TempDatabase.StartAsync();
        await database.Get<RetentionSweep>().RunAsync(Cancellation);
        await database.StopAsync();
        await using var server = new FileStream(Path.Combine(database.Folder, "database", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        database.Clock.Advance(TimeSpan.FromHours(4));

        var lines = await database.Get<DataCheck>().RunAsync(Cancellation);

        Assert.False(Assert.Single(lines, line => line.Item == "last sweep").IsWell);
        Assert.Equal("A server is running on this folder.", SaidOf(lines, "server"));
    }

    private static string SaidOf(IReadOnlyList<CheckLine> lines, string item) => Assert.Single(lines, line => line.Item == item).Said;
}
