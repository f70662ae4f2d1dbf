using AngleSharp.Dom;
using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Pages.Plan;

/// <summary>The final checklist and the decision under it. The button is always there: it is the plan that refuses.</summary>
public sealed class GatePanelTests
{
    [Fact]
    public void Ready_NothingAnswered_IsRefusedWithEveryOpenItemNamed()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().AskLast();

        tab.Press("Ready to meet");

        tab.Until(() => Assert.Contains("Not ready to meet yet", tab.Alerts, StringComparison.Ordinal));
        var blanks = SheetBlanks.Of(KindsPack.Worksheet, plan.Sheet);
        Assert.Equal(
            KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => blanks.Fill(item.Text)),
            tab.All(".open-items > li > strong").Select(item => item.TextContent));
        Assert.Contains("Please think again before I meet the person doing harm. There is time.", tab.Alerts, StringComparison.Ordinal);
        Assert.Null(plan.Sheet.Find(OutcomeValue.QuestionId));
    }

    [Theory]
    [InlineData(KindsPack.Items.Read)]
    [InlineData(KindsPack.Items.Confident)]
    [InlineData(KindsPack.Items.AllAnswered)]
    [InlineData(KindsPack.Items.Prepared)]
    [InlineData(KindsPack.Items.ReactionsThought)]
    [InlineData(KindsPack.Items.ResponsesThought)]
    [InlineData(KindsPack.Items.AllAgreed)]
    [InlineData(KindsPack.Items.SomeoneToCheckIn)]
    public void Ready_OneItemUnticked_IsRefusedWithThatOneNamed(string itemId)
    {
        var plan = new OpenPlan(Given.TickedPlan().Untick(itemId));
        using var tab = plan.NewTab().AskLast();

        tab.Press("Ready to meet");

        tab.Until(() => Assert.Single(tab.All(".open-items > li")));
        Assert.Contains("Not ticked yet.", tab.One(".open-items").TextContent, StringComparison.Ordinal);
        Assert.Null(plan.Sheet.Find(OutcomeValue.QuestionId));
    }

    [Fact]
    public void Ready_AStepNotDone_SaysWhichAndWhereToGo()
    {
        var plan = new OpenPlan(Given.TickedPlan().Write(KindsPack.Steps, Given.Steps(Given.Step("t1", "Call the cafe", "s1", done: false))));
        using var tab = plan.NewTab().AskLast();

        tab.Press("Ready to meet");

        tab.Until(() => Assert.Contains("“Call the cafe” is not done yet.", tab.Alerts, StringComparison.Ordinal));
        Assert.Contains("/plan/1/9", tab.All(".open-items a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Ready_EverythingHolds_IsAccepted()
    {
        var plan = new OpenPlan(Given.TickedPlan());
        using var tab = plan.NewTab().AskLast();

        tab.Press("Ready to meet");

        tab.Until(() => Assert.Contains("All checks done on 2 March 2026", tab.One(".gate").TextContent, StringComparison.Ordinal));
        Assert.Equal(Outcome.ReadyToMeet, plan.Value<OutcomeValue>(OutcomeValue.QuestionId).Outcome);
        Assert.Equal("", tab.Alerts);
    }

    [Fact]
    public void Ready_LastItemTickedOnThePage_IsAcceptedThen()
    {
        var plan = new OpenPlan(Given.TickedPlan().Untick(KindsPack.Items.Read));
        using var tab = plan.NewTab().AskLast();
        tab.Press("Ready to meet");
        tab.Until(() => Assert.Single(tab.All(".open-items > li")));

        tab.Tick("We have read the guide.", true);
        tab.Until(() => Assert.Empty(tab.All(".open-items > li")));
        Assert.DoesNotContain("Not ready to meet yet", tab.Text, StringComparison.Ordinal);
        tab.Press("Ready to meet");

        tab.Until(() => Assert.Contains("All checks done on", tab.One(".gate").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Ready_AnAnswerChangedSince_IsReopenedWithTheReason()
    {
        var plan = new OpenPlan(Given.ReadyPlan());
        using var tab = plan.NewTab().Ask(KindsPack.CheckIn);
        tab.Write("Before", "Kim at noon");
        tab.UntilKept();

        using var last = plan.NewTab().AskLast();

        last.Until(() => Assert.Contains("All checks were done on 2 March 2026. Answers have changed since.", last.One(".gate").TextContent, StringComparison.Ordinal));
        Assert.Contains("“Checking in” has changed since you ticked this. Please look at it again.", last.One(".checks").TextContent, StringComparison.Ordinal);
        Assert.False(last.Tick("Someone waits for us.").IsChecked());
    }

    [Theory]
    [InlineData("Decide not to meet", Outcome.NotMeeting, "no meeting")]
    [InlineData("Communicate another way", Outcome.AnotherWay, "communicate another way")]
    public void OtherDecisions_NothingAnswered_AreAcceptedAtAnyTime(string button, Outcome outcome, string words)
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().AskLast();

        tab.Press(button);

        tab.Until(() => Assert.Contains("Decided on 2 March 2026: " + words, tab.One(".gate").TextContent, StringComparison.Ordinal));
        Assert.Equal(outcome, plan.Value<OutcomeValue>(OutcomeValue.QuestionId).Outcome);
        Assert.Equal("", tab.Alerts);
    }

    [Fact]
    public void Decision_TakenBack_IsOpenAgain()
    {
        var plan = new OpenPlan(Given.ReadyPlan());
        using var tab = plan.NewTab().AskLast();

        tab.Press("Take the decision back");

        tab.Until(() => Assert.Contains("Not decided yet", tab.One(".gate").TextContent, StringComparison.Ordinal));
        Assert.Equal(Outcome.Undecided, plan.Value<OutcomeValue>(OutcomeValue.QuestionId).Outcome);
        Assert.False(tab.HasButton("Take the decision back"));
    }

    [Fact]
    public void Decision_SessionEnded_SaysSo()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().AskLast();
        plan.End();

        tab.Press("Decide not to meet");

        tab.Until(() => Assert.Contains("This page is locked. Sign in again, then decide.", tab.Alerts, StringComparison.Ordinal));
    }

    [Fact]
    public void Checklist_ItemsWithGuides_LeadToThem()
    {
        using var tab = new OpenPlan().NewTab().AskLast();

        var link = tab.All(".checks a").First(link => link.GetAttribute("href") == "/guides/short-guide");

        Assert.Equal("A short guide (new tab)", link.TextContent);
        Assert.Equal("noreferrer", link.GetAttribute("rel"));
    }
}
