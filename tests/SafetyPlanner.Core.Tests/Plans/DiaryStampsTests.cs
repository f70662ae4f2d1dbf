using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>When a note was written and changed: taken from the clock and from what is kept, whatever the value says.</summary>
public sealed class DiaryStampsTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Fact]
    public void TryAnswer_NewNote_IsStampedAsWrittenNow()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));

        Assert.Equal([("y1", given.Now, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_NoteTypedOnForHalfAnHour_WasNeverChanged()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It")));
        var written = given.Now;

        given.Type(KindsPack.Diary, Given.List(Note("y1", "It rained")), TimeSpan.FromMilliseconds(400))
            .Type(KindsPack.Diary, Given.List(Note("y1", "It rained all day")), written + HalfAnHour - given.Now);

        Assert.Equal([("y1", written, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_NoteChangedLater_IsStampedWithTheLastChange()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));
        var written = given.Now;

        given.Type(KindsPack.Diary, Given.List(Note("y1", "It snowed")), HalfAnHour + TimeSpan.FromSeconds(1));
        var first = Stamps(given);
        given.Type(KindsPack.Diary, Given.List(Note("y1", "It snowed a little")), TimeSpan.FromSeconds(1));

        Assert.Equal([("y1", written, given.Now - TimeSpan.FromSeconds(1))], first);
        Assert.Equal([("y1", written, given.Now)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_AnotherNoteWrittenOrMoved_LeavesTheStampsOfTheFirst()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));
        var written = given.Now;

        given.Type(KindsPack.Diary, Given.List(Note("y2", "It snowed"), Note("y1", "It rained")), TimeSpan.FromDays(2));

        Assert.Equal([("y2", given.Now, null), ("y1", written, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_NotesWithTheSameId_KeepTheirStamps()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained"), Note("y1", "It snowed")));
        var written = given.Now;

        given.Type(KindsPack.Diary, Given.List(Note("y1", "It rained"), Note("y1", "It snowed"), Note("y2", "Sun")), TimeSpan.FromDays(2));

        Assert.Equal([("y1", written, null), ("y1", written, null), ("y2", given.Now, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_StampsMadeUp_AreNotTaken()
    {
        var forged = Note("y1", "It rained") with { Written = Some.Morning.AddYears(-1), Changed = Some.Morning.AddYears(-1) };
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(forged));
        var written = given.Now;

        given.Type(KindsPack.Diary, Given.List(forged with { Changed = null }, Note("y2", "It snowed")), TimeSpan.FromDays(2));

        Assert.Equal([("y1", written, null), ("y2", given.Now, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_OnlyStampsDiffer_IsUnchanged()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));

        var proposal = given.Propose(KindsPack.Diary, Given.List(Note("y1", "It rained")));

        Assert.IsType<AnswerProposal.Unchanged>(proposal);
    }

    [Fact]
    public void TryAnswer_NoteTakenOutAndPutBack_IsAsOldAsItWas()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));
        var written = given.Now;
        var before = given.Value<ListValue>(KindsPack.Diary);
        given.Type(KindsPack.Diary, Given.List(), TimeSpan.FromDays(1));

        given.Type(KindsPack.Diary, before, TimeSpan.FromDays(1));

        Assert.Equal([("y1", written, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_EarlierWordsPutBack_AreAChangeOfNow()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Note("y1", "It rained")));
        var written = given.Now;
        var before = given.Value<ListValue>(KindsPack.Diary);
        given.Type(KindsPack.Diary, Given.List(Note("y1", "It snowed")), TimeSpan.FromDays(1));

        given.Type(KindsPack.Diary, before, TimeSpan.FromDays(1));

        Assert.Equal([("y1", written, given.Now)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_EmptyNoteFilledLater_WasWrittenThen()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Given.Entry("y1")));
        var empty = Stamps(given);

        given.Type(KindsPack.Diary, Given.List(Note("y1", "It rained")), TimeSpan.FromHours(3));

        Assert.Equal([("y1", null, null)], empty);
        Assert.Equal([("y1", given.Now, null)], Stamps(given));
    }

    [Fact]
    public void TryAnswer_EntryOutsideADiary_HasNoStamp()
    {
        var stamped = Given.Entry("r1", ("result", "Peace")) with { Written = Some.Morning, Changed = Some.Morning };

        var given = Given.Plan().Write(KindsPack.Results, Given.List(stamped));

        var entry = given.Value<ListValue>(KindsPack.Results).Entries[0];
        Assert.Equal((null, null), (entry.Written, entry.Changed));
    }

    private static Entry Note(string id, string what) => Given.Entry(id, ("day", "2026-03-01"), ("what", what));

    private static (string, DateTimeOffset?, DateTimeOffset?)[] Stamps(GivenPlan given) =>
        [.. given.Value<ListValue>(KindsPack.Diary).Entries.Select(entry => (entry.Id, entry.Written, entry.Changed))];
}
