using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class DerivationLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Derivation_WithEveryPlaceTaken_IsTurnedAwayAtOnce()
    {
        using var limit = new DerivationLimit(atOnce: 1, waiting: 1);
        using var release = new ManualResetEventSlim();
        var running = limit.RunAsync(() => Wait(release), Cancellation);
        var waiting = limit.RunAsync(() => "waited", Cancellation);

        var turnedAway = await limit.RunAsync(() => "never", Cancellation);
        release.Set();

        Assert.Null(turnedAway);
        Assert.Equal("ran", await running);
        Assert.Equal("waited", await waiting);
        Assert.Equal("free again", await limit.RunAsync(() => "free again", Cancellation));
    }

    [Fact]
    public async Task Derivation_ThatThrows_GivesItsPlaceBack()
    {
        using var limit = new DerivationLimit(atOnce: 1, waiting: 0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => limit.RunAsync<string>(() => throw new InvalidOperationException(), Cancellation));

        Assert.Equal("next", await limit.RunAsync(() => "next", Cancellation));
    }

    private static string Wait(ManualResetEventSlim release)
    {
        release.Wait(TimeSpan.FromSeconds(30), Cancellation);
        return "ran";
    }
}
