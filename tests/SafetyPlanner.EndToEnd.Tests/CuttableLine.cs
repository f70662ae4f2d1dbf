using System.Net;
using System.Net.Sockets;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>A line to a server on the loopback interface that a test can cut and mend.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closed = new();
    private readonly List<TcpClient> open = [];
    private readonly int server;
    private readonly Task accepting;
    private volatile bool isCut;

    public CuttableLine(int server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Cut()
    {
        isCut = true;
        lock (open)
        {
            open.ForEach(client => client.Dispose());
            open.Clear();
        }
    }

    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        Cut();
        listener.Dispose();
        await accepting;
        closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closed.Token);
                if (isCut)
                {
                    client.Dispose();
                    continue;
                }

                _ = JoinAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(TcpClient client)
    {
        var other = new TcpClient();
        lock (open)
        {
            open.AddRange([client, other]);
        }

        try
        {
            await other.ConnectAsync(IPAddress.Loopback, server);
            await Task.WhenAny(client.GetStream().CopyToAsync(other.GetStream()), other.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or closed by one side.
        }
        finally
        {
            client.Dispose();
            other.Dispose();
        }
    }
}
