using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>A tick, a yes and a decision given for some questions do not stand for others that the switch brings in.</summary>
public sealed class SwitchMarksTests
{
    private static readonly AnswerValue Staying = Given.Text(("stage", KindsPack.Staying));
    private static readonly AnswerValue Leaving = Given.Text(("stage", KindsPack.Leaving));

    [Fact]
    public void Switch_QuestionsBroughtIn_ReopenTheTickTheYesAndTheDecision()
    {
        var given = ReadyWhileStaying();

        given.Write(KindsPack.Stage, Leaving);

        Assert.True(given.Item(KindsPack.Items.AllAnswered).Reopened);
        Assert.Equal(
            ["Question 9a (“Stage”) has changed since Ana agreed. Please ask again.", "Question 9a (“Stage”) has changed since Bo agreed. Please ask again."],
            given.Item(KindsPack.Items.AllAgreed).Reasons.Select(reason => reason.Text));
        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
    }

    [Fact]
    public void Switch_ThereAndBack_HasToBeLookedAtAgain()
    {
        var given = ReadyWhileStaying();

        given.Write(KindsPack.Stage, Leaving).Write(KindsPack.Stage, Staying);

        Assert.True(given.Item(KindsPack.Items.AllAnswered).Reopened);
        Assert.Equal(Outcome.Undecided, given.Readiness.Outcome);
    }

    [Fact]
    public void Switch_TickThatRestsOnOthers_StaysTicked()
    {
        var given = ReadyWhileStaying();

        given.Write(KindsPack.Stage, Leaving);

        Assert.True(given.Item(KindsPack.Items.Confident).IsMet);
    }

    [Fact]
    public void Switch_WithoutANumber_IsStillUnderTheTickAndTheYes()
    {
        var worksheet = Unnumbered();
        var given = Given.Plan(KindsPack.Pack, worksheet)
            .Write("stage", Staying)
            .Write("going", Given.Together(Given.Attendee("p1", "Ana")))
            .Tick("all", "agreed");
        var before = given.Readiness.IsMet;

        given.Write("stage", Leaving).Write("packed", Given.Text(("what", "A bag")));

        Assert.True(before);
        Assert.Equal(
            ["“Stage” has changed since you ticked this. Please look at it again.", "“Stage” has changed since Ana agreed. Please ask again."],
            given.Readiness.Items.Select(item => item.Reasons[0].Text));
    }

    [Fact]
    public void Change_OfAnAnswerThatRests_ReopensNothing()
    {
        var given = ReadyWhileStaying();

        given.Write(KindsPack.Candidates, Given.List());

        Assert.True(given.Readiness.IsMet);
        Assert.Equal(Outcome.ReadyToMeet, given.Readiness.Outcome);
    }

    [Fact]
    public void Change_OfAnAnswerThatRested_ReopensOnceItIsBack()
    {
        var given = ReadyWhileStaying().Write(KindsPack.Candidates, Given.List()).Write(KindsPack.Stage, Leaving);

        var reasons = given.Item(KindsPack.Items.AllAnswered).Reasons.Select(reason => reason.QuestionId);

        Assert.Contains(KindsPack.Stage, reasons);
        Assert.Contains(KindsPack.Candidates, reasons);
    }

    private static GivenPlan ReadyWhileStaying()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Stage, Staying);
        given.Write(KindsPack.Going, Given.Together(Given.Attendee("p1", "Ana"), Given.Attendee("p2", "Bo")));
        return given.Tick([.. KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Id)]).Decide(Outcome.ReadyToMeet);
    }

    /// <summary>A worksheet whose switch nothing names: not by number, and not under an item of the gate.</summary>
    private static Worksheet Unnumbered()
    {
        var stage = (TextQuestion)KindsPack.Question(KindsPack.Stage) with { Number = null };
        var packed = new TextQuestion("packed", "1", "Packed", "What is packed?", [], [new Part("what", "What", null, PartLength.Line, Optional: false, NamesPerson: false)]);
        var going = (AttendeesQuestion)KindsPack.Question(KindsPack.Going);
        var check = new ChecklistQuestion(
            "check", "2", "Check", "Ready?", [],
            [new ChecklistItem("all", "All.", [], new AllAnswered(), ["packed"]), new ChecklistItem("agreed", "Agreed.", [], new AllAgreed("going"), [])]);
        return new Worksheet(
            "w", "W", "W", [],
            [
                new Section("a", "A", null, [stage]),
                new Section("b", "B", null, [packed]) { When = [KindsPack.Leaving] },
                new Section("c", "C", null, [going, check]),
            ],
            new Gate(check, "Think."))
        {
            Switch = new Switch("stage", "stage"),
        };
    }
}
