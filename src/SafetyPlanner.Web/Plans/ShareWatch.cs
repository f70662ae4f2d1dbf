using System.Data.Common;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>
/// Looks every few seconds whether a plan of somebody else is still shared with an open page. Nobody tells the page that the last day is over, and news of a stop can
/// be missed.
/// </summary>
internal sealed partial class ShareWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly IPlanHome home;
    private readonly string secret;
    private readonly Plan plan;
    private readonly Action gone;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly ITimer timer;

    internal ShareWatch(IPlanHome home, string secret, Plan plan, Action gone, TimeProvider clock, ILogger log)
    {
        this.home = home;
        this.secret = secret;
        this.plan = plan;
        this.gone = gone;
        this.clock = clock;
        this.log = log;
        timer = clock.CreateTimer(_ => _ = LookAsync(), state: null, Every, Every);
    }

    private bool IsOver => plan.Access is { } access && access.EndsOn < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Looks no more.</summary>
    public void Dispose() => timer.Dispose();

    private async Task LookAsync()
    {
        try
        {
            if (IsOver || !await IsSharedAsync())
            {
                gone();
            }
        }
        catch (Exception reason) when (reason is DbException or TimeoutException or IOException)
        {
            // The next look is in a few seconds.
            NotLooked(log, reason.GetType().Name);
        }
    }

    // A sign-in that has ended leaves the page by itself.
    private async Task<bool> IsSharedAsync() => home.Remaining(secret) <= TimeSpan.Zero || await home.IsSharedAsync(secret, plan.Id, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a plan is still shared could not be read: {Reason}.")]
    private static partial void NotLooked(ILogger log, string reason);
}
