using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Benchmarks;

/// <summary>
/// Whether the time of an answer tells that a sign-in name exists: wrong passphrases at names that do and at names that don't, in pairs, on a
/// real database file. Which of a pair comes first is drawn, so that neither gains by the other's warm caches. An hour of the store's clock
/// passes between two pairs, and no guess is slowed.
/// </summary>
internal static class SignInTiming
{
    private const int Names = 10;
    private const int PairsToWarmUp = 20;
    private const int Pairs = 300;
    private const string Address = "192.0.2.7";

    internal static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("planner-timing-").FullName;
        var clock = new TestClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddPlannerData(folder)
            .BuildServiceProvider();
        try
        {
            await services.GetRequiredService<DatabaseStart>().RunAsync();
            await MeasureAsync(services, clock, output);
        }
        finally
        {
            await services.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(ServiceProvider services, TestClock clock, TextWriter output)
    {
        var accounts = services.GetRequiredService<AccountStore>();
        var names = services.GetRequiredService<SignInNames>();
        var (known, unknown) = (new string[Names], new string[Names]);
        for (var i = 0; i < Names; i++)
        {
            known[i] = await names.NextAsync();
            if (await accounts.RegisterAsync(known[i], "calm words of my own") is not RegisterOutcome.Registered)
            {
                throw new InvalidOperationException("An account could not be made.");
            }
        }

        for (var i = 0; i < Names; i++)
        {
            unknown[i] = await names.NextAsync();
        }

        var dice = new Dice(seed: 1);
        var (atKnown, atUnknown) = (new double[Pairs], new double[Pairs]);
        for (var pair = -PairsToWarmUp; pair < Pairs; pair++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            var (knownName, unknownName) = (dice.One(known), dice.One(unknown));
            var knownFirst = dice.Chance(50);
            var first = await RefusedAsync(accounts, knownFirst ? knownName : unknownName);
            var second = await RefusedAsync(accounts, knownFirst ? unknownName : knownName);
            if (pair >= 0)
            {
                (atKnown[pair], atUnknown[pair]) = knownFirst ? (first, second) : (second, first);
            }
        }

        Write(output, atKnown, atUnknown);
    }

    private static async Task<double> RefusedAsync(AccountStore accounts, string name)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = await accounts.SignInAsync(name, "not the words at all", Address);
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return outcome is SignInOutcome.Refused ? took : throw new InvalidOperationException($"A wrong passphrase was answered with {outcome.GetType().Name}.");
    }

    private static void Write(TextWriter output, double[] known, double[] unknown)
    {
        var slower = known.Zip(unknown).Count(pair => pair.First > pair.Second);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Pairs} wrong passphrases at {Names} names that exist: {Spread(known)}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Pairs} at {Names} names that do not: {Spread(unknown)}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"difference of the medians {At(known, 0.5) - At(unknown, 0.5):+0.00;-0.00} ms, median of the differences in a pair " +
            $"{At([.. known.Zip(unknown, (one, other) => one - other)], 0.5):+0.00;-0.00} ms; " +
            $"the name that exists took longer in {slower} of {Pairs} pairs (by chance {Pairs / 2} ± {Math.Sqrt(Pairs):0}, in 19 of 20 runs)"));
    }

    private static string Spread(double[] times) => string.Create(
        CultureInfo.InvariantCulture,
        $"median {At(times, 0.5):0.00} ms, middle half {At(times, 0.25):0.00} to {At(times, 0.75):0.00} ms, " +
        $"nine of ten {At(times, 0.05):0.00} to {At(times, 0.95):0.00} ms");

    private static double At(double[] times, double part) => times.Order().ElementAt((int)(times.Length * part));
}
