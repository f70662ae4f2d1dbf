using System.Diagnostics;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>What the published app answered as a command of its own, beside a server or without one.</summary>
public sealed record HostAnswer(int ExitCode, string Said, string Refused)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the app with these words on a data folder and waits until it has ended.</summary>
    public static async Task<HostAnswer> OfAsync(string dataFolder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PublishedApp, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Folder"] = dataFolder;
        using var process = Process.Start(start)!;
        var (said, refused) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return new HostAnswer(process.ExitCode, await said, await refused);
    }

    /// <summary>Refused as it ought to be: nothing but one line for whoever asked.</summary>
    public string Sentence()
    {
        Assert.Equal(1, ExitCode);
        Assert.Empty(Said);
        return Assert.Single(Refused.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
