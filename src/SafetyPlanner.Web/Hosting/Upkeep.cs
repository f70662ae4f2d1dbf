using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Web.Live;

namespace SafetyPlanner.Web.Hosting;

/// <summary>What has to be done whether anybody is here or not: the sweep, at the start and every hour, and sign-ins of accounts that the host removed.</summary>
internal sealed partial class Upkeep(RetentionSweep sweep, AccountStore accounts, PlanBus bus, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(SweepEvery, () => SweepAsync(stoppingToken), stoppingToken),
        RepeatAsync(LookEvery, () => accounts.EndRemovedAsync(stoppingToken), stoppingToken));

    private async Task SweepAsync(CancellationToken stopping)
    {
        foreach (var plan in await sweep.RunAsync(stopping))
        {
            bus.Publish(plan, this);
        }
    }

    private async Task RepeatAsync(TimeSpan every, Func<Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                await work();
            }
            catch (Exception reason) when (!stopping.IsCancellationRequested)
            {
                // The type alone: a message can hold what nobody may read. The next time may go well.
                Failed(reason.GetType().Name);
            }
        }
        while (await WaitAsync(timer, stopping));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Upkeep failed and will be tried again: {Reason}")]
    private partial void Failed(string reason);
}
