using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Components.Questions;

public sealed class FailedSaveTests
{
    private const string Name = "Name or initials";

    [Fact]
    public void Save_OnAFullDisk_KeepsTheTextAndIsTriedAgain()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Who);
        plan.Home.IsFull = true;

        tab.Write(Name, "Alex");
        tab.Until(() => Assert.Contains("Not saved yet: the server can’t write just now.", tab.Text, StringComparison.Ordinal));
        Assert.Equal("Alex", tab.Box(Name).GetAttribute("value"));
        Assert.Null(plan.Sheet.Find(KindsPack.Who));

        plan.Home.IsFull = false;
        tab.Wait(AnswerDraft.Again);

        tab.UntilKept();
        Assert.Equal("Alex", plan.Value<TextValue>(KindsPack.Who).Parts["name"]);
    }
}
