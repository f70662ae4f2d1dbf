using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class EntryLineTests
{
    [Theory]
    [InlineData(KindsPack.Threats, "now", "here", "threat", "Follows us", "Follows us")]
    [InlineData(KindsPack.Prevention, "answers", "d1 v1", "measure", " Go\nby  bus ", "Go by bus")]
    [InlineData(KindsPack.Diary, "what", "Three calls", "day", "2026-02-14", "14 February 2026: Three calls")]
    [InlineData(KindsPack.Roles, "role", "ally", "why", "Lives near", "Lives near")]
    public void Of_EntryWithWords_IsItsWordsInTheOrderOfTheParts(string questionId, string onePart, string one, string otherPart, string other, string expected)
    {
        var line = Line(questionId, Given.Entry("e1", (onePart, one), (otherPart, other)));

        Assert.Equal(expected, line);
    }

    [Fact]
    public void Of_EntryWithoutAWord_IsWhatWasChosen()
    {
        var line = Line(KindsPack.Roles, Given.Entry("o1", ("role", "ally"), ("why", " ")));

        Assert.Equal("Ally of Alex", line);
    }

    [Fact]
    public void Of_EntryThatOnlyTicksOthers_NamesNoId()
    {
        var line = Line(KindsPack.Prevention, Given.Entry("m1", ("answers", "d1")));

        Assert.Equal("…", line);
    }

    private static string Line(string questionId, Entry entry) =>
        EntryLine.Of((EntriesQuestion)KindsPack.Question(questionId), entry, new Blanks("Alex", Together: false));
}
