using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class GuessSlowingTests
{
    private const string Name = "river-candle-4821";
    private const string Here = "192.0.2.7";

    private readonly TestClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly GuessSlowing slowing;

    public GuessSlowingTests() => slowing = new GuessSlowing(clock);

    [Fact]
    public void Guesses_AtOneName_WaitLongerEachTimeButNeverMoreThanAMinute()
    {
        Guess(5, Name, Here);

        var waits = Enumerable.Range(0, 9).Select(_ =>
        {
            var wait = slowing.Ask(Name, Here);
            clock.Advance(wait);
            slowing.Ask(Name, Here);
            return wait.TotalSeconds;
        });

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public void Guesses_FromManyAddresses_NeverKeepANewAddressOut()
    {
        for (var stranger = 0; stranger < 200; stranger++)
        {
            Guess(10, Name, $"198.51.100.{stranger}");
        }

        var wait = slowing.Ask(Name, Here);

        Assert.Equal(TimeSpan.Zero, wait);
    }

    [Fact]
    public void Guesses_AtANameUnderAttack_AreFewerPerAddress()
    {
        for (var stranger = 0; stranger < 10; stranger++)
        {
            Guess(5, Name, $"198.51.100.{stranger}");
        }

        Guess(2, Name, Here);

        Assert.True(slowing.Ask(Name, Here) > TimeSpan.Zero);
    }

    [Fact]
    public void Guesses_FromOneAddressAtManyNames_AreSlowedForAFewSeconds()
    {
        for (var name = 0; name < 30; name++)
        {
            Guess(1, $"river-candle-{name:D4}", Here);
        }

        var wait = slowing.Ask(Name, Here);

        Assert.InRange(wait.TotalSeconds, 0.1, 5);
        Assert.Equal(TimeSpan.Zero, slowing.Ask(Name, "198.51.100.9"));
    }

    [Fact]
    public void Guesses_FromOneIpv6Network_CountTogether()
    {
        for (var host = 1; host <= 5; host++)
        {
            Guess(1, Name, $"2001:db8:1:2::{host}");
        }

        var sameNetwork = slowing.Ask(Name, "2001:db8:1:2:ffff::9");
        var otherNetwork = slowing.Ask(Name, "2001:db8:1:3::1");

        Assert.True(sameNetwork > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, otherNetwork);
    }

    [Fact]
    public void Guesses_FollowedByTheRightOne_AreForgotten()
    {
        Guess(5, Name, Here);

        slowing.Succeeded(Name, Here);

        Assert.Equal(TimeSpan.Zero, slowing.Ask(Name, Here));
    }

    [Fact]
    public void Guesses_NeverLookedAt_DoNotCount()
    {
        for (var guess = 0; guess < 20; guess++)
        {
            Guess(1, Name, Here);
            slowing.NotTried(Name, Here);
        }

        var wait = slowing.Ask(Name, Here);

        Assert.Equal(TimeSpan.Zero, wait);
    }

    [Fact]
    public void Guesses_AQuarterOfAnHourAgo_AreForgotten()
    {
        Guess(14, Name, Here);

        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(TimeSpan.Zero, slowing.Ask(Name, Here));
        Assert.Equal(TimeSpan.Zero, slowing.Ask(Name, Here));
    }

    private void Guess(int times, string name, string address)
    {
        for (var guess = 0; guess < times; guess++)
        {
            slowing.Ask(name, address);
        }
    }
}
