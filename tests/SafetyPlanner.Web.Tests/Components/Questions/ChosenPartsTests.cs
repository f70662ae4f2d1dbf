using AngleSharp.Dom;
using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

/// <summary>What is chosen, ticked, dated or taken from an offer instead of written.</summary>
public sealed class ChosenPartsTests
{
    [Fact]
    public void Choice_Taken_IsKeptById()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Stage);

        tab.Choose("I plan to leave");

        tab.Pause();
        tab.UntilKept();
        Assert.Equal(KindsPack.Leaving, plan.Value<TextValue>(KindsPack.Stage).Parts["stage"]);
        Assert.True(tab.Tick("I plan to leave").IsChecked());
    }

    [Fact]
    public void Day_Given_IsKeptAsYearMonthDay()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Stage);

        tab.Do(() => tab.One("input[type=date]").Change("2026-03-14"));

        tab.Pause();
        tab.UntilKept();
        Assert.Equal("2026-03-14", plan.Value<TextValue>(KindsPack.Stage).Parts["day"]);
    }

    // Written back in the middle of typing, it would begin the year anew.
    [Fact]
    public void Day_WhileSomebodyIsInTheBox_IsNotWrittenBack()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Stage);
        tab.Do(() => tab.One("input[type=date]").Focus());

        tab.Do(() => tab.One("input[type=date]").Change("2026-03-14"));
        tab.Pause();
        tab.UntilKept();
        Assert.Equal("", tab.One("input[type=date]").GetAttribute("value") ?? "");

        tab.Do(() => tab.One("input[type=date]").Blur());
        tab.Until(() => Assert.Equal("2026-03-14", tab.One("input[type=date]").GetAttribute("value")));
    }

    [Fact]
    public void Tie_TickedAndTakenAway_IsKeptWithTheOthers()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Prevention);

        tab.Tick("Calls at work", true);
        tab.Tick("Follows us home", false);

        tab.Pause();
        tab.UntilKept();
        Assert.Equal(["v1", "d2"], Ties.Of(plan.Value<ListValue>(KindsPack.Prevention).Entries[0].Text("answers")));
    }

    [Fact]
    public void Offer_Taken_IsAnEntryAndOfferedNoMore()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Threats);

        tab.Do(() => tab.One(".offers li button").Click());

        tab.Pause();
        tab.UntilKept();
        Assert.Equal("I could be followed", Assert.Single(plan.Value<ListValue>(KindsPack.Threats).Entries).Text("threat"));
        Assert.Empty(tab.All(".offers"));
    }

    [Fact]
    public void Offer_TakenOutAgain_IsOfferedAgain()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Threats);
        tab.Do(() => tab.One(".offers li button").Click());
        tab.Pause();
        tab.UntilKept();

        tab.Press("Take out");

        tab.Pause();
        tab.Until(() => Assert.Empty(plan.Value<ListValue>(KindsPack.Threats).Entries));
        Assert.Single(tab.All(".offers li"));
    }

    [Fact]
    public void Person_NamedElsewhere_IsOfferedAndNotTypedAgain()
    {
        var plan = new OpenPlan(Given.Plan().Write(KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor")))));
        using var tab = plan.NewTab().Ask(KindsPack.ShouldNotKnow);

        tab.Do(() => tab.All(".offers li button").Single(button => button.TextContent.Contains("Noor", StringComparison.Ordinal)).Click());

        tab.Pause();
        tab.UntilKept();
        Assert.Equal("Noor", Assert.Single(plan.Value<ListValue>(KindsPack.ShouldNotKnow).Entries).Text("name"));
        Assert.Equal(["Noor"], tab.All("datalist option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void Chart_SideChosen_AsksWhatShowsItAndKeepsBoth()
    {
        var plan = new OpenPlan(Given.Plan().Write(KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor")))));
        using var tab = plan.NewTab().Ask(KindsPack.Traits);
        Assert.Empty(tab.All("textarea"));

        tab.Choose("Helps: Listens to me");
        tab.Pause();
        tab.UntilKept();
        tab.Write("What shows it (if you like)", "Let me finish");

        tab.Until(() => Assert.Equal("Let me finish", Assert.Single(plan.Value<ListValue>(KindsPack.Traits).Entries).Text("listens-note")));
        Assert.Equal(("c1", "helps"), (plan.Value<ListValue>(KindsPack.Traits).Entries[0].For, plan.Value<ListValue>(KindsPack.Traits).Entries[0].Text("listens")));
    }

    [Fact]
    public void Diary_NoteWritten_SaysWhenItWasWritten()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Diary);

        tab.Write("What happened", "Waited outside");

        tab.UntilKept();
        Assert.Equal(plan.Clock.GetUtcNow(), Assert.Single(plan.Value<ListValue>(KindsPack.Diary).Entries).Written);
        Assert.StartsWith("Written ", tab.One(".stamp").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Example_BehindAQuestion_IsFolded()
    {
        using var tab = new OpenPlan().NewTab().Ask(KindsPack.Who);

        var example = tab.All(".guidance details").Single(details => details.QuerySelector("summary")!.TextContent == "An invented example");

        Assert.False(example.HasAttribute("open"));
        Assert.NotEmpty(example.QuerySelectorAll(".answer-lines li"));
    }
}
