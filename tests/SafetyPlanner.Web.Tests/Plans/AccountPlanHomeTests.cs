using Microsoft.Extensions.Logging.Abstractions;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

public sealed class AccountPlanHomeTests : PlanHomeTests, IAsyncLifetime
{
    private KeptAccounts accounts = default!;

    protected override IPlanHome Home => accounts.Plans;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => accounts = await KeptAccounts.StartAsync();

    public ValueTask DisposeAsync() => accounts.DisposeAsync();

    [Fact]
    public async Task Contents_Damaged_AreLeftAloneAndThePageIsTold()
    {
        var (secret, id) = await BeginAsync(new PlanContents([new PlannedWorksheet("pack", "1", "worksheet")], ["nz"]), []);
        var plan = Assert.IsType<OpenPlanOutcome.Opened>(await Home.OpenAsync(secret, id, Cancellation)).Plan;
        using var session = new PlanSession(plan, Home, secret, isGuest: false, new PlanBus(), new PreparedCopies(accounts.Clock), accounts.Clock, NullLogger.Instance);
        await accounts.SpoilAsync();

        var outcome = await session.ChangeContentsAsync(new ContentsChange([], ["gb-eng"]));

        Assert.Contains("Nothing was overwritten", Assert.IsType<ContentsOutcome.Rejected>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(["nz"], session.Plan.Contents.Regions);
        Assert.False(session.Ended);
    }

    protected override async Task<(string Secret, PlanId Plan)> BeginAsync(PlanContents contents, IReadOnlyList<PlacedAnswer> answers)
    {
        var secret = (await accounts.SignedInAsync()).Secret.Claim;
        return (secret, (await accounts.Plans.BeginAsync(secret, contents, answers, Cancellation))!.Value);
    }

    protected override void Wait(TimeSpan time) => accounts.Clock.Advance(time);
}
