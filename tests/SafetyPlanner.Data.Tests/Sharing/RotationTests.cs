using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>The key of a plan changes when somebody has lost what was shared with them, and nobody else notices.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SharedPlan shared = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        shared = await SharedPlan.StartAsync(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Plan_WhoseShareWasGivenUp_IsSealedAnewOnceWhenItsOwnerOpensIt()
    {
        var (leaving, staying) = (database.Somebody(), database.Somebody());
        await shared.ShareAsync(leaving, shared.Consent());
        await shared.ShareAsync(staying, shared.Consent(canEdit: true));
        await database.Held.GiveUpAsync(leaving, shared.Plan, Cancellation);
        Assert.Equal((1, true), await EpochAsync());

        // Nobody but the owner can do it.
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(staying, shared.Plan, Cancellation));
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(database.Somebody(), shared.Plan, Cancellation));
        Assert.Equal((1, true), await EpochAsync());

        await shared.OpenAsync();
        Assert.Equal((2, false), await EpochAsync());
        Assert.Equal(2, (await shared.OpenAsync()).Sheet("meeting").Answers.Count);
        Assert.Equal((2, false), await EpochAsync());

        var held = Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(staying, shared.Plan, Cancellation)).Plan;
        Assert.True(held.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("in the first")));
    }

    [Fact]
    public async Task Plan_OpenedByItsOwnerInTenTabsAtOnce_IsSealedAnewOnce()
    {
        var leaving = database.Somebody();
        await shared.ShareAsync(leaving, shared.Consent());
        await database.Held.GiveUpAsync(leaving, shared.Plan, Cancellation);

        var plans = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(shared.OpenAsync)));

        Assert.All(plans, plan => Assert.Equal(2, plan.Sheet("meeting").Answers.Count));
        Assert.Equal((2, false), await EpochAsync());
    }

    [Fact]
    public async Task Plan_SealedAnewAgainAndAgain_IsOpenToOwnerAndHolderAllTheTime()
    {
        var staying = database.Somebody();
        await shared.ShareAsync(staying, shared.Consent(canEdit: true));
        var leaving = new List<Guid>();
        for (var number = 0; number < 15; number++)
        {
            leaving.Add(await shared.ShareAsync(database.Somebody(), shared.Consent()));
        }

        var over = new TaskCompletionSource();
        var looking = Enumerable.Range(0, 3).Select(_ => Task.Run(() => LookAsync(staying, over.Task))).ToList();
        foreach (var share in leaving)
        {
            Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation));
        }

        over.SetResult();
        await Task.WhenAll(looking);
        Assert.Equal((16, false), await EpochAsync());
    }

    [Fact]
    public async Task Plan_WithADamagedRow_LosesTheShareAndKeepsItsKey()
    {
        var holder = database.Somebody();
        var share = await shared.ShareAsync(holder, shared.Consent());
        await Damage.ASectionAsync(database);

        Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation));

        Assert.Equal((1, true), await EpochAsync());
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<OpenPlanOutcome.Damaged>(await database.Plans.OpenAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        Assert.IsType<OwnedShareState.Ended>(await shared.StateAsync(share));
    }

    [Fact]
    public async Task Rows_AfterTheKeyChanged_StandInNoByteOfTheDataFolder()
    {
        var holder = database.Somebody();
        var share = await shared.ShareAsync(holder, shared.Consent());
        List<byte[]> old;
        await using (var context = await Tables.ContextAsync(database))
        {
            old = await context.Sections.AsNoTracking().Select(row => row.Sealed).ToListAsync(Cancellation);
            old.AddRange(await context.Plans.AsNoTracking().Select(row => row.WrappedKey).ToListAsync(Cancellation));
            var row = await context.Shares.AsNoTracking().SingleAsync(Cancellation);
            old.AddRange([row.OwnerPart, row.HolderPart!, row.Grant!]);
        }

        Assert.All(old, bytes => Assert.NotEmpty(FilesWith(bytes)));

        await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation);

        Assert.All(old, bytes => Assert.Empty(FilesWith(bytes)));
    }

    private async Task LookAsync(SessionSecret holder, Task over)
    {
        while (!over.IsCompleted)
        {
            Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder, shared.Plan));
            Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(shared.Owner.Secret, shared.Plan));
            Assert.Equal(16, (await shared.ListAsync()).Count);
            Assert.NotNull(Assert.Single(Assert.IsType<ListPlansOutcome.Listed>(await database.Plans.ListAsync(shared.Owner.Secret)).Plans).Contents);
            Assert.IsType<HeldPlanState.Open>(Assert.Single(Assert.IsType<ListHeldOutcome.Listed>(await database.Held.ListAsync(holder)).Plans).State);
        }
    }

    // Not from the very beginning: SQLite may keep the first bytes of a row elsewhere than the rest.
    private IEnumerable<string> FilesWith(byte[] bytes) =>
        database.Bytes().Where(file => file.Value.AsSpan().IndexOf(bytes.AsSpan(20, Math.Min(100, bytes.Length - 20))) >= 0).Select(file => file.Key);

    private async Task<(int Epoch, bool Due)> EpochAsync()
    {
        await using var context = await Tables.ContextAsync(database);
        var row = await context.Plans.AsNoTracking().SingleAsync(Cancellation);
        return (row.Epoch, row.RotationDue);
    }
}
