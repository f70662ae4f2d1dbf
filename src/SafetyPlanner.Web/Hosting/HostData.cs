using SafetyPlanner.Data.Sqlite;

namespace SafetyPlanner.Web.Hosting;

/// <summary>The commands about the data folder.</summary>
internal sealed class HostData(IServiceProvider services, TextWriter output)
{
    private readonly Backups backups = services.GetRequiredService<Backups>();

    internal async Task<int> BackupAsync(string path, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
        await backups.MakeAsync(path, cancellation);
        await output.WriteLineAsync(
            $"""
            The database is in {Path.GetFullPath(path)} now, and the copy was checked.

            The pepper is not in it: {backups.PepperFile}
            Without that file nobody can sign in to a restored database. Keep a copy of it, and keep it apart from every backup.
            """);
        return 0;
    }

    internal async Task<int> RestoreAsync(string path, CancellationToken cancellation)
    {
        var kept = await backups.RestoreAsync(path, cancellation);
        await output.WriteLineAsync("The backup is in place. Start the server again.");
        if (kept is not null)
        {
            await output.WriteLineAsync(
                $"""

                What was there before is kept: {kept}
                It still holds what people deleted since the backup. Delete it as soon as you do not need it any more.
                """);
        }

        await output.WriteLineAsync(
            """

            Everything stands as it stood on the day of the backup: plans and accounts that were deleted since are back, sharing that was stopped since
            goes on, and passphrases and recovery codes from before work again. Tell people, so that they can delete, stop and change it anew.
            """);
        return 0;
    }

    internal async Task<int> CheckAsync(CancellationToken cancellation)
    {
        var lines = await services.GetRequiredService<DataCheck>().RunAsync(cancellation);
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{(line.IsWell ? "ok" : "look at this"),-14}{line.Item,-14}{line.Said}");
        }

        return lines.All(line => line.IsWell) ? 0 : 1;
    }
}
