using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class SessionVaultTests : IDisposable
{
    private static readonly Guid User = Guid.Parse("11111111-2222-3333-4444-555555555555");

    private readonly TestClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly SecretKey root = SecretKey.Random();
    private readonly SessionVault vault;

    public SessionVaultTests() => vault = new SessionVault(clock, Options.Create(new SessionVaultOptions()));

    public void Dispose()
    {
        vault.Dispose();
        root.Dispose();
    }

    [Fact]
    public void Session_Begun_OpensToTheRootKey()
    {
        var secret = vault.Begin(User, root);

        using var opened = vault.TryOpen(secret);

        Assert.Equal(root.Bytes, opened!.Bytes);
        Assert.Equal(TimeSpan.FromMinutes(15), vault.Remaining(secret));
    }

    [Fact]
    public void Session_WithAnotherSecret_StaysShut()
    {
        vault.Begin(User, root);

        var opened = vault.TryOpen(SessionSecret.New());

        Assert.Null(opened);
    }

    [Fact]
    public void Session_Idle_EndsAfterFifteenMinutesAndIsWiped()
    {
        var secret = vault.Begin(User, root);

        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var justBefore = vault.Remaining(secret);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(1), justBefore);
        Assert.Equal(0, vault.Count);
        Assert.Null(vault.TryOpen(secret));
        Assert.Null(vault.Remaining(secret));
        Assert.False(vault.Touch(secret));
    }

    [Fact]
    public void Session_Touched_LastsAnotherFifteenMinutes()
    {
        var secret = vault.Begin(User, root);
        clock.Advance(TimeSpan.FromMinutes(14));

        var touched = vault.Touch(secret);
        clock.Advance(TimeSpan.FromMinutes(14));

        Assert.True(touched);
        Assert.Equal(TimeSpan.FromMinutes(1), vault.Remaining(secret));
    }

    [Fact]
    public void Session_OnlyLookedAt_StillEnds()
    {
        var secret = vault.Begin(User, root);
        clock.Advance(TimeSpan.FromMinutes(14));
        using var opened = vault.TryOpen(secret);
        var remaining = vault.Remaining(secret);

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(opened);
        Assert.Equal(TimeSpan.FromMinutes(1), remaining);
        Assert.Null(vault.TryOpen(secret));
    }

    [Fact]
    public void Session_TouchedAllDay_EndsAfterEightHours()
    {
        var secret = vault.Begin(User, root);
        for (var minutes = 0; minutes < 470; minutes += 10)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            vault.Touch(secret);
        }

        var tenMinutesBefore = vault.Remaining(secret);
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(10), tenMinutesBefore);
        Assert.Null(vault.TryOpen(secret));
    }

    [Fact]
    public void Session_Ended_LeavesTheOthersOpen()
    {
        var first = vault.Begin(User, root);
        var second = vault.Begin(User, root);

        vault.End(first);

        Assert.Null(vault.TryOpen(first));
        using var opened = vault.TryOpen(second);
        Assert.NotNull(opened);
    }

    [Fact]
    public void Sessions_OfOneAccountEnded_LeaveOtherAccountsOpen()
    {
        var first = vault.Begin(User, root);
        var second = vault.Begin(User, root);
        var other = vault.Begin(Guid.NewGuid(), root);

        vault.EndAll(User);

        Assert.Null(vault.TryOpen(first));
        Assert.Null(vault.TryOpen(second));
        using var opened = vault.TryOpen(other);
        Assert.NotNull(opened);
    }

    [Fact]
    public void Secret_AsAClaim_ComesBackAsItself()
    {
        var secret = vault.Begin(User, root);

        var read = SessionSecret.FromClaim(secret.Claim);

        using var opened = vault.TryOpen(read!);
        Assert.Equal(root.Bytes, opened!.Bytes);
        Assert.Equal(43, secret.Claim.Length);
        Assert.Equal("SessionSecret", $"{secret}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Secret_FromAnythingElse_IsNone(string? claim)
    {
        var secret = SessionSecret.FromClaim(claim);

        Assert.Null(secret);
    }
}
