using System.Collections.Concurrent;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Tests.Kills;

/// <summary>The promise that a share stops as a whole, whatever happens to the server meanwhile.</summary>
public sealed class RotationKillTests
{
    private const int Kills = 150;

    [Fact]
    public async Task Sigkill_WhileAShareIsStopped_LeavesOneKeyAndEveryAnswer()
    {
        await using var plan = await KilledPlan.PrepareAsync();
        string[] deed = ["stop", plan.Plan.Plan.ToString(), plan.Share.ToString()];
        var duration = await plan.DurationAsync(deed);
        var seen = new ConcurrentBag<bool>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Kills), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kill, cancellation) =>
        {
            await using var database = plan.Copy();
            using (var process = await plan.StartProcessAsync(database, deed))
            {
                await (kill % 2 == 0
                    ? process.KillAsync(duration * (1.1 * kill / Kills))
                    : process.KillAfterWritingBeganAsync(TimeSpan.FromMicroseconds(50 * kill)));
            }

            await database.RunStartAsync();
            var owner = plan.SignInOwner(database);
            var isOpen = await plan.IsOpenAsync(database, owner);
            Assert.Equal(isOpen ? 1 : 2, await plan.AllIsThereAsync(database, owner));
            seen.Add(isOpen);

            Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.StopAsync(owner, plan.Plan.Plan, plan.Share, cancellation));
            Assert.False(await plan.IsOpenAsync(database, owner));
            Assert.Equal(2, await plan.AllIsThereAsync(database, owner));
        });

        // Else it was killed too early or too late each time.
        Assert.Contains(true, seen);
        Assert.Contains(false, seen);
    }
}
