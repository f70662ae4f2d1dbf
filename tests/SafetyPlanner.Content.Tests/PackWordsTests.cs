namespace SafetyPlanner.Content.Tests;

/// <summary>The words that are measured and compared with the sources are all words of a pack, and nothing else.</summary>
public sealed class PackWordsTests
{
    private static readonly IReadOnlyList<string> Words = PackWords.All(PackFolder.GoodPackAsRead());

    [Theory]
    [InlineData("A plan for home")]
    [InlineData("Who is close to me.")]
    [InlineData("My friend")]
    [InlineData("What is still open")]
    [InlineData("This is a time of danger for me.")]
    [InlineData("I stay")]
    [InlineData("It is here now")]
    [InlineData("Shouting at me")]
    [InlineData("For now.")]
    [InlineData("Being followed")]
    [InlineData("Stayed calm last year.")]
    [InlineData("Ask A.")]
    [InlineData("is also asked to help the person doing harm.")]
    [InlineData("Could help")]
    [InlineData("Gets angry")]
    [InlineData("The north")]
    [InlineData("Press 55.")]
    [InlineData("Free.")]
    public void Words_OfAPack_TakeInEveryTextThatIsRead(string words)
    {
        Assert.Contains(words, Words);
    }

    [Theory]
    [InlineData("111")]
    [InlineData("24/7")]
    [InlineData("Emergency services")]
    [InlineData("text 4334")]
    [InlineData("example.org")]
    [InlineData("here")]
    [InlineData("shouts alone")]
    [InlineData("2026-03-14")]
    [InlineData("true")]
    public void Words_OfAPack_LeaveOutFactsAndIds(string fact)
    {
        Assert.DoesNotContain(fact, Words);
    }
}
