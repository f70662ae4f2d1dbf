using Microsoft.Extensions.Logging;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Web.Hosting;
using SafetyPlanner.Web.Live;

namespace SafetyPlanner.Web.Tests.Hosting;

public sealed class UpkeepTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PlanBus bus = new();
    private readonly KeptLog log = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Account_RemovedByTheHost_IsSignedOutWithinAMinute()
    {
        await using var kept = await KeptAccounts.StartAsync();
        var (removed, other) = (await kept.SignedInAsync(), await kept.SignedInAsync());
        using var upkeep = UpkeepOf(kept);
        await upkeep.StartAsync(Cancellation);

        await kept.Get<AccountList>().TryRemoveAsync(removed.SignInName, Cancellation);
        kept.Clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(() => kept.Get<SessionVault>().Remaining(removed.Secret) is null);
        await upkeep.StopAsync(Cancellation);

        Assert.NotNull(kept.Get<SessionVault>().Remaining(other.Secret));
    }

    [Fact]
    public async Task Share_ThatRunsOut_IsToldToOpenPagesWithinTheHour()
    {
        await using var kept = await KeptAccounts.StartAsync();
        var owner = await kept.SignedInAsync();
        var outcome = await kept.Get<PlanStore>().CreateAsync(owner.Secret, new PlanContents([new PlannedWorksheet("pack", "1", "meeting")], []), Cancellation);
        var plan = Assert.IsType<CreatePlanOutcome.Created>(outcome).Plan.Id;
        var today = kept.Clock.GetUtcNow().Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await kept.ExecuteAsync(
            "INSERT INTO Shares (Id, PlanId, Stage, EndsOn, OwnerPart, Journal, JournalRevision) "
            + $"SELECT '0190A000-0000-7000-8000-000000000001', Id, 2, '{today}', x'00', x'00', 1 FROM Plans");
        var heard = new TaskCompletionSource();
        using var listening = bus.Listen(plan, this, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        });
        using var upkeep = UpkeepOf(kept);
        await upkeep.StartAsync(Cancellation);

        // It begins on a thread of its own: time must not move while it does.
        await UntilAsync(() => IsSwept(kept));

        // From one hour to the next, as time goes.
        for (var hour = 0; hour <= 24 && !heard.Task.IsCompleted; hour++)
        {
            kept.Clock.Advance(TimeSpan.FromHours(1));
            await UntilAsync(() => heard.Task.IsCompleted || IsSwept(kept));
        }

        await upkeep.StopAsync(Cancellation);

        Assert.True(heard.Task.IsCompletedSuccessfully);
        Assert.True(kept.Clock.GetUtcNow().Date > Testing.Some.Morning.Date);
    }

    [Fact]
    public async Task Sweep_ThatFails_LogsTheTypeAloneAndIsTriedAgain()
    {
        await using var kept = await KeptAccounts.StartAsync();
        await kept.ExecuteAsync("ALTER TABLE Sweeps RENAME TO Elsewhere");
        using var upkeep = UpkeepOf(kept);

        await upkeep.StartAsync(Cancellation);
        await UntilAsync(() => log.Lines.Count > 0);
        await kept.ExecuteAsync("ALTER TABLE Elsewhere RENAME TO Sweeps");
        kept.Clock.Advance(TimeSpan.FromHours(1));
        await UntilAsync(() => IsSwept(kept));
        await upkeep.StopAsync(Cancellation);

        Assert.Equal(["Upkeep failed and will be tried again: SqliteException"], log.Lines);
    }

    private static bool IsSwept(KeptAccounts kept) => kept.Number("SELECT coalesce(max(RanAt), 0) AS Value FROM Sweeps") == kept.Clock.GetUtcNow().ToUnixTimeSeconds();

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
        {
            // The work is done on threads of the server's own, which tell nobody.
            await Task.Delay(20, patience.Token);
        }
    }

    private Upkeep UpkeepOf(KeptAccounts kept) => new(kept.Get<RetentionSweep>(), kept.Get<AccountStore>(), bus, kept.Clock, log);

    private sealed class KeptLog : ILogger<Upkeep>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }
}
