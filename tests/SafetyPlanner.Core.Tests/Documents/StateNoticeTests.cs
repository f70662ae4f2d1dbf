using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class StateNoticeTests
{
    private const string Urging = "Please think again before we meet Alex. There is time.";

    [Fact]
    public void State_NothingTicked_CountsWhatIsOpenAndUrges()
    {
        var notice = Notice(Given.AnsweredPlan());

        Assert.Equal(("Not ready yet", "8 of 8 items of the final checklist are still open. " + Urging), (notice.Title, notice.Text));
    }

    [Fact]
    public void State_OneItemOpen_SaysOne()
    {
        var notice = Notice(Given.TickedPlan().Untick(KindsPack.Items.Read));

        Assert.Equal("1 of 8 items of the final checklist is still open. " + Urging, notice.Text);
    }

    [Fact]
    public void State_EverythingHoldsButNothingIsSaid_IsNotDecided()
    {
        Assert.Equal("Not decided yet", Notice(Given.TickedPlan()).Title);
    }

    [Fact]
    public void State_Ready_IsDatedAndNeverCalledSafe()
    {
        var notice = Notice(Given.ReadyPlan());

        Assert.Equal("All checks done on 2 March 2026", notice.Title);
        Assert.DoesNotContain("safe", notice.Title + notice.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void State_ReadyThenAnAnswerChanged_SaysWhenItWasAndThatItIsNot()
    {
        var given = Given.ReadyPlan().Write(KindsPack.CheckIn, Given.Text(("before", "Kim"), ("after", "Kim")));

        var notice = Notice(given);

        Assert.Equal(
            ("Not ready yet", "All checks were done on 2 March 2026. Answers have changed since. 1 of 8 items of the final checklist is still open. " + Urging),
            (notice.Title, notice.Text));
    }

    [Fact]
    public void State_ReadyThenChangedAndTickedAgain_AsksToSayItOnceMoreWithoutUrging()
    {
        var given = Given.ReadyPlan().Write(KindsPack.CheckIn, Given.Text(("before", "Kim"), ("after", "Kim"))).Tick(KindsPack.Items.SomeoneToCheckIn);

        var notice = Notice(given);

        Assert.Equal(
            ("Not ready yet", "All checks were done on 2 March 2026. Answers have changed since. Every item holds again. Please say once more that you are ready."),
            (notice.Title, notice.Text));
    }

    [Theory]
    [InlineData(Outcome.NotMeeting, "Decided on 2 March 2026: no meeting")]
    [InlineData(Outcome.AnotherWay, "Decided on 2 March 2026: communicate another way")]
    public void State_OtherOutcomes_AreDatedAndNotUrgedAgainst(Outcome outcome, string title)
    {
        var notice = Notice(Given.AnsweredPlan().Decide(outcome));

        Assert.Equal(title, notice.Title);
        Assert.DoesNotContain(Urging, notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WorksheetWithoutAGate_HasNoNotice()
    {
        var worksheet = new Worksheet("bare", "Bare", "Nothing.", [], [new Section("s", "S", null, [KindsPack.Question(KindsPack.Who)])], null);

        var document = PlanDocumentBuilder.Build(KindsPack.Pack, worksheet, AnswerSheet.Empty, HelpNumbers.None);

        Assert.Empty(document.Blocks.OfType<NoticeBlock>());
    }

    private static NoticeBlock Notice(GivenPlan given) =>
        Assert.IsType<NoticeBlock>(PlanDocumentBuilder.Build(KindsPack.Pack, given.Worksheet, given.Sheet, HelpNumbers.None).Blocks[0]);
}
