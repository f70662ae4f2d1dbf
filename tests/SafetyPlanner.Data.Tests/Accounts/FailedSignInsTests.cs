using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class FailedSignInsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TempDatabase database = default!;
    private SignedInAccount owner = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FailedSignIns Failures => database.Get<FailedSignIns>();

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Failures_AtOnce_AreListedByHourAndNotWrittenYet()
    {
        await FailAsync(owner.SignInName);
        await FailAsync(owner.SignInName);

        Assert.Equal([new FailedSignIn(Noon, 2)], await ListAsync());
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Failures_AfterAMinute_AreWrittenAndCountedOnWithThoseInMemory()
    {
        await FailAsync(owner.SignInName);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(owner.SignInName);
        var both = await ListAsync();
        var writtenByThen = await RowsAsync();
        await Failures.FlushAsync();

        Assert.Equal([new FailedSignIn(Noon, 2)], both);
        Assert.Equal(1, Assert.Single(writtenByThen).Count);
        Assert.Equal([new FailedSignIn(Noon, 2)], await ListAsync());
        Assert.Equal(2, Assert.Single(await RowsAsync()).Count);
    }

    [Fact]
    public async Task Failures_WhenTheServerStops_AreWritten()
    {
        await FailAsync(owner.SignInName);

        await database.StopAsync();
        await database.RunStartAsync();

        Assert.Equal(1, Assert.Single(await RowsAsync()).Count);
    }

    [Fact]
    public async Task Failures_OfSeveralHours_ComeTheLatestFirstAndForFourteenDays()
    {
        await FailAsync(owner.SignInName);
        database.Clock.Advance(TimeSpan.FromDays(13));
        await Failures.FlushAsync();
        await SignInAgainAsync();
        await FailAsync(owner.SignInName);
        var within = await ListAsync();
        database.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await SignInAgainAsync();

        Assert.Equal([new FailedSignIn(Noon.AddDays(13), 1), new FailedSignIn(Noon, 1)], within);
        Assert.Equal([new FailedSignIn(Noon.AddDays(13), 1)], await ListAsync());
    }

    [Fact]
    public async Task Failures_OfUnknownNamesAndOfOthers_AreNotListedAndNobodysAreWritten()
    {
        var other = await database.SignedInAsync();
        await FailAsync("river-candle-0000");
        await FailAsync(other.SignInName);

        await Failures.FlushAsync();

        Assert.Empty(await ListAsync());
        Assert.Equal(other.UserId, Assert.Single(await RowsAsync()).UserId);
    }

    [Fact]
    public async Task Failures_OfAnAccountDeletedMeanwhile_AreForgotten()
    {
        var other = await database.SignedInAsync();
        await FailAsync(other.SignInName);
        await FailAsync(owner.SignInName);
        await database.Get<AccountChanges>().DeleteAccountAsync(other.Secret, TempDatabase.Passphrase, "192.0.2.7", Cancellation);

        await Failures.FlushAsync();

        Assert.Equal(owner.UserId, Assert.Single(await RowsAsync()).UserId);
    }

    [Fact]
    public async Task Failures_AskedForAfterTheSignInEnded_AreNotTold()
    {
        database.Vault.End(owner.Secret);

        Assert.IsType<FailedSignInsOutcome.AccessEnded>(await Failures.ListAsync(owner.Secret, Cancellation));
    }

    private async Task FailAsync(string name) => Assert.IsType<SignInOutcome.Refused>(
        await database.Accounts.SignInAsync(name, "not the words at all", "192.0.2.7", Cancellation));

    private async Task SignInAgainAsync() => owner = Assert.IsType<SignInOutcome.SignedIn>(
        await database.Accounts.SignInAsync(owner.SignInName, TempDatabase.Passphrase, "198.51.100.9", Cancellation)).Account;

    private async Task<IReadOnlyList<FailedSignIn>> ListAsync() =>
        Assert.IsType<FailedSignInsOutcome.Listed>(await Failures.ListAsync(owner.Secret, Cancellation)).Hours;

    private async Task<IReadOnlyList<FailedSignInRow>> RowsAsync()
    {
        await using var context = await database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
        return await context.FailedSignIns.AsNoTracking().ToListAsync(Cancellation);
    }
}
