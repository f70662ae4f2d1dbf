using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sqlite;

namespace SafetyPlanner.Data.Tests.Sqlite;

public sealed class BackupsTests : IDisposable
{
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("planner-backup #1 ");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Combine(elsewhere.FullName, "backup é.db");

    public void Dispose() => elsewhere.Delete(recursive: true);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Backup_OfARunningServer_IsOneFileForItsOwnerWithoutThePepper()
    {
        await using var database = await TempDatabase.StartAsync();
        await database.SignedInAsync();

        await database.Get<Backups>().MakeAsync(BackupFile, Cancellation);

        var (bytes, pepper) = (await File.ReadAllBytesAsync(BackupFile, Cancellation), await File.ReadAllBytesAsync(database.PepperFile, Cancellation));
        Assert.Equal([BackupFile], elsewhere.EnumerateFiles().Select(file => file.FullName));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(pepper));
        Assert.Equal(1, await AccountsInAsync(BackupFile));
    }

    [Fact]
    public async Task Backup_ToANameThatIsTaken_IsRefusedAndOverwritesNothing()
    {
        await using var database = await TempDatabase.StartAsync();
        await File.WriteAllTextAsync(BackupFile, "somebody’s", Cancellation);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => database.Get<Backups>().MakeAsync(BackupFile, Cancellation));

        Assert.Equal($"There is something at {BackupFile} already, and a backup never overwrites: give another name.", refused.Message);
        Assert.Equal("somebody’s", await File.ReadAllTextAsync(BackupFile, Cancellation));
    }

    [Fact]
    public async Task Backup_IntoAFolderThatIsNotThere_IsRefused()
    {
        await using var database = await TempDatabase.StartAsync();
        var file = Path.Combine(elsewhere.FullName, "not", "there.db");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => database.Get<Backups>().MakeAsync(file, Cancellation));

        Assert.StartsWith($"The backup {file} can’t be written", refused.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Restore_OfABackup_BringsBackWhatItHeldAndKeepsWhatWasThere()
    {
        await using var database = await TempDatabase.StartAsync();
        var before = await database.SignedInAsync();
        await database.Get<Backups>().MakeAsync(BackupFile, Cancellation);
        var since = await database.SignedInAsync();

        // As after a kill: the log is not folded in, and still belongs to what was there.
        await using var killed = TempDatabase.CopyOf(database);
        var kept = await killed.Get<Backups>().RestoreAsync(BackupFile, Cancellation);
        await killed.RunStartAsync();

        Assert.Equal(killed.DatabaseFile + ".before-restore-2026-03-01-120000", kept);
        Assert.Equal(2, await AccountsInAsync(kept!));
        Assert.IsType<SignInOutcome.SignedIn>(await killed.Accounts.SignInAsync(before.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation));
        Assert.IsType<SignInOutcome.Refused>(await killed.Accounts.SignInAsync(since.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation));
    }

    [Fact]
    public async Task Restore_WithNothingButThePepper_MakesTheDatabase()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        await database.Get<Backups>().MakeAsync(BackupFile, Cancellation);
        await using var fresh = TempDatabase.NotStarted();
        Directory.CreateDirectory(Path.GetDirectoryName(fresh.PepperFile)!);
        File.Copy(database.PepperFile, fresh.PepperFile);

        var kept = await fresh.Get<Backups>().RestoreAsync(BackupFile, Cancellation);
        await fresh.RunStartAsync();

        Assert.Null(kept);
        Assert.IsType<SignInOutcome.SignedIn>(await fresh.Accounts.SignInAsync(owner.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation));
    }

    [Fact]
    public async Task Restore_OverADamagedDatabase_PutsTheGoodOneInItsPlaceAndKeepsTheBad()
    {
        await using var database = await StoppedWithBackupAsync();
        var damaged = Enumerable.Repeat((byte)'x', 10_000).ToArray();
        await File.WriteAllBytesAsync(database.DatabaseFile, damaged, Cancellation);
        await File.WriteAllTextAsync(database.DatabaseFile + "-wal", "a log of no use", Cancellation);

        var kept = await database.Get<Backups>().RestoreAsync(BackupFile, Cancellation);
        await database.RunStartAsync();

        Assert.Equal(damaged, await File.ReadAllBytesAsync(kept!, Cancellation));
        Assert.Equal("a log of no use", await File.ReadAllTextAsync(kept + "-wal", Cancellation));
    }

    [Fact]
    public async Task Restore_WhileAServerRuns_IsRefusedAndChangesNothing()
    {
        await using var database = await StoppedWithBackupAsync();
        await using var server = new FileStream(Path.Combine(database.Folder, "database", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var said = await RefusedAsync(database);

        Assert.Equal($"A server is running on the data folder {database.Folder}: stop it first, then restore.", said);
    }

    [Fact]
    public async Task Restore_WithoutThePepper_IsRefusedAndChangesNothing()
    {
        await using var database = await StoppedWithBackupAsync();
        File.Delete(database.PepperFile);

        Assert.StartsWith($"The file {database.PepperFile} is missing", await RefusedAsync(database), StringComparison.Ordinal);
        Assert.False(File.Exists(database.PepperFile));
    }

    [Fact]
    public async Task Restore_WithAnotherPepper_IsRefusedAndChangesNothing()
    {
        await using var database = await StoppedWithBackupAsync();
        await File.WriteAllBytesAsync(database.PepperFile, new byte[32], Cancellation);

        Assert.StartsWith($"The file {database.PepperFile} does not belong to this database", await RefusedAsync(database), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '11.0.0')", "was made by a newer version")]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Sharing'", "was made by an older version")]
    [InlineData("DELETE FROM __EFMigrationsHistory", "is not a backup of SafetyPlanner")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "is not a backup of SafetyPlanner")]
    [InlineData("DELETE FROM Canary", "is not a backup of SafetyPlanner")]
    public async Task Restore_OfAnotherVersionOrNone_IsRefusedAndChangesNothing(string sql, string said)
    {
        await using var database = await StoppedWithBackupAsync();
        await ExecuteAsync(BackupFile, sql);

        Assert.Contains(said, await RefusedAsync(database), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(-1)]
    [InlineData(-4096)]
    public async Task Restore_OfABackupCutShort_IsRefusedAndChangesNothing(int length)
    {
        await using var database = await StoppedWithBackupAsync();
        await using (var stream = new FileStream(BackupFile, FileMode.Open))
        {
            stream.SetLength(length < 0 ? stream.Length + length : length);
        }

        Assert.Equal($"The file {BackupFile} is damaged or no backup: take another one.", await RefusedAsync(database));
    }

    [Fact]
    public async Task Restore_OfAFileWithALogBesideIt_IsRefusedAndChangesNothing()
    {
        await using var database = await StoppedWithBackupAsync();
        await File.WriteAllTextAsync(BackupFile + "-wal", "a log", Cancellation);

        Assert.Contains("A log that belongs to", await RefusedAsync(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfNoFile_IsRefusedAndChangesNothing()
    {
        await using var database = await StoppedWithBackupAsync();
        File.Delete(BackupFile);

        Assert.Equal($"There is no file {BackupFile}: check the name of the backup.", await RefusedAsync(database));
    }

    // Refused, with every byte of the data folder and of the backup's folder as it was.
    private async Task<string> RefusedAsync(TempDatabase database)
    {
        var (before, backups) = (database.Bytes(), elsewhere.EnumerateFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName)));

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => database.Get<Backups>().RestoreAsync(BackupFile, Cancellation));

        Assert.Equal(before, database.Bytes());
        Assert.Equal(backups, elsewhere.EnumerateFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName)));
        return refused.Message;
    }

    private async Task<TempDatabase> StoppedWithBackupAsync()
    {
        var database = await TempDatabase.StartAsync();
        await database.Get<Backups>().MakeAsync(BackupFile, Cancellation);
        await database.StopAsync();
        return database;
    }

    private static async Task<int> AccountsInAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Accounts";
        return Convert.ToInt32(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
