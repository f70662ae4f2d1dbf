using System.Collections.Concurrent;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Kills;

/// <summary>The promise that a passphrase changes as a whole, with every key that hangs on it.</summary>
public sealed class PassphraseKillTests
{
    private const int Kills = 50;
    private const string Next = "other words, calm as well";

    [Fact]
    public async Task Sigkill_WhileThePassphraseIsChanged_LeavesOneThatWorksAndEveryAnswer()
    {
        await using var plan = await KilledPlan.PrepareAsync();
        string[] deed = ["passphrase", TempDatabase.Passphrase, Next];
        var duration = await plan.DurationAsync(deed);
        var seen = new ConcurrentBag<bool>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Kills), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kill, cancellation) =>
        {
            await using var database = plan.Copy();
            using (var process = await plan.StartProcessAsync(database, deed))
            {
                // Most of the time goes into the two derivations, at which nothing is written.
                await (kill % 4 == 0
                    ? process.KillAsync(duration * (0.5 + (0.6 * kill / Kills)))
                    : process.KillAfterWritingBeganAsync(TimeSpan.FromMicroseconds(50 * kill)));
            }

            await database.RunStartAsync();
            var old = await database.Accounts.SignInAsync(plan.Plan.Owner.SignInName, TempDatabase.Passphrase, "192.0.2.7", cancellation);
            var changed = await database.Accounts.SignInAsync(plan.Plan.Owner.SignInName, Next, "192.0.2.7", cancellation);
            var isOld = old is SignInOutcome.SignedIn;
            Assert.IsType<SignInOutcome.Refused>(isOld ? changed : old);
            var owner = Assert.IsType<SignInOutcome.SignedIn>(isOld ? old : changed).Account.Secret;
            Assert.Equal(isOld ? 1 : 2, await plan.AllIsThereAsync(database, owner));
            Assert.True(await plan.IsOpenAsync(database, owner));
            seen.Add(isOld);
        });

        // Else it was killed too early or too late each time.
        Assert.Contains(true, seen);
        Assert.Contains(false, seen);
    }
}
