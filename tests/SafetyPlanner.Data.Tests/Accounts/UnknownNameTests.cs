using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class UnknownNameTests
{
    private const int Guesses = 12;
    private const string Address = "192.0.2.7";

    [Fact]
    public async Task Guesses_AtANameThatDoesNotExist_AreAnsweredAndSlowedLikeGuessesAtOneThatDoes()
    {
        await using var database = await TempDatabase.StartAsync();
        var known = (await database.SignedInAsync()).SignInName;
        var unknown = await database.Names.NextAsync(TestContext.Current.CancellationToken);
        var (atKnown, atUnknown) = (new List<SignInOutcome>(), new List<SignInOutcome>());

        for (var guess = 0; guess < Guesses; guess++)
        {
            atKnown.Add(await GuessAsync(database, known));
            atUnknown.Add(await GuessAsync(database, unknown));
            database.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(atKnown, atUnknown);
        Assert.Contains(new SignInOutcome.Refused(), atKnown);
        Assert.Contains(atKnown, outcome => outcome is SignInOutcome.Slowed);
    }

    private static Task<SignInOutcome> GuessAsync(TempDatabase database, string name) =>
        database.Accounts.SignInAsync(name, "not the words at all", Address, TestContext.Current.CancellationToken);
}
