using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>The published app as a process of its own, on a free port of the loopback interface, with a data folder that goes with it.</summary>
public sealed class AppServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder log = new();
    private readonly string[] settings;
    private Process? process;

    private AppServer(string dataFolder, string[] settings)
    {
        DataFolder = dataFolder;
        TempFolder = Directory.CreateTempSubdirectory("planner-e2e-temp-").FullName;
        this.settings = settings;
        Port = FreePort();
    }

    public string DataFolder { get; }

    /// <summary>The only folder for temporary files that the app knows.</summary>
    public string TempFolder { get; }

    public int Port { get; }

    public string Address => $"http://localhost:{Port}";

    /// <summary>Everything the app has written to its console, over all its starts.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public static async Task<AppServer> StartAsync(params string[] settings)
    {
        var server = new AppServer(Directory.CreateTempSubdirectory("planner-e2e-").FullName, settings);
        await server.RestartAsync();
        return server;
    }

    /// <summary>Starts the app on the same folder and port, and waits until it is ready.</summary>
    public async Task RestartAsync()
    {
        Launch();
        using var http = new HttpClient { BaseAddress = new Uri(Address) };
        var began = Stopwatch.StartNew();
        while (!await AnswersAsync(http))
        {
            Assert.False(process!.HasExited, "The app ended instead of starting: " + Log);
            Assert.True(began.Elapsed < Patience, "The app did not get ready: " + Log);
            await Task.Delay(50);
        }
    }

    /// <summary>Starts the app where it is expected to refuse, and gives what it said.</summary>
    public async Task<(int ExitCode, string Said)> StartRefusedAsync()
    {
        Launch();
        await process!.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        process.WaitForExit();
        return (process.ExitCode, Log);
    }

    /// <summary>SIGKILL: the app gets no chance to finish anything.</summary>
    public void Kill()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.Run(() => Directory.Delete(DataFolder, recursive: true));
        await Task.Run(() => Directory.Delete(TempFolder, recursive: true));
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Launch()
    {
        var app = Repository.PublishedApp;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(app)!,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in (string[])[app, "--urls", Address, .. settings])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["Data__Folder"] = DataFolder;
        start.Environment["TMPDIR"] = TempFolder;

        // Else the runtime puts pipes for debuggers there, which can't be read like files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
        {
            log.AppendLine(line.Data);
        }
    }
}
