using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class WordListTests
{
    [Fact]
    public void WordList_Counted_HasATenBitChoiceOfDistinctWords()
    {
        var words = WordList.Words;

        var distinct = words.Distinct(StringComparer.Ordinal).Count();

        Assert.Equal(1024, words.Count);
        Assert.Equal(1024, distinct);
    }

    [Fact]
    public void WordList_EveryWord_HasThreeToSevenSmallLetters()
    {
        var words = WordList.Words;

        var unshaped = words.Where(word => word.Length is < 3 or > 7 || !word.All(char.IsAsciiLetterLower));

        Assert.Empty(unshaped);
    }

    [Fact]
    public void WordList_NoWord_BeginsAnother()
    {
        var words = WordList.Words;

        var traps = words.SelectMany(word => words.Where(other => other != word && other.StartsWith(word, StringComparison.Ordinal)));

        Assert.Empty(traps);
    }
}
