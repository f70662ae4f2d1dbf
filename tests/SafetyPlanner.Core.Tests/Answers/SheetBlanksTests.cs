using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class SheetBlanksTests
{
    [Fact]
    public void Of_NothingWritten_IsUnfilled()
    {
        var blanks = SheetBlanks.Of(KindsPack.Worksheet, AnswerSheet.Empty);

        Assert.Equal(Blanks.Unfilled, blanks);
    }

    [Fact]
    public void Of_NameAndPeople_FillsBoth()
    {
        var sheet = Given.Sheet((KindsPack.Who, Given.Text(("name", "Alex"))), (KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana"))));

        var blanks = SheetBlanks.Of(KindsPack.Worksheet, sheet);

        Assert.Equal("We meet Alex.", blanks.Fill("{I} meet {person}."));
    }

    [Fact]
    public void Of_PeopleKeptWhileGoingAlone_ReadsI()
    {
        var sheet = Given.Sheet((KindsPack.Going, Given.Alone() with { People = [Given.Attendee("p1", "Ana")] }));

        var blanks = SheetBlanks.Of(KindsPack.Worksheet, sheet);

        Assert.Equal("I go.", blanks.Fill("{I} go."));
    }

    [Fact]
    public void Of_LongNameOverSeveralLines_FillsABlankWithAFewWordsInOneLine()
    {
        var sheet = Given.Sheet((KindsPack.Who, Given.Text(("name", "Alex\n  " + new string('x', 8_000)))));

        var filled = SheetBlanks.Of(KindsPack.Worksheet, sheet).Fill("{person}");

        Assert.Equal("Alex " + new string('x', SheetBlanks.NameLength - 5) + "…", filled);
    }

    [Fact]
    public void Of_WorksheetThatNamesNobody_IsUnfilled()
    {
        var without = new Worksheet("bare", "Bare", "Nothing.", [], [], null);

        Assert.Equal(Blanks.Unfilled, SheetBlanks.Of(without, AnswerSheet.Empty));
    }
}
