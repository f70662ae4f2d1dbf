using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

public sealed class EarlierVersionsTests
{
    private const string Name = "Name or initials";

    [Fact]
    public void Answer_Changed_ListsWhatStoodThere()
    {
        using var tab = new OpenPlan(Given.Plan().Write(KindsPack.CheckIn, Given.Text(("before", "Robin at noon"), ("after", "Robin at two")))).NewTab();
        tab.Ask(KindsPack.CheckIn).Wait(TimeSpan.FromMinutes(5));

        tab.Write("Before", "Kim at noon");

        tab.UntilKept();
        Assert.Equal("Earlier versions of this answer (1)", tab.One("details.earlier summary").TextContent);
        Assert.Contains("Robin at noon", tab.One("details.earlier").TextContent, StringComparison.Ordinal);
        Assert.Contains("Written 2 March 2026, 08:01 (UTC)", tab.One("details.earlier").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierVersion_BroughtBack_StandsAndTheOtherIsKept()
    {
        var plan = new OpenPlan(Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex"))));
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        tab.Wait(TimeSpan.FromMinutes(5));
        tab.Write(Name, "Kim");
        tab.UntilKept();

        tab.Press("Bring this one back");

        tab.Until(() => Assert.Equal("Alex", tab.Box(Name).GetAttribute("value")));
        tab.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
        Assert.Contains(plan.Sheet.Find(KindsPack.Who)!.Earlier, earlier => earlier.Value is TextValue text && text.Parts["name"] == "Kim");
    }

    [Fact]
    public void EarlierVersion_OfAQuestionWithBlanks_HasThemFilled()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Reactions);
        tab.Wait(TimeSpan.FromMinutes(5));

        tab.Write("What Alex may do", "Cries");

        tab.UntilKept();
        Assert.Contains("What Alex may do: Shouts; What we do then: Leave at once", tab.One("details.earlier").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{", tab.One("details.earlier").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void List_ThatLostAnEntry_OffersUndoWhichBringsItBack()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Results);
        tab.Press("Take out");
        tab.Pause();
        tab.UntilKept();
        Assert.Equal(["r2"], plan.Value<ListValue>(KindsPack.Results).Entries.Select(entry => entry.Id));

        tab.Press("Undo");

        tab.Until(() => Assert.Equal(["r1", "r2"], plan.Value<ListValue>(KindsPack.Results).Entries.Select(entry => entry.Id)));
        tab.Until(() => Assert.False(tab.HasButton("Undo")));
        Assert.Equal(["Keys back", "No more visits"], tab.Boxes("Result").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public void Undo_BeforeThePause_NeverLetsTheEntryGo()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Steps);
        tab.Press("Take out");

        tab.Press("Undo");

        tab.Pause();
        tab.UntilKept();
        Assert.Equal(["t1"], plan.Value<TasksValue>(KindsPack.Steps).Entries.Select(step => step.Id));
    }

    [Fact]
    public void List_Growing_OffersNoUndo()
    {
        using var tab = new OpenPlan(Given.AnsweredPlan()).NewTab().Ask(KindsPack.Results);
        tab.Press("Add another");

        tab.Do(() => tab.Boxes("Result")[^1].Input("Peace"));

        tab.Pause();
        tab.UntilKept();
        Assert.False(tab.HasButton("Undo"));
    }
}
