using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class DiaryOrderTests
{
    [Fact]
    public void Of_NotesInAnyOrder_AreByTheDayOfWhatHappenedWithThoseWithoutOneLast()
    {
        var order = Order(Note("none", ""), Note("march", "2026-03-01"), Note("december", "2025-12-31"), Note("february", "2026-02-01"));

        Assert.Equal(["december", "february", "march", "none"], order);
    }

    [Fact]
    public void Of_NotesOfOneDay_AreByWhenTheyWereWritten()
    {
        var order = Order(
            Note("third", "2026-03-01") with { Written = Some.Morning.AddHours(2) },
            Note("not written yet", "2026-03-01"),
            Note("first", "2026-03-01") with { Written = Some.Morning },
            Note("second", "2026-03-01") with { Written = Some.Morning.AddHours(1) });

        Assert.Equal(["first", "second", "third", "not written yet"], order);
    }

    [Fact]
    public void Of_NotesThatNothingTellsApart_StayAsTheyStand()
    {
        var order = Order(Note("b", ""), Note("a", ""), Note("c", "no day"));

        Assert.Equal(["b", "a", "c"], order);
    }

    private static IEnumerable<string> Order(params Entry[] notes) =>
        DiaryOrder.Of((DiaryQuestion)KindsPack.Question(KindsPack.Diary), Given.List(notes)).Select(note => note.Id);

    private static Entry Note(string id, string day) => Given.Entry(id, ("day", day), ("what", "It rained"));
}
