using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Makes wrong passphrases and codes slow, for a name and for an address, and never locks an account: someone who wants to keep a person out of their
/// plan would only have to guess wrongly. So guesses at a name slow down the address they come from, and other addresses keep a few
/// unhindered tries. Held in memory; a restart forgets it.
/// </summary>
internal sealed class GuessSlowing(TimeProvider clock)
{
    private const int FreeGuessesAtName = 5;
    private const int FreeGuessesAtNameUnderAttack = 2;
    private const int GuessesThatMakeAnAttack = 20;
    private const int FreeGuessesFromAddress = 30;
    private const int MostCounted = 100_000;

    // The wait for an address is short: behind one address there may be a whole shelter or library.
    private static readonly TimeSpan LongestForName = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestForAddress = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(string? Name, string? Place), Guesses> counted = [];
    private DateTimeOffset sweptAt = clock.GetUtcNow();

    /// <summary>Zero when a guess may be made, which is then counted; else how long to wait.</summary>
    internal TimeSpan Ask(string name, string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var place = PlaceOf(address);
            var free = Count((name, null)) > GuessesThatMakeAnAttack ? FreeGuessesAtNameUnderAttack : FreeGuessesAtName;
            var forName = Wait((name, place), free, LongestForName, now);
            var forAddress = Wait((null, place), FreeGuessesFromAddress, LongestForAddress, now);
            var wait = forName > forAddress ? forName : forAddress;
            if (wait == TimeSpan.Zero)
            {
                Add((name, place), 1, now);
                Add((name, null), 1, now);
                Add((null, place), 1, now);
            }

            return wait;
        }
    }

    /// <summary>The guess was right: it and the wrong ones before it from there no longer count for this name.</summary>
    internal void Succeeded(string name, string address)
    {
        lock (gate)
        {
            NotTried(name, address);
            counted.Remove((name, PlaceOf(address)));
        }
    }

    /// <summary>The guess was never looked at, so it does not count.</summary>
    internal void NotTried(string name, string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var place = PlaceOf(address);
            Add((name, place), -1, now);
            Add((name, null), -1, now);
            Add((null, place), -1, now);
        }
    }

    // One subscriber has a whole /64 of IPv6 addresses to guess from.
    private static string PlaceOf(string address) =>
        IPAddress.TryParse(address, out var parsed) && parsed is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(parsed.GetAddressBytes().AsSpan(0, 8))
            : address;

    private int Count((string? Name, string? Place) key) => counted.GetValueOrDefault(key).Count;

    private TimeSpan Wait((string? Name, string? Place) key, int free, TimeSpan longest, DateTimeOffset now)
    {
        var guesses = counted.GetValueOrDefault(key);
        if (guesses.Count < free)
        {
            return TimeSpan.Zero;
        }

        var doubled = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, guesses.Count - free), longest.TotalSeconds));
        var wait = guesses.LastAt + doubled - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private void Add((string? Name, string? Place) key, int guesses, DateTimeOffset now)
    {
        var sum = Math.Max(0, Count(key) + guesses);
        counted[key] = new Guesses(sum, now);
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < SweepEvery && counted.Count < MostCounted)
        {
            return;
        }

        sweptAt = now;
        foreach (var (key, guesses) in counted)
        {
            if (now - guesses.LastAt > Remembered || guesses.Count == 0)
            {
                counted.Remove(key);
            }
        }

        if (counted.Count >= MostCounted)
        {
            foreach (var key in counted.OrderBy(pair => pair.Value.LastAt).Take(MostCounted / 10).Select(pair => pair.Key).ToArray())
            {
                counted.Remove(key);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Guesses(int Count, DateTimeOffset LastAt);
}
