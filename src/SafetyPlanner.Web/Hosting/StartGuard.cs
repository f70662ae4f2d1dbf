using Microsoft.Extensions.Options;
using SafetyPlanner.Core;

namespace SafetyPlanner.Web.Hosting;

/// <summary>Turns what stops a start into sentences for whoever runs the server, without a stack trace.</summary>
internal static class StartGuard
{
    internal static async Task<int> RunAsync(Func<Task> app)
    {
        try
        {
            await app();
            return 0;
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
