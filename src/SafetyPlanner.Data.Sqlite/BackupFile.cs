using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>A copy of the database in one file that nobody else writes to. Looking at it changes nothing, not even beside it.</summary>
internal sealed class BackupFile(string path, string pepperFile)
{
    private readonly FileInfo file = new(path);

    /// <summary>Goes on only if the file can take the place of the database: whole, of this version, and made with this pepper.</summary>
    /// <exception cref="StartRefusedException">It can't; the message is one sentence that says why and what to do.</exception>
    internal async Task CheckAsync(CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            throw new StartRefusedException($"There is no file {file.FullName}: check the name of the backup.");
        }

        if (new FileInfo(file.FullName + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new StartRefusedException($"A log that belongs to {file.FullName} lies beside it, so it is not a backup: make one with 'host backup'.");
        }

        // 'immutable' keeps SQLite from making a log beside a file that it is only to look at.
        var source = new UriBuilder(new Uri(file.FullName)) { Query = "immutable=1" }.Uri.AbsoluteUri;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        switch (await DatabaseFileCheck.RunAsync(file, connectionString, cancellation))
        {
            case DatabaseFileState.Damaged:
                throw new StartRefusedException($"The file {file.FullName} is damaged or no backup: take another one.");
            case DatabaseFileState.Unreadable:
                throw new StartRefusedException($"The file {file.FullName} can’t be read: check who owns it.");
        }

        var options = new DbContextOptionsBuilder<PlannerDbContext>();
        SqliteSetup.Configure(options, connectionString);
        await using var context = new PlannerDbContext(options.Options);
        await CheckContentAsync(context, cancellation);
    }

    private async Task CheckContentAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        switch (await context.VersionAsync(cancellation))
        {
            case DatabaseVersion.Newer:
                throw new StartRefusedException($"The backup {file.FullName} was made by a newer version of SafetyPlanner: restore it with that version.");
            case DatabaseVersion.Older:
                throw new StartRefusedException(
                    $"The backup {file.FullName} was made by an older version of SafetyPlanner: restore it with that version, and update after that.");
            case DatabaseVersion.This when await context.Canaries.AnyAsync(cancellation):
                using (var pepper = new Pepper(pepperFile))
                {
                    await pepper.StartAsync(context, cancellation);
                }

                break;
            default:
                throw new StartRefusedException($"The file {file.FullName} is not a backup of SafetyPlanner: check its name.");
        }
    }
}
