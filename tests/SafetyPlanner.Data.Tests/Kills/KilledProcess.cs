using System.Diagnostics;
using System.Globalization;

namespace SafetyPlanner.Data.Tests.Kills;

/// <summary>A process that does one thing to a data folder and is killed while it does.</summary>
internal sealed class KilledProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly FileInfo log;

    private KilledProcess(Process process, string databaseFile)
    {
        this.process = process;
        log = new FileInfo(databaseFile + "-wal");
    }

    /// <summary>Starts it and waits until it is about to begin.</summary>
    public static async Task<KilledProcess> StartAsync(TempDatabase database, Guid user, byte[] rootKey, params string[] deed)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "SafetyPlanner.Killed.dll"),
            database.Folder,
            database.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            user.ToString(),
            Convert.ToHexString(rootKey),
            .. deed,
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        var killed = new KilledProcess(Process.Start(start)!, database.DatabaseFile);
        Assert.Equal("ready", await killed.ReadAsync());
        return killed;
    }

    /// <summary>Lets it finish, and says how long that took.</summary>
    public async Task<TimeSpan> FinishAsync()
    {
        var began = Stopwatch.StartNew();
        await BeginAsync();
        Assert.Equal("done", await ReadAsync());
        var took = began.Elapsed;
        await process.WaitForExitAsync();
        return took;
    }

    /// <summary>Lets it begin, and kills it (SIGKILL) after this time.</summary>
    public async Task KillAsync(TimeSpan after)
    {
        var began = Stopwatch.StartNew();
        await BeginAsync();
        SpinWait.SpinUntil(() => began.Elapsed >= after);
        await KillAsync();
    }

    /// <summary>Lets it begin, and kills it (SIGKILL) this long after it began to write.</summary>
    public async Task KillAfterWritingBeganAsync(TimeSpan after)
    {
        log.Refresh();
        var length = log.Length;
        await BeginAsync();
        var waited = Stopwatch.StartNew();
        SpinWait.SpinUntil(
            () =>
            {
                log.Refresh();
                return !log.Exists || log.Length != length;
            },
            Patience);
        Assert.True(waited.Elapsed < Patience, "It never wrote.");
        var began = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => began.Elapsed >= after);
        await KillAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private async Task BeginAsync()
    {
        await process.StandardInput.WriteLineAsync("go");
        await process.StandardInput.FlushAsync();
    }

    private async Task<string?> ReadAsync() => await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
}
