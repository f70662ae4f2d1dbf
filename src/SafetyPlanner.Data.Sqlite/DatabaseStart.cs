using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Everything that must hold before the first request: sound cryptography, a sound database of this version, and the pepper that belongs to it.</summary>
public sealed class DatabaseStart
{
    private readonly DataFolder folder;
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly Pepper pepper;

    internal DatabaseStart(DataFolder folder, IDbContextFactory<PlannerDbContext> contexts, Pepper pepper)
    {
        this.folder = folder;
        this.contexts = contexts;
        this.pepper = pepper;
    }

    /// <summary>Makes or checks the data folder and brings the database up to date; a damaged one is left untouched.</summary>
    /// <exception cref="StartRefusedException">The server must not start; the message is one sentence that says why and what to do.</exception>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        CryptoSelfTest.Run();
        folder.Create();
        await CheckAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await MigrateAsync(context, cancellation);
        await pepper.StartAsync(context, cancellation);
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        var file = new FileInfo(folder.DatabaseFile);
        if (!file.Exists || (file.Length == 0 && !pepper.FileExists))
        {
            // Nothing there yet, or a first start that was cut short before anything was kept.
            return;
        }

        // Read-only: a look must not be the first thing that changes a damaged file.
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file.FullName, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            if (await IsCutShortAsync(file, cancellation))
            {
                throw Damaged();
            }

            await using var connection = new SqliteConnection(connectionString.ToString());
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1);";
            if (await command.ExecuteScalarAsync(cancellation) is not "ok")
            {
                throw Damaged();
            }
        }
        catch (SqliteException reason) when (reason.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw Damaged();
        }
        catch (Exception reason) when (reason is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The database {folder.DatabaseFile} can’t be opened: check who owns it and its folder.", reason);
        }
    }

    // SQLite itself reads a last page that lacks a few bytes as if they were zeros. While there is a log, it may still hold that page whole.
    private static async Task<bool> IsCutShortAsync(FileInfo file, CancellationToken cancellation)
    {
        const int PageSizeAt = 16;
        var header = new byte[PageSizeAt + sizeof(ushort)];
        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation) < header.Length)
        {
            return true;
        }

        // A size of 1 stands for 65,536.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(PageSizeAt)) is var size and not 1 ? size : 65_536;
        var hasLog = new FileInfo(file.FullName + "-wal") is { Exists: true, Length: > 0 };
        return pageSize == 0 || (!hasLog && file.Length % pageSize != 0);
    }

    private StartRefusedException Damaged() =>
        new($"The database {folder.DatabaseFile} is damaged and was left exactly as it is: put back the last good copy, then start again.");

    private async Task MigrateAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        // Readers and writers do not wait for each other; kept in the file itself.
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);

        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.Except(context.Database.GetMigrations()).Any())
        {
            throw new StartRefusedException($"The database {folder.DatabaseFile} was made by a newer version of SafetyPlanner: start that version.");
        }

        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            // A migration killed half-way leaves EF's lock behind, and the next start would wait for it for ever. Each migration is one
            // transaction, so if a second server really were at it right now, one of the two would fail to start and nothing else.
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellation);
            await context.Database.MigrateAsync(cancellation);
        }
    }
}
