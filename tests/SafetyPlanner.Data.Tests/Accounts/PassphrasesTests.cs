using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class PassphrasesTests
{
    private const string Name = "river-candle-4821";

    [Fact]
    public void Passphrase_Generated_IsFiveWordsAndFits()
    {
        var passphrase = Passphrases.Generate();

        Assert.Equal(5, passphrase.Split(' ').Length);
        Assert.All(passphrase.Split(' '), word => Assert.True(WordList.Contains(word)));
        Assert.Null(Passphrases.ProblemWith(passphrase, Name));
    }

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("")]
    public void Passphrase_TooShort_IsToldHowLongItMustBe(string passphrase)
    {
        var problem = Passphrases.ProblemWith(passphrase, Name);

        Assert.Equal("The passphrase is too short: it needs at least 12 characters.", problem);
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    [InlineData(5000, true)]
    public void Passphrase_LengthAtTheUpperLimit_DecidesWhetherItFits(int length, bool refused)
    {
        var problem = Passphrases.ProblemWith(new string('ā', length), Name);

        Assert.Equal(refused, problem == "The passphrase is too long: it can have at most 256 characters.");
    }

    [Theory]
    [InlineData("river-candle-4821")]
    [InlineData("River Candle 4821")]
    public void Passphrase_LikeTheSignInName_IsRefused(string passphrase)
    {
        var problem = Passphrases.ProblemWith(passphrase, Name);

        Assert.Equal("The passphrase can’t be the same as the sign-in name.", problem);
    }

    [Fact]
    public void Passphrase_WithHalfACharacter_IsRefused()
    {
        var problem = Passphrases.ProblemWith("twelve chars \ud83d", Name);

        Assert.Equal("The passphrase holds a broken character: please type it again.", problem);
    }

    [Fact]
    public void Passphrase_ComposedOrDecomposed_GivesTheSameBytes()
    {
        var composed = Passphrases.ToBytes("wh\u0101nau wh\u0101nau");

        var decomposed = Passphrases.ToBytes("wha\u0304nau wha\u0304nau");

        Assert.Equal(composed, decomposed);
    }
}
