using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class DiaryDocumentTests
{
    [Fact]
    public void Build_Diary_ReadsInTheOrderOfWhatHappenedWithWhenItWasWritten()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(
            Given.Entry("y1", ("day", "2026-02-27"), ("what", "Waited outside"), ("injury", "no")), Given.Entry("y2", ("day", "2026-02-21"), ("what", "Broke the door"))));

        var blocks = Diary(given.Sheet);

        Assert.Equal(
            [
                new HeadingBlock(4, "21 February 2026"),
                new TextBlock("What happened", TextTone.Quiet), new TextBlock("Broke the door", TextTone.Answer),
                new TextBlock("Written on 2 March 2026 at 08:01 UTC.", TextTone.Quiet),
                new HeadingBlock(4, "27 February 2026"),
                new TextBlock("What happened", TextTone.Quiet), new TextBlock("Waited outside", TextTone.Answer),
                new TextBlock("Did I get hurt?", TextTone.Quiet), new TextBlock("No", TextTone.Answer),
                new TextBlock("Written on 2 March 2026 at 08:01 UTC.", TextTone.Quiet),
            ],
            blocks);
    }

    [Fact]
    public void Build_NoteChangedLater_SaysWhen()
    {
        var given = Given.Plan().Write(KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-02-27"), ("what", "Waited"))));
        given.Wait(TimeSpan.FromDays(1)).Write(KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-02-27"), ("what", "Waited an hour"))));

        var stamp = Diary(given.Sheet).OfType<TextBlock>().Last();

        Assert.Equal("Written on 2 March 2026 at 08:01 UTC, changed on 3 March 2026 at 08:02 UTC.", stamp.Text);
    }

    [Fact]
    public void Build_NoteStampedElsewhere_IsToldInTheOneTimeThatHoldsEverywhere()
    {
        var note = Given.Entry("y1", ("what", "Waited")) with { Written = new DateTimeOffset(2026, 3, 3, 1, 30, 0, TimeSpan.FromHours(13)) };

        var blocks = Diary(Given.Sheet((KindsPack.Diary, Given.List(note))));

        Assert.Equal(new HeadingBlock(4, "No date"), blocks[0]);
        Assert.Equal(new TextBlock("Written on 2 March 2026 at 12:30 UTC.", TextTone.Quiet), blocks[^1]);
    }

    [Fact]
    public void Build_NoteThatNobodyStamped_SaysNothingOfIt()
    {
        var blocks = Diary(Given.Sheet((KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-02-27"), ("what", "Waited"))))));

        Assert.Equal(new TextBlock("Waited", TextTone.Answer), blocks[^1]);
    }

    private static IReadOnlyList<Block> Diary(AnswerSheet sheet) => Reading.Question(
        PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, sheet, HelpNumbers.None), KindsPack.Diary);
}
