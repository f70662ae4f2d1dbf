using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sqlite;

public sealed class DatabaseStartTests
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Start_TheFirst_MakesFoldersAndPepperForTheOwnerOnly()
    {
        await using var database = await TempDatabase.StartAsync();

        var pepper = await File.ReadAllBytesAsync(database.PepperFile, Cancellation);

        Assert.Equal(32, pepper.Length);
        Assert.Equal(OwnerReadsAndWrites, File.GetUnixFileMode(database.PepperFile));
        Assert.Equal(OwnerReadsAndWrites | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(database.PepperFile)!));
        Assert.Equal(OwnerReadsAndWrites | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(database.DatabaseFile)!));
    }

    [Fact]
    public async Task Start_Connections_WriteThroughToTheDiskAndOverwriteWhatIsDeleted()
    {
        await using var database = await TempDatabase.StartAsync();
        await using var context = await database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);

        var settings = await context.Database.SqlQueryRaw<string>(
            "SELECT (SELECT journal_mode FROM pragma_journal_mode) || ' ' || (SELECT synchronous FROM pragma_synchronous) || ' ' || "
            + "(SELECT foreign_keys FROM pragma_foreign_keys) || ' ' || (SELECT secure_delete FROM pragma_secure_delete) AS Value")
            .SingleAsync(Cancellation);

        Assert.Equal("wal 2 1 1", settings);
    }

    [Fact]
    public async Task Start_PepperMissing_IsRefusedInOneSentence()
    {
        await using var database = await StoppedAsync();
        File.Delete(database.PepperFile);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Equal(
            $"The file {database.PepperFile} is missing, and without it nobody can sign in to this database: put back the copy that belongs to it.",
            refused.Message);
        Assert.False(File.Exists(database.PepperFile));
    }

    [Fact]
    public async Task Start_PepperOfAnotherDatabase_IsRefusedInOneSentence()
    {
        await using var database = await StoppedAsync();
        await File.WriteAllBytesAsync(database.PepperFile, new byte[32], Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Equal($"The file {database.PepperFile} does not belong to this database: put back the copy that does.", refused.Message);
    }

    [Fact]
    public async Task Start_PepperCutShort_IsRefusedInOneSentence()
    {
        await using var database = await StoppedAsync();
        await File.WriteAllBytesAsync(database.PepperFile, new byte[31], Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Equal(
            $"The file {database.PepperFile} is not a pepper of 32 bytes: put back the copy that belongs to this database.", refused.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(600)]
    [InlineData(4096)]
    [InlineData(20_000)]
    [InlineData(-1)]
    [InlineData(-4096)]
    public async Task Start_DatabaseCutShort_IsRefusedAndLeftAsItIs(int length)
    {
        await using var database = await StoppedAsync();
        var whole = await File.ReadAllBytesAsync(database.DatabaseFile, Cancellation);
        var cut = whole[..(length < 0 ? whole.Length + length : length)];
        await File.WriteAllBytesAsync(database.DatabaseFile, cut, Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Equal(
            $"The database {database.DatabaseFile} is damaged and was left exactly as it is: put back the last good copy, then start again.",
            refused.Message);
        Assert.Equal(cut, await File.ReadAllBytesAsync(database.DatabaseFile, Cancellation));
    }

    [Fact]
    public async Task Start_AnotherFileInItsPlace_IsRefusedAndLeftAsItIs()
    {
        await using var database = await StoppedAsync();
        var other = Enumerable.Repeat((byte)'x', 10_000).ToArray();
        await File.WriteAllBytesAsync(database.DatabaseFile, other, Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Contains("is damaged and was left exactly as it is", refused.Message, StringComparison.Ordinal);
        Assert.Equal(other, await File.ReadAllBytesAsync(database.DatabaseFile, Cancellation));
    }

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_IsRefused()
    {
        await using var database = await TempDatabase.StartAsync();
        await ExecuteAsync(database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '11.0.0')");
        await database.StopAsync();

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Contains("was made by a newer version of SafetyPlanner", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AfterAMigrationWasKilled_DoesNotWaitForItsLock()
    {
        await using var database = TempDatabase.NotStarted();
        Directory.CreateDirectory(Path.GetDirectoryName(database.DatabaseFile)!);
        await ExecuteAsync(database, "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-03-01')");

        await database.RunStartAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.NotNull(await database.SignedInAsync());
    }

    [Fact]
    public async Task Start_DataFolderThatIsAFile_IsRefusedInOneSentence()
    {
        await using var database = TempDatabase.NotStarted();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "database"), "in the way", Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(database.RunStartAsync);

        Assert.Equal($"The data folder {database.Folder} can’t be made or written to: check Data:Folder and who owns it.", refused.Message);
    }

    [Fact]
    public async Task Start_AfterTheProcessWasKilled_FindsEveryAnswerThatWasSaved()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        var plan = Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan;
        for (var number = 0; number < 10; number++)
        {
            await database.Plans.SaveAsync(owner.Secret, plan.Id, Answered.Change(Answered.Text($"answer {number}"), question: $"q{number}"), Cancellation);
        }

        // What a killed process leaves behind: the files as they are in this moment, the log not folded in.
        await using var copy = TempDatabase.CopyOf(database);
        await copy.RunStartAsync();
        var again = Assert.IsType<SignInOutcome.SignedIn>(
            await copy.Accounts.SignInAsync(owner.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation)).Account;
        var opened = Assert.IsType<OpenPlanOutcome.Opened>(await copy.Plans.OpenAsync(again.Secret, plan.Id, Cancellation)).Plan;

        Assert.All(Enumerable.Range(0, 10), number => Assert.True(opened.Sheet("meeting").Find($"q{number}")!.Value.SameAs(Answered.Text($"answer {number}"))));
    }

    [Fact]
    public void Sqlite_NotOnTheMachine_NamesTheDebianPackageInOneSentence()
    {
        var missing = Assert.Throws<MissingLibraryException>(() => SqliteNative.Load(["libnot-there.so.1"]));

        Assert.Equal("SafetyPlanner needs SQLite: install the Debian package libsqlite3-0 and start again.", missing.Message);
    }

    private static async Task<TempDatabase> StoppedAsync()
    {
        var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation);
        await database.StopAsync();
        return database;
    }

    private static async Task ExecuteAsync(TempDatabase database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database.DatabaseFile};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
