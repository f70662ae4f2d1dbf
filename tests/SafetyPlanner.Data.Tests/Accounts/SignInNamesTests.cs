using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class SignInNamesTests
{
    [Fact]
    public async Task Name_HandedOut_IsTwoWordsAndFourDigits()
    {
        await using var database = await TempDatabase.StartAsync();

        var name = await database.Names.NextAsync(TestContext.Current.CancellationToken);

        Assert.Matches("^[a-z]{3,7}-[a-z]{3,7}-[0-9]{4}$", name);
        Assert.Equal(name, SignInNames.Canonical(name));
    }

    [Theory]
    [InlineData("river-candle-4821")]
    [InlineData(" River Candle 4821 ")]
    [InlineData("RIVER_CANDLE4821")]
    [InlineData("river – candle – 4821")]
    public void Name_TypedInAnotherWay_IsTheSameName(string typed)
    {
        var canonical = SignInNames.Canonical(typed);

        Assert.Equal("river-candle-4821", canonical);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("river-candle")]
    [InlineData("river-candle-482")]
    [InlineData("river-candle-48211")]
    [InlineData("river-alice-4821")]
    [InlineData("river-candle-4821-x")]
    public void Name_ThatWasNeverHandedOut_IsNone(string? typed)
    {
        var canonical = SignInNames.Canonical(typed);

        Assert.Null(canonical);
    }
}
