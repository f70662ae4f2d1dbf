using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Retention;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Looks at the data folder for whoever runs the server: what is well, and what needs work. It changes nothing and goes on after what is wrong.</summary>
public sealed class DataCheck
{
    private const long LeastFreeBytes = 500L * 1024 * 1024;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // The sweep runs every hour; it may miss one because the machine was busy.
    private static readonly TimeSpan SweepOverdue = TimeSpan.FromHours(3);

    private readonly DataFolder folder;
    private readonly DatabaseStart start;
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly RetentionOptions retention;
    private readonly TimeProvider clock;

    internal DataCheck(
        DataFolder folder, DatabaseStart start, IDbContextFactory<PlannerDbContext> contexts, IOptions<RetentionOptions> retention, TimeProvider clock)
    {
        this.folder = folder;
        this.start = start;
        this.contexts = contexts;
        this.retention = retention.Value;
        this.clock = clock;
    }

    /// <summary>Checks everything once.</summary>
    public async Task<IReadOnlyList<CheckLine>> RunAsync(CancellationToken cancellation = default)
    {
        List<CheckLine> lines = [Try("cryptography", Cryptography)];
        var isRunning = folder.Lock.IsHeldByAnother();
        var database = await TryAsync("database", () => DatabaseAsync(cancellation));
        lines.Add(database);
        if (!Directory.Exists(folder.Root))
        {
            return lines;
        }

        lines.Add(Try("file modes", Modes));
        lines.Add(Try("disk", Disk));
        lines.Add(Try("left over", LeftOver));
        lines.Add(new CheckLine("server", IsWell: true, isRunning ? "A server is running on this folder." : "No server is running on this folder."));
        if (database.IsWell)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            lines.Add(await SweepAsync(context, isRunning, cancellation));
            lines.Add(await CountsAsync(context, cancellation));
            lines.Add(await EndingAsync(context, cancellation));
        }

        return lines;
    }

    private static CheckLine Cryptography()
    {
        CryptoSelfTest.Run();
        return new CheckLine("cryptography", IsWell: true, "Every function gives its known answers on this machine.");
    }

    private async Task<CheckLine> DatabaseAsync(CancellationToken cancellation)
    {
        await start.OpenAsync(cancellation);
        return new CheckLine("database", IsWell: true, "It is whole, of this version, and the pepper belongs to it.");
    }

    private CheckLine Modes()
    {
        if (OperatingSystem.IsWindows())
        {
            return new CheckLine("file modes", IsWell: true, "Not checked on Windows.");
        }

        // Whoever can't get into a folder can't get at its files, whatever their modes.
        string[] places = [folder.Root, .. Directory.EnumerateDirectories(folder.Root), folder.PepperFile];
        List<string> open = [];
        foreach (var place in places)
        {
            if (Path.Exists(place) && (File.GetUnixFileMode(place) & Others) != UnixFileMode.None)
            {
                open.Add(place);
            }
        }

        return open.Count == 0
            ? new CheckLine("file modes", IsWell: true, "Only the owner gets into the data folder.")
            : new CheckLine("file modes", IsWell: false, $"Others on this machine may get into {string.Join(", ", open)}: run 'chmod go=' on each.");
    }

    private CheckLine Disk()
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        var said = string.Create(CultureInfo.InvariantCulture, $"{free / (1024 * 1024):N0} MB are free where the data folder lies");
        return free >= LeastFreeBytes
            ? new CheckLine("disk", IsWell: true, said + ".")
            : new CheckLine("disk", IsWell: false, said + ": make room before nothing can be saved.");
    }

    private CheckLine LeftOver()
    {
        var database = new FileInfo(folder.DatabaseFile);
        var kept = database.Directory!.Exists
            ? database.Directory.EnumerateFiles(database.Name + Backups.KeptSuffix + "*").Select(file => file.Name).Order(StringComparer.Ordinal).ToList()
            : [];
        return kept.Count == 0
            ? new CheckLine("left over", IsWell: true, "No database from before a restore lies here.")
            : new CheckLine("left over", IsWell: false, $"From before a restore, with what people deleted since: {string.Join(", ", kept)}. Delete what is not needed any more.");
    }

    private async Task<CheckLine> SweepAsync(PlannerDbContext context, bool isRunning, CancellationToken cancellation)
    {
        const string Item = "last sweep";
        if (await context.Sweeps.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } sweep)
        {
            return new CheckLine(Item, IsWell: !isRunning, isRunning ? "There was none yet: look at the server’s log." : "There was none yet: it runs when the server starts.");
        }

        var ranAt = DateTimeOffset.FromUnixTimeSeconds(sweep.RanAt);
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"It ran on {ranAt:d MMMM yyyy 'at' HH:mm 'UTC'}. All together: {sweep.PlansDeleted} plans deleted, {sweep.SharesEnded} shares ended, "
            + $"{sweep.CodesDeleted} codes and {sweep.FailedSignInsDeleted} counts of failed sign-ins deleted.");
        var isOverdue = isRunning && clock.GetUtcNow() - ranAt > SweepOverdue;
        return new CheckLine(Item, !isOverdue, isOverdue ? said + " It is to run every hour: look at the server’s log." : said);
    }

    private static async Task<CheckLine> CountsAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        var (accounts, plans) = (await context.Users.CountAsync(cancellation), await context.Plans.CountAsync(cancellation));
        return new CheckLine("kept", IsWell: true, string.Create(CultureInfo.InvariantCulture, $"Accounts: {accounts}. Plans: {plans}."));
    }

    private async Task<CheckLine> EndingAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var months = await context.Plans.GroupBy(row => row.LastUsedMonth).Select(month => new { month.Key, Count = month.Count() }).ToListAsync(cancellation);
        var ends = months.ConvertAll(month => (End: PlanEnd.Of(month.Key, today, retention), month.Count));
        var due = ends.Where(month => month.End.On <= today).Sum(month => month.Count);
        var announced = ends.Where(month => month.End.IsAnnounced).Sum(month => month.Count) - due;
        return new CheckLine(
            "unused plans",
            IsWell: true,
            string.Create(CultureInfo.InvariantCulture, $"Announced as to be deleted: {announced}. To be deleted by the next sweep: {due}."));
    }

    private static CheckLine Try(string item, Func<CheckLine> check)
    {
        try
        {
            return check();
        }
        catch (StartRefusedException refused)
        {
            return new CheckLine(item, IsWell: false, refused.Message);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return new CheckLine(item, IsWell: false, "It can’t be looked at: check who owns the data folder.");
        }
    }

    private static async Task<CheckLine> TryAsync(string item, Func<Task<CheckLine>> check)
    {
        try
        {
            return await check();
        }
        catch (StartRefusedException refused)
        {
            return new CheckLine(item, IsWell: false, refused.Message);
        }
    }
}
