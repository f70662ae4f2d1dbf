using System.Globalization;
using Microsoft.Data.Sqlite;
using SafetyPlanner.Core;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Copies the database out of the data folder and back in. The pepper is never part of a copy.</summary>
public sealed class Backups
{
    internal const string KeptSuffix = ".before-restore-";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DataFolder folder;
    private readonly TimeProvider clock;

    internal Backups(DataFolder folder, TimeProvider clock)
    {
        this.folder = folder;
        this.clock = clock;
    }

    /// <summary>Where the pepper lies, of which a copy is to be kept apart from every backup.</summary>
    public string PepperFile => folder.PepperFile;

    /// <summary>
    /// Copies the database as it is in one moment to a new file that only its owner can read, while a server may be writing, and checks the copy. Run
    /// <see cref="DatabaseStart.OpenAsync"/> before.
    /// </summary>
    /// <param name="path">Where to; nothing may be there yet.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StartRefusedException">There is no copy now; the message is one sentence that says why and what to do.</exception>
    public async Task MakeAsync(string path, CancellationToken cancellation = default)
    {
        var to = Path.GetFullPath(path);
        if (Path.Exists(to))
        {
            throw new StartRefusedException($"There is something at {to} already, and a backup never overwrites: give another name.");
        }

        // Under another name until it is whole and checked.
        var part = to + ".part";
        try
        {
            await WriteAsync(part, cancellation);
            File.Move(part, to);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartRefusedException($"The backup {to} can’t be written: check that its folder is there, yours, and has room, and that no {part} is left in it.", reason);
        }
    }

    /// <summary>
    /// Puts a backup in the place of the database, in one step of the file system. The database that was there is kept beside it under another name.
    /// No server may be running; nothing is changed unless everything fits.
    /// </summary>
    /// <param name="path">The backup; it stays where it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The file that holds what was there before, or null when there was nothing.</returns>
    /// <exception cref="StartRefusedException">Nothing was changed; the message is one sentence that says why and what to do.</exception>
    public async Task<string?> RestoreAsync(string path, CancellationToken cancellation = default)
    {
        var from = Path.GetFullPath(path);
        if (from == folder.DatabaseFile)
        {
            throw new StartRefusedException($"{from} is the database itself: give the file of a backup.");
        }

        await new BackupFile(from, folder.PepperFile).CheckAsync(cancellation);
        folder.Create();
        try
        {
            if (!folder.Lock.TryHold())
            {
                throw new StartRefusedException($"A server is running on the data folder {folder.Root}: stop it first, then restore.");
            }

            return await SwapAsync(from, cancellation);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartRefusedException($"The backup can’t be put in place: check who owns {folder.Root}, and that it has room for two databases.", reason);
        }
    }

    private async Task WriteAsync(string file, CancellationToken cancellation)
    {
        await using var place = CreateNew(file);
        try
        {
            await using (var source = new SqliteConnection(Connection(folder.DatabaseFile)))
            await using (var copy = new SqliteConnection(Connection(file)))
            {
                await source.OpenAsync(cancellation);
                await copy.OpenAsync(cancellation);
                source.BackupDatabase(copy);

                // One file that needs no log beside it.
                await ExecuteAsync(copy, "PRAGMA journal_mode=DELETE;", cancellation);
            }

            place.Flush(flushToDisk: true);
            await new BackupFile(file, folder.PepperFile).CheckAsync(cancellation);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    private async Task<string?> SwapAsync(string from, CancellationToken cancellation)
    {
        var next = folder.DatabaseFile + ".restoring";
        var kept = folder.DatabaseFile + KeptSuffix + clock.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);

        // Left behind by a restore that was killed.
        File.Delete(next);
        try
        {
            await using (var copy = CreateNew(next))
            {
                await using var backup = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
                await backup.CopyToAsync(copy, cancellation);
                copy.Flush(flushToDisk: true);
            }

            // What was copied is what was judged, and the disk took it whole.
            await new BackupFile(next, folder.PepperFile).CheckAsync(cancellation);
            return await PutInPlaceAsync(next, kept, cancellation);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private async Task<string?> PutInPlaceAsync(string next, string kept, CancellationToken cancellation)
    {
        // SQLite would write a log that belongs to the old database into the new one.
        var log = folder.DatabaseFile + "-wal";
        await FoldLogAsync(cancellation);
        if (File.Exists(log))
        {
            File.Move(log, kept + "-wal");
        }

        File.Delete(folder.DatabaseFile + "-shm");
        if (!File.Exists(folder.DatabaseFile))
        {
            File.Move(next, folder.DatabaseFile);
            return null;
        }

        File.Replace(next, folder.DatabaseFile, kept);
        return kept;
    }

    // A damaged database, which may be why somebody restores, is not even opened for writing: it and its log are kept as they are.
    private async Task FoldLogAsync(CancellationToken cancellation)
    {
        var file = new FileInfo(folder.DatabaseFile);
        if (!file.Exists || await DatabaseFileCheck.RunAsync(file, folder.ReadOnlyConnectionString, cancellation) != DatabaseFileState.Sound)
        {
            return;
        }

        await using var connection = new SqliteConnection(Connection(folder.DatabaseFile));
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
    }

    private static string Connection(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString();

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Shared, because SQLite opens it too.
    private static FileStream CreateNew(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }
}
