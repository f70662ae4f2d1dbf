using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

public sealed class SavingTests
{
    private const string Name = "Name or initials";

    [Fact]
    public void Typing_Paused_IsKeptAfterTheWholePause()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Type(Name, "Alex");
        tab.Wait(TimeSpan.FromMilliseconds(399));
        Assert.Equal("Saving…", tab.Status);
        Assert.Equal(0, plan.Home.Begun);
        tab.Wait(TimeSpan.FromMilliseconds(1));

        tab.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void Typing_GoingOn_StartsThePauseAnew()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Type(Name, "Al");
        tab.Wait(TimeSpan.FromMilliseconds(300));
        tab.Type(Name, "Alex");
        tab.Wait(TimeSpan.FromMilliseconds(300));
        Assert.Equal(0, plan.Home.Begun);
        tab.Wait(TimeSpan.FromMilliseconds(100));

        tab.UntilKept();
        Assert.Equal(1, plan.Home.Begun);
        Assert.Equal(1, plan.Sheet.VersionOf(KindsPack.Who));
    }

    [Fact]
    public void Box_Left_IsKeptWithoutThePause()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Write(Name, "Alex");

        tab.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void Box_LeftUntouched_KeepsNothing()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Leave(Name);

        Assert.Equal("", tab.Status);
        Assert.Equal(0, plan.Home.Begun);
    }

    [Theory]
    [InlineData(true, "Kept in memory only")]
    [InlineData(false, "Saved")]
    public void Save_UnderWay_IsCalledSavedOnlyAfterwards(bool isGuest, string words)
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab(isGuest).Ask(KindsPack.Who);
        plan.Home.Shut();

        tab.Write(Name, "Alex");
        tab.Until(() => Assert.Equal(1, plan.Home.Begun));
        Assert.Equal("Saving…", tab.Status);
        Assert.Null(plan.Sheet.Find(KindsPack.Who));
        plan.Home.Open();

        tab.Until(() => Assert.Equal(words, tab.Status));
        Assert.NotNull(plan.Sheet.Find(KindsPack.Who));
    }

    [Fact]
    public void Typing_DuringASave_IsSavedNext()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        plan.Home.Shut();
        tab.Write(Name, "Al");

        tab.Write(Name, "Alex");
        plan.Home.Open();

        tab.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Equal(2, plan.Home.Begun);
        Assert.Equal("Alex", tab.Box(Name).GetAttribute("value"));
    }

    [Fact]
    public async Task Page_Left_SavesWhatWasTypedLast()
    {
        var plan = new OpenPlan();
        await using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Type(Name, "Alex");
        await tab.DisposeComponentsAsync();

        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void Session_Ended_SaysSoAndLeavesTheText()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        plan.End();

        tab.Write(Name, "Alex");

        tab.Until(() => Assert.Contains("Not saved: you have been signed out.", tab.Status, StringComparison.Ordinal));
        Assert.Equal("Alex", tab.Box(Name).GetAttribute("value"));
    }

    [Fact]
    public void Unknown_Said_KeepsTheTextAndIsGathered()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        tab.Write(Name, "Alex");
        tab.UntilKept();

        tab.Tick("I don’t know yet", true);

        tab.Until(() => Assert.Contains("It is now on the list of what you still need to find out.", tab.Text, StringComparison.Ordinal));
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.True(plan.Value<TextValue>(KindsPack.Who).Unknown);
        using var gathering = plan.NewTab().Ask(KindsPack.StillNeeded);
        Assert.Contains("Question 1: Who it is", gathering.One(".notice li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_TakenBack_IsGatheredNoMore()
    {
        var plan = new OpenPlan(Given.Plan().WriteUnknown(KindsPack.Who));
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Tick("I don’t know yet", false);

        tab.UntilKept();
        using var gathering = plan.NewTab().Ask(KindsPack.StillNeeded);
        Assert.Empty(gathering.All(".notice li"));
    }

    [Theory]
    [InlineData(KindsPack.StillNeeded)]
    [InlineData(KindsPack.Steps)]
    public void Unknown_OfTheGatheringListItself_IsNotSaidToBeOnIt(string questionId)
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(questionId);

        tab.Tick("I don’t know yet", true);

        tab.UntilKept();
        Assert.DoesNotContain("It is now on the list", tab.Text, StringComparison.Ordinal);
        Assert.Contains("That is an answer too.", tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_Parts_AreNamedOnceSomethingIsWritten()
    {
        using var tab = new OpenPlan().NewTab().Ask(KindsPack.CheckIn);
        Assert.Empty(tab.All(".missing"));

        tab.Write("Before", "Robin at noon");

        tab.UntilKept();
        Assert.Contains("“After” is still empty.", tab.One(".missing").TextContent, StringComparison.Ordinal);
    }
}
