using Bunit;
using Bunit.TestDoubles;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

/// <summary>What can't be kept as it is: the person is told, the text stays in the box, and what stood there before is still there.</summary>
public sealed class RefusedTests
{
    private const string Name = "Name or initials";
    private const string About = "What I know of Alex now (if you like)";

    private static readonly string TooLong = new('a', 9_000);

    [Fact]
    public void Text_TooLong_SaysByHowMuchAndKeepsWhatWasThere()
    {
        var plan = Begun();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Write(About, TooLong);

        tab.Until(() => Assert.Contains("9,000 characters long. It can hold 8,000. Please shorten it by 1,000.", tab.Alerts, StringComparison.Ordinal));
        Assert.Contains("Not saved.", tab.Alerts, StringComparison.Ordinal);
        Assert.Contains("What was there before is still there.", tab.Alerts, StringComparison.Ordinal);
        Assert.Equal("Lives next door", plan.Value<TextValue>(KindsPack.Who).Parts["circumstances"]);
        Assert.Equal(TooLong, tab.Box(About).GetAttribute("value"));
    }

    [Fact]
    public void Text_Shortened_IsKept()
    {
        var plan = Begun();
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        tab.Write(About, TooLong);
        tab.Until(() => Assert.NotEmpty(tab.Alerts));

        tab.Write(About, TooLong[..8_000]);

        tab.UntilKept();
        Assert.Equal("", tab.Alerts);
        Assert.Equal(TooLong[..8_000], plan.Value<TextValue>(KindsPack.Who).Parts["circumstances"]);
    }

    [Fact]
    public void List_OfFarTooManyEntries_IsRefusedAndStaysAsItWas()
    {
        var entries = Enumerable.Range(0, AnswerRules.MaxEntries).Select(at => Given.Entry(Some.Id(), ("result", $"Result {at}"))).ToArray();
        var plan = new OpenPlan(Given.Plan().Write(KindsPack.Results, Given.List(entries)));
        using var tab = plan.NewTab().Ask(KindsPack.Results);
        tab.Press("Add another");

        tab.Do(() => tab.Boxes("Result")[^1].Input("One too many"));
        tab.Do(() => tab.Boxes("Result")[^1].Blur());

        tab.Until(() => Assert.Contains("This list has 201 entries. It can hold 200.", tab.Alerts, StringComparison.Ordinal));
        Assert.Equal(entries.Length, plan.Value<ListValue>(KindsPack.Results).Entries.Count);
        Assert.Equal("One too many", tab.Boxes("Result")[^1].GetAttribute("value"));
    }

    [Fact]
    public void Text_WithControlCharacters_IsKeptWithoutThemAndSaysSo()
    {
        var plan = Begun();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Write(About, "One\u0000 two\u0007");

        tab.Until(() => Assert.Equal("Kept in memory only. 2 hidden characters that can’t be shown or printed were left out.", tab.Status));
        Assert.Equal("One two", plan.Value<TextValue>(KindsPack.Who).Parts["circumstances"]);
        Assert.Equal("One two", tab.Box(About).GetAttribute("value"));
    }

    [Fact]
    public void Refused_GoingElsewhere_HoldsThePageAndSaysWhy()
    {
        using var tab = Begun().NewTab().Ask(KindsPack.Who);
        tab.Write(About, TooLong);
        tab.Until(() => Assert.NotEmpty(tab.Alerts));

        tab.Navigation.NavigateTo("/guides");

        tab.Until(() => Assert.Contains("You are still on this page because what you typed here is not saved yet.", tab.Alerts, StringComparison.Ordinal));
        tab.Until(() => Assert.Equal(NavigationState.Prevented, tab.Navigation.History.First().State));
    }

    [Fact]
    public void Refused_ThenMended_LetsThePageGo()
    {
        using var tab = Begun().NewTab().Ask(KindsPack.Who);
        tab.Write(About, TooLong);
        tab.Until(() => Assert.NotEmpty(tab.Alerts));
        tab.Navigation.NavigateTo("/guides");
        tab.Write(About, "Short enough");
        tab.UntilKept();

        tab.Navigation.NavigateTo("/guides");

        tab.Until(() => Assert.Equal(NavigationState.Succeeded, tab.Navigation.History.First().State));
        Assert.Equal("", tab.Alerts);
    }

    [Fact]
    public void TooLong_GoingElsewhereBeforeThePause_HoldsThePageToo()
    {
        using var tab = Begun().NewTab().Ask(KindsPack.Who);

        tab.Type(About, TooLong);
        tab.Navigation.NavigateTo("/guides");

        tab.Until(() => Assert.Contains("You are still on this page", tab.Alerts, StringComparison.Ordinal));
        tab.Until(() => Assert.Equal(NavigationState.Prevented, tab.Navigation.History.First().State));
        Assert.Contains("Please shorten it by 1,000.", tab.Alerts, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_GoingElsewhere_IsNotHeld()
    {
        var plan = Begun();
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Type(Name, "Alex B");
        tab.Navigation.NavigateTo("/guides");

        tab.Until(() => Assert.Equal(NavigationState.Succeeded, tab.Navigation.History.First().State));
    }

    private static OpenPlan Begun() =>
        new(Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex"), ("circumstances", "Lives next door"))));
}
