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

    /// <summary>
    /// For a server: makes or checks the data folder, holds it against other servers until this process ends, and brings the database up to date; a damaged
    /// one is left untouched.
    /// </summary>
    /// <exception cref="StartRefusedException">The server must not start; the message is one sentence that says why and what to do.</exception>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        CryptoSelfTest.Run();
        folder.Create();
        Hold();
        await CheckAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await MigrateAsync(context, cancellation);
        await pepper.StartAsync(context, cancellation);
    }

    /// <summary>For a command beside a server or without one: checks the same, and makes, moves or brings up to date nothing.</summary>
    /// <exception cref="StartRefusedException">The command can't be carried out; the message is one sentence that says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        CryptoSelfTest.Run();
        if (!File.Exists(folder.DatabaseFile))
        {
            throw NotBegun();
        }

        await CheckAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        switch (await context.VersionAsync(cancellation))
        {
            case DatabaseVersion.Older:
                throw new StartRefusedException(
                    $"The database {folder.DatabaseFile} is from an older version of SafetyPlanner: start the server once, which brings it up to date.");
            case DatabaseVersion.Newer:
                throw Newer();
            case DatabaseVersion.None:
                throw NotBegun();
            case DatabaseVersion.This when !await context.Canaries.AnyAsync(cancellation):
                throw NotBegun();
            default:
                await pepper.StartAsync(context, cancellation);
                break;
        }
    }

    private void Hold()
    {
        try
        {
            if (!folder.Lock.TryHold())
            {
                throw new StartRefusedException(
                    $"A server is running on the data folder {folder.Root} already: stop it first, or give this one a folder of its own with Data:Folder.");
            }
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw folder.CannotBeWritten(reason);
        }
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        var file = new FileInfo(folder.DatabaseFile);
        if (!file.Exists || (file.Length == 0 && !pepper.FileExists))
        {
            // Nothing there yet, or a first start that was cut short before anything was kept.
            return;
        }

        switch (await DatabaseFileCheck.RunAsync(file, folder.ReadOnlyConnectionString, cancellation))
        {
            case DatabaseFileState.Damaged:
                throw new StartRefusedException(
                    $"The database {folder.DatabaseFile} is damaged and was left exactly as it is: put back the last good copy, then start again.");
            case DatabaseFileState.Unreadable:
                throw new StartRefusedException($"The database {folder.DatabaseFile} can’t be opened: check who owns it and its folder.");
        }
    }

    private StartRefusedException NotBegun() =>
        new($"There is no database in {folder.Root} yet: start the server once, or set Data:Folder to where it lies.");

    private StartRefusedException Newer() =>
        new($"The database {folder.DatabaseFile} was made by a newer version of SafetyPlanner: start that version.");

    private async Task MigrateAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        // Readers and writers do not wait for each other; kept in the file itself.
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);

        switch (await context.VersionAsync(cancellation))
        {
            case DatabaseVersion.Newer:
                throw Newer();
            case DatabaseVersion.None or DatabaseVersion.Older:
                // A migration killed half-way leaves EF's lock behind, and the next start would wait for it for ever. Each migration is one
                // transaction, and no other server can be at it: this one holds the folder.
                await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellation);
                await context.Database.MigrateAsync(cancellation);
                break;
        }
    }
}
