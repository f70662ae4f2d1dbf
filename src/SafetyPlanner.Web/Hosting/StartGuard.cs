using Microsoft.Extensions.Options;
using SafetyPlanner.Core;

namespace SafetyPlanner.Web.Hosting;

/// <summary>Turns what stops a start, or a command of the host's, into sentences for whoever runs the server, without a stack trace.</summary>
internal static class StartGuard
{
    internal static Task<int> RunAsync(Func<Task> app) => RunAsync(async () =>
    {
        await app();
        return 0;
    });

    /// <summary>Runs a command that writes to the console and says how the process is to end.</summary>
    internal static Task<int> RunAsync(Func<TextWriter, TextWriter, Task<int>> command) => RunAsync(() => command(Console.Out, Console.Error));

    private static async Task<int> RunAsync(Func<Task<int>> app)
    {
        try
        {
            return await app();
        }
        catch (StartRefusedException refused)
        {
            return await RefuseAsync(refused.Message);
        }
        catch (OptionsValidationException invalid)
        {
            return await RefuseAsync("A setting is not right: " + string.Join(" ", invalid.Failures));
        }
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
