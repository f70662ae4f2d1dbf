using System.Diagnostics;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The database of an app, looked at and changed from outside with the tool of SQLite.</summary>
internal static class Database
{
    public static string FileOf(AppServer server) => Directory.EnumerateFiles(server.DataFolder, "*.db", SearchOption.AllDirectories).Single();

    public static async Task<string> SqlAsync(AppServer server, string sql)
    {
        using var tool = Process.Start(
            new ProcessStartInfo("sqlite3", ["-cmd", ".timeout 10000", FileOf(server), sql]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        return said.Trim();
    }
}
