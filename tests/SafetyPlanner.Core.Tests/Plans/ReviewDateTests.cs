using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>Tests begin on 2 March 2026; 12 weeks later is 25 May.</summary>
public sealed class ReviewDateTests
{
    private static readonly DateOnly TwelveWeeks = new(2026, 5, 25);

    [Fact]
    public void Of_PlanNobodyWroteIn_IsNull()
    {
        Assert.Null(ReviewDate.Of([Open(Given.Plan())]));
        Assert.Null(ReviewDate.Of([]));
    }

    [Fact]
    public void Of_ChangedPlan_IsTwelveWeeksAfterItsLastChange()
    {
        var given = Results(Given.Plan(), "Keys back");

        Assert.Equal(TwelveWeeks, ReviewDate.Of([Open(given)]));
        Assert.Equal(TwelveWeeks.AddDays(3), ReviewDate.Of([Open(given), Open(Results(Given.Plan().Wait(TimeSpan.FromDays(3)), "Peace"))]));
    }

    [Fact]
    public void Of_NoteAfterTheLastChange_IsAWeekAfterTheNote()
    {
        var given = Note(Results(Given.Plan(), "Keys back").Wait(TimeSpan.FromDays(10)), "Waited outside");

        Assert.Equal(new DateOnly(2026, 3, 19), ReviewDate.Of([Open(given)]));
    }

    [Fact]
    public void Of_SeveralNotesAfterTheLastChange_CountsFromTheFirst()
    {
        var first = Note(Results(Given.Plan(), "Keys back").Wait(TimeSpan.FromDays(10)), "Waited outside");
        var second = first.Wait(TimeSpan.FromDays(5));
        second.Write(KindsPack.Diary, Given.List(
            Given.Entry("y1", ("day", "2026-03-12"), ("what", "Waited outside for an hour")), Given.Entry("y2", ("day", "2026-03-17"), ("what", "Called"))));

        Assert.Equal(new DateOnly(2026, 3, 19), ReviewDate.Of([Open(second)]));
    }

    [Fact]
    public void Of_ChangeAfterTheNote_IsTwelveWeeksAgain()
    {
        var given = Results(Note(Results(Given.Plan(), "Keys back"), "Waited outside").Wait(TimeSpan.FromDays(1)), "Peace");

        Assert.Equal(TwelveWeeks.AddDays(1), ReviewDate.Of([Open(given)]));
    }

    [Fact]
    public void Of_NoteShortlyBeforeTheTwelveWeeksAreOver_MovesNothingBack()
    {
        var given = Note(Results(Given.Plan(), "Keys back").Wait(TimeSpan.FromDays(82)), "Waited outside");

        Assert.Equal(TwelveWeeks, ReviewDate.Of([Open(given)]));
    }

    [Fact]
    public void Of_DiaryAlone_IsTwelveWeeksAfterItsLastNote()
    {
        Assert.Equal(TwelveWeeks, ReviewDate.Of([Open(Note(Given.Plan(), "Waited outside"))]));
    }

    [Fact]
    public void Of_AnswerThatTellsAnIncident_IsAWeekAfterIt()
    {
        var happened = KindsPack.Question(KindsPack.CheckIn) with { TellsIncident = true };
        var worksheet = new Worksheet(
            "after", "After", "For tests.", [], [new Section("one", "One", null, [KindsPack.Question(KindsPack.Results), happened])], null);
        var given = Results(Given.Plan(KindsPack.Pack, worksheet), "Keys back").Wait(TimeSpan.FromDays(10)).Write(KindsPack.CheckIn, Given.Text(("before", "Shouted")));

        Assert.Equal(new DateOnly(2026, 3, 19), ReviewDate.Of([Open(given)]));
    }

    [Fact]
    public void Of_Decision_IsAChange()
    {
        var given = Results(Given.Plan(), "Keys back").Wait(TimeSpan.FromDays(2)).Decide(Outcome.NotMeeting);

        Assert.Equal(TwelveWeeks.AddDays(2), ReviewDate.Of([Open(given)]));
    }

    [Fact]
    public void Words_BeforeOnAndAfterTheDay_SayWhatIsDue()
    {
        var day = new DateOnly(2027, 2, 13);

        Assert.Equal("Look at this plan again by 13 February 2027.", ReviewDate.Words(day));
        Assert.Equal("Look at this plan again by 13 February 2027.", ReviewDate.Words(day, day.AddDays(-1)));
        Assert.Equal("Look at this plan again today.", ReviewDate.Words(day, day));
        Assert.Equal("It is time to look at this plan again. It was due by 13 February 2027.", ReviewDate.Words(day, day.AddDays(1)));
    }

    private static GivenPlan Results(GivenPlan given, string result) => given.Write(KindsPack.Results, Given.List(Given.Entry("r1", ("result", result))));

    private static GivenPlan Note(GivenPlan given, string what) => given.Write(KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-03-12"), ("what", what))));

    private static OpenWorksheet Open(GivenPlan given) => new(KindsPack.Pack, given.Worksheet, given.Sheet);
}
