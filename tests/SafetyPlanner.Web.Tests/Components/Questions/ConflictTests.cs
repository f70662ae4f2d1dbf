using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

/// <summary>Two tabs on one plan. Whatever they do in the same answer, no text is lost.</summary>
public sealed class ConflictTests
{
    private const string Name = "Name or initials";

    [Fact]
    public void OtherTab_AnswerNotBeingTypedIn_ShowsTheChange()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = plan.NewTab().Ask(KindsPack.Who);

        here.Write(Name, "Alex");

        there.Until(() => Assert.Equal("Alex", there.Box(Name).GetAttribute("value")));
        there.Write(Name, "Alex B");
        here.Until(() => Assert.Equal("Alex B", here.Box(Name).GetAttribute("value")));
        Assert.Equal("", here.Alerts + there.Alerts);
    }

    [Fact]
    public void OtherTab_AtAnotherQuestion_FollowsTheName()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = plan.NewTab().Ask(KindsPack.Reactions);

        here.Write(Name, "Kim");

        there.Until(() => Assert.NotEmpty(there.Boxes("What Kim may do")));
    }

    [Fact]
    public void OtherTab_BeingTypedIn_KeepsWhatIsTyped()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = plan.NewTab().Ask(KindsPack.Who);
        there.Type(Name, "Kim");

        here.Write(Name, "Alex");

        here.UntilKept();
        there.Until(() => Assert.Equal(1, there.Sheet.VersionOf(KindsPack.Who)));
        Assert.Equal("Kim", there.Box(Name).GetAttribute("value"));
        Assert.Equal("Saving…", there.Status);
    }

    [Fact]
    public void SameAnswer_TypedInBothTabs_ShowsBothTexts()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);

        Assert.Contains("This answer was changed in another window", there.Alerts, StringComparison.Ordinal);
        Assert.Contains("Kim", there.One(".side-by-side > div:first-child").TextContent, StringComparison.Ordinal);
        Assert.Contains("Alex", there.One(".side-by-side > div:last-child").TextContent, StringComparison.Ordinal);
        Assert.Equal("Not saved yet: please choose above.", there.Status);
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }

    [Fact]
    public void Clash_ThisOneChosen_StandsWithTheOtherAmongTheEarlier()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);

        there.Press("Use this one");

        there.UntilKept();
        Assert.Equal("", there.Alerts);
        Assert.Equal("Kim", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains("Alex", Earlier(plan));
        here.Until(() => Assert.Equal("Kim", here.Box(Name).GetAttribute("value")));
    }

    [Fact]
    public void Clash_TheOtherOneChosen_StandsWithThisOneAmongTheEarlier()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);

        there.Press("Use the other one");

        there.UntilKept();
        Assert.Equal("", there.Alerts);
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Equal("Alex", there.Box(Name).GetAttribute("value"));
        Assert.Contains("Kim", Earlier(plan));
    }

    [Fact]
    public async Task Clash_LeftWithoutChoosing_LosesNeither()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        await using var there = Clashing(plan, here);

        await there.DisposeComponentsAsync();

        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains("Kim", Earlier(plan));
    }

    [Fact]
    public async Task Clash_ThatShowsOnlyAfterThePageWasLeft_LosesNeither()
    {
        var plan = new OpenPlan();
        await using var tab = plan.NewTab().Ask(KindsPack.Who);
        plan.Home.Shut();
        tab.Write(Name, "Kim");
        tab.Until(() => Assert.Equal(1, plan.Home.Begun));
        plan.Put(KindsPack.Who, Given.Text(("name", "Alex")));

        var leaving = tab.DisposeComponentsAsync();
        plan.Home.Open();
        await leaving;

        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains("Kim", Earlier(plan));
    }

    [Fact]
    public void Clash_GoingElsewhere_HoldsThePageUntilOneIsChosen()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);

        there.Navigation.NavigateTo("/guides");
        there.Until(() => Assert.Equal(Bunit.TestDoubles.NavigationState.Prevented, there.Navigation.History.First().State));
        Assert.Contains("You are still on this page", there.Alerts, StringComparison.Ordinal);
        there.Press("Use this one");

        there.UntilKept();
        Assert.Equal("", there.Alerts);
        there.Navigation.NavigateTo("/guides");
        there.Until(() => Assert.Equal(Bunit.TestDoubles.NavigationState.Succeeded, there.Navigation.History.First().State));
    }

    [Fact]
    public void Clash_TypedOnThenTheOtherOneChosen_KeepsAllThatWasTyped()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);
        there.Write(Name, "Kim from work");

        there.Press("Use the other one");

        there.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains("Kim from work", Earlier(plan));
    }

    [Fact]
    public void Clash_ThisOneTooLongThenTheOtherOneChosen_KeepsTheTextInTheBox()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);
        var tooLong = new string('a', 9_000);
        there.Write(Name, tooLong);

        there.Press("Use the other one");

        there.Until(() => Assert.Contains("Please shorten it by 1,000.", there.Alerts, StringComparison.Ordinal));
        Assert.Equal(tooLong, there.Box(Name).GetAttribute("value"));
    }

    [Fact]
    public void Clash_AnsweredAgainMeanwhile_AsksAgainAndLosesNothing()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = Clashing(plan, here);
        plan.Wait(TimeSpan.FromMinutes(1));
        here.Write(Name, "Robin");
        here.UntilKept();

        there.Press("Use the other one");

        there.Until(() => Assert.Contains("Robin", there.One(".side-by-side > div:last-child").TextContent, StringComparison.Ordinal));
        Assert.Equal("Kim", there.Box(Name).GetAttribute("value"));
        Assert.Equal("Robin", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains("Alex", Earlier(plan));
    }

    [Fact]
    public void SameAnswer_SameTextInBothTabs_IsNoClash()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = plan.NewTab().Ask(KindsPack.Who);
        there.Type(Name, "Alex");

        here.Write(Name, "Alex");
        there.Leave(Name);

        there.UntilKept();
        Assert.Equal("", there.Alerts);
        Assert.Equal(1, plan.Sheet.VersionOf(KindsPack.Who));
    }

    [Fact]
    public void DifferentAnswers_TypedInBothTabs_AreBothKept()
    {
        var plan = new OpenPlan();
        using var here = plan.NewTab().Ask(KindsPack.Who);
        using var there = plan.NewTab().Ask(KindsPack.CheckIn);
        here.Type(Name, "Alex");
        there.Type("Before", "Robin at noon");

        here.Pause();

        here.UntilKept();
        there.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Equal("Robin at noon", plan.Value<TextValue>(KindsPack.CheckIn).Parts["before"]);
    }

    /// <summary>A second tab in which 'Kim' was typed while 'Alex' was kept from the first.</summary>
    private static Tab Clashing(OpenPlan plan, Tab here)
    {
        var there = plan.NewTab().Ask(KindsPack.Who);
        there.Type(Name, "Kim");
        here.Write(Name, "Alex");
        here.UntilKept();
        there.Leave(Name);
        there.Until(() => Assert.Contains("another window", there.Alerts, StringComparison.Ordinal));
        return there;
    }

    private static IEnumerable<string?> Earlier(OpenPlan plan) =>
        plan.Sheet.Find(KindsPack.Who)?.Earlier.Select(earlier => ((TextValue)earlier.Value).Parts.GetValueOrDefault("name")) ?? [];
}
