using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class LiveSignInTests : IDisposable
{
    private static readonly Guid User = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestClock clock = new(Noon);
    private readonly SecretKey root = SecretKey.Random();
    private readonly SessionVault vault;

    public LiveSignInTests() => vault = new SessionVault(clock, Options.Create(new SessionVaultOptions()));

    public void Dispose()
    {
        vault.Dispose();
        root.Dispose();
    }

    [Fact]
    public void SignIns_Listed_AreOnesOwnTheLatestFirstWithTheirDevices()
    {
        var first = vault.Begin(User, root);
        vault.Describe(first, "Firefox on Android");
        vault.Begin(Guid.NewGuid(), root);
        clock.Advance(TimeSpan.FromMinutes(2));
        var second = vault.Begin(User, root);
        clock.Advance(TimeSpan.FromMinutes(1));
        vault.Touch(first);

        var live = vault.List(second);

        Assert.Equal([null, "Firefox on Android"], live.Select(signIn => signIn.Device));
        Assert.Equal([true, false], live.Select(signIn => signIn.IsThis));
        Assert.Equal([Noon.AddMinutes(2), Noon], live.Select(signIn => signIn.BegunAt));
        Assert.Equal([Noon.AddMinutes(2), Noon.AddMinutes(3)], live.Select(signIn => signIn.LastActiveAt));
    }

    [Fact]
    public void SignIn_WithALongDevice_KeepsSixtyCharactersAndSaysNoneInALog()
    {
        var secret = vault.Begin(User, root);

        vault.Describe(secret, new string('x', 61));

        var live = Assert.Single(vault.List(secret));
        Assert.Equal(new string('x', 60), live.Device);
        Assert.Equal("LiveSignIn", $"{live}");
    }

    [Fact]
    public void SignIn_EndedById_IsTheOnlyOneThatEnds()
    {
        var first = vault.Begin(User, root);
        var second = vault.Begin(User, root);
        var third = vault.Begin(User, root);
        var id = vault.List(first).Single(live => live.IsThis).Id;

        var ended = vault.End(second, id);

        Assert.True(ended);
        Assert.Null(vault.Remaining(first));
        Assert.NotNull(vault.Remaining(second));
        Assert.NotNull(vault.Remaining(third));
        Assert.False(vault.End(second, id));
    }

    [Fact]
    public void SignIn_OfSomeoneElse_CantBeEndedOrSeen()
    {
        var mine = vault.Begin(User, root);
        var theirs = vault.Begin(Guid.NewGuid(), root);
        var id = Assert.Single(vault.List(theirs)).Id;

        var ended = vault.End(mine, id);

        Assert.False(ended);
        Assert.NotNull(vault.Remaining(theirs));
        Assert.DoesNotContain(vault.List(mine), live => live.Id == id);
    }

    [Fact]
    public void SignIns_AllOthersEnded_LeavesThisOneAndOtherAccounts()
    {
        var here = vault.Begin(User, root);
        var elsewhere = vault.Begin(User, root);
        var pending = vault.BeginPending(User, root);
        var theirs = vault.Begin(Guid.NewGuid(), root);

        vault.EndOthers(here);

        Assert.NotNull(vault.Remaining(here));
        Assert.Null(vault.Remaining(elsewhere));
        Assert.Null(vault.PendingAccountOf(pending));
        Assert.NotNull(vault.Remaining(theirs));
    }

    [Fact]
    public void SignIns_AllEnded_LeavesOtherAccountsOnly()
    {
        var here = vault.Begin(User, root);
        var elsewhere = vault.Begin(User, root);
        var theirs = vault.Begin(Guid.NewGuid(), root);

        vault.EndAll(here);

        Assert.Null(vault.Remaining(here));
        Assert.Null(vault.Remaining(elsewhere));
        Assert.NotNull(vault.Remaining(theirs));
    }

    [Fact]
    public void SignIn_ThatHasEnded_SeesAndEndsNothing()
    {
        var ended = vault.Begin(User, root);
        var live = vault.Begin(User, root);
        var id = vault.List(live).Single(signIn => signIn.IsThis).Id;
        vault.End(ended);

        vault.EndAll(ended);
        vault.EndOthers(ended);

        Assert.False(vault.End(ended, id));
        Assert.Empty(vault.List(ended));
        Assert.NotNull(vault.Remaining(live));
    }

    [Fact]
    public void SignIn_GivenAnotherRootKey_GoesOnAsItWas()
    {
        var secret = vault.Begin(User, root);
        vault.Describe(secret, "Firefox on Android");
        clock.Advance(TimeSpan.FromMinutes(5));
        using var other = SecretKey.Random();

        vault.Replace(secret, other);

        using var opened = vault.TryOpen(secret);
        Assert.Equal(other.Bytes, opened!.Bytes);
        Assert.Equal(TimeSpan.FromMinutes(10), vault.Remaining(secret));
        Assert.Equal("Firefox on Android", Assert.Single(vault.List(secret)).Device);
    }
}
