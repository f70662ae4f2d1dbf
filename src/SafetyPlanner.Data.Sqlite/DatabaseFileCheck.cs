using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>What a look at a database file found.</summary>
internal enum DatabaseFileState
{
    /// <summary>Whole, as far as SQLite can tell.</summary>
    Sound,

    /// <summary>Cut short, spoilt, or no database.</summary>
    Damaged,

    /// <summary>It can't be opened by this user.</summary>
    Unreadable,
}

/// <summary>Looks at a database file without changing a byte of it.</summary>
internal static class DatabaseFileCheck
{
    /// <summary>Looks at it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="connectionString">How to open it for reading.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task<DatabaseFileState> RunAsync(FileInfo file, string connectionString, CancellationToken cancellation)
    {
        try
        {
            if (await IsCutShortAsync(file, cancellation))
            {
                return DatabaseFileState.Damaged;
            }

            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1);";
            return await command.ExecuteScalarAsync(cancellation) is "ok" ? DatabaseFileState.Sound : DatabaseFileState.Damaged;
        }
        catch (SqliteException reason) when (reason.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return DatabaseFileState.Damaged;
        }
        catch (Exception reason) when (reason is SqliteException or IOException or UnauthorizedAccessException)
        {
            return DatabaseFileState.Unreadable;
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
}
