using System.ComponentModel;
using System.Diagnostics;

namespace SafetyPlanner.Web.Exports;

/// <summary>
/// Draws the first page of a blank sheet as a small picture, with poppler's own program: from memory, to memory. It never sees a filled paper.
/// </summary>
public sealed partial class FirstPages(ILogger<FirstPages> log) : IDisposable
{
    /// <summary>How wide a picture is, in pixels: twice its width on the page, for screens with fine dots.</summary>
    private const string Width = "300";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A page with twenty pictures must not start twenty programs.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile bool isMissing;

    /// <summary>The picture as PNG in greys, or null when the program is not installed or did not answer.</summary>
    public async Task<byte[]?> DrawAsync(byte[] pdf, CancellationToken cancellation)
    {
        if (isMissing)
        {
            return null;
        }

        await oneAtATime.WaitAsync(cancellation);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            return await RunAsync(pdf, patience.Token);
        }
        catch (Exception reason) when (reason is Win32Exception or IOException || (reason is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // Not to be found: nor will it be the next time, until the server is started anew.
            isMissing = reason is Win32Exception;
            NotDrawn(log, reason.GetType().Name);
            return null;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    private static async Task<byte[]?> RunAsync(byte[] pdf, CancellationToken cancellation)
    {
        using var program = Process.Start(new ProcessStartInfo("pdftoppm", ["-png", "-gray", "-singlefile", "-f", "1", "-scale-to-x", Width, "-scale-to-y", "-1", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var picture = new MemoryStream();
            var said = program.StandardError.ReadToEndAsync(cancellation);
            var drawn = program.StandardOutput.BaseStream.CopyToAsync(picture, cancellation);
            await program.StandardInput.BaseStream.WriteAsync(pdf, cancellation);
            program.StandardInput.Close();
            await Task.WhenAll(said, drawn);
            await program.WaitForExitAsync(cancellation);
            return program.ExitCode == 0 && picture.Length > 0 ? picture.ToArray() : null;
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first page of a hand-out could not be drawn ({Reason}); is poppler-utils installed?")]
    private static partial void NotDrawn(ILogger log, string reason);
}
