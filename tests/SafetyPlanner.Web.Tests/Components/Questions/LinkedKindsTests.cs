using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

/// <summary>Questions whose entries answer the entries of another one.</summary>
public sealed class LinkedKindsTests
{
    [Fact]
    public void Matched_NothingToMatch_SendsToTheQuestionBefore()
    {
        using var tab = new OpenPlan().NewTab().Ask(KindsPack.WhatWeSay);

        Assert.Contains("First answer question 2", tab.One(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(tab.All(".answer textarea"));
    }

    [Fact]
    public void Matched_EveryTarget_HasItsOwnBoxUnderIt()
    {
        using var tab = new OpenPlan(Given.AnsweredPlan()).NewTab().Ask(KindsPack.WhatWeSay);

        var targets = tab.All("section.target");

        Assert.Equal(["For: Keys back", "For: No more visits"], targets.Select(target => target.QuerySelector("h2")!.TextContent));
        Assert.Equal(["Give me the keys", "Do not come again"], targets.Select(target => target.QuerySelector("textarea")!.GetAttribute("value")));
    }

    [Fact]
    public void Matched_TargetsWithoutAnEntry_AreNamed()
    {
        using var tab = Results("Keys back", "No more visits", "An apology").NewTab().Ask(KindsPack.WhatWeSay);

        tab.Write("What I will say", "Give me the keys");

        tab.UntilKept();
        var missing = tab.One(".missing").TextContent;
        Assert.Contains("“No more visits” has nothing beside it yet.", missing, StringComparison.Ordinal);
        Assert.Contains("“An apology” has nothing beside it yet.", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("Keys back", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Matched_WrittenUnderATarget_AnswersThatOne()
    {
        var plan = Results("Keys back", "No more visits");
        using var tab = plan.NewTab().Ask(KindsPack.WhatWeSay);

        tab.Do(() => tab.Boxes("What I will say")[1].Input("Do not come again"));

        tab.Pause();
        tab.UntilKept();
        Assert.Equal("r1", Assert.Single(plan.Value<ListValue>(KindsPack.WhatWeSay).Entries).For);
    }

    [Fact]
    public void Matched_SeveralForOneTarget_AreAllKept()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.WhatWeSay);
        tab.Press("Add another here");

        tab.Do(() => tab.Boxes("What we will say")[1].Input("And the spare one"));

        tab.Pause();
        tab.UntilKept();
        var entries = plan.Value<ListValue>(KindsPack.WhatWeSay).Entries;
        Assert.Equal(["Give me the keys", "And the spare one"], entries.Where(entry => entry.For == "r1").Select(entry => entry.Text("words")));
    }

    [Fact]
    public void Matched_TargetTakenOut_ShowsWhatIsLeftOver()
    {
        var plan = new OpenPlan(Given.AnsweredPlan().Write(KindsPack.Results, Given.List(Given.Entry("r2", ("result", "No more visits")))));
        using var tab = plan.NewTab().Ask(KindsPack.WhatWeSay);

        var left = tab.All("section.target")[^1];

        Assert.Equal("Left over", left.QuerySelector("h2")!.TextContent);
        Assert.Equal("Give me the keys", left.QuerySelector("textarea")!.GetAttribute("value"));
        tab.Do(() => tab.All("section.target")[^1].QuerySelectorAll("button").Single(button => button.TextContent.StartsWith("Take out", StringComparison.Ordinal)).Click());
        tab.Pause();
        tab.UntilKept();
        Assert.Equal(["w2"], plan.Value<ListValue>(KindsPack.WhatWeSay).Entries.Select(entry => entry.Id));
        Assert.DoesNotContain("Left over", tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_WithTargets_AreGroupedUnderThemAndTheirOwnLast()
    {
        var plan = new OpenPlan(Given.AnsweredPlan()
            .Write(KindsPack.StillNeeded, Given.List(Given.Entry("s1", ("what", "Opening hours")), Given.Entry("s2", ("what", "The last bus"))))
            .Write(KindsPack.Steps, Given.Steps(Given.Step("t1", "Call the cafe", "s1"), Given.Step("t2", "Pack a bag"), Given.Step("t3", "Ask for Kim", "gone"))));
        using var tab = plan.NewTab().Ask(KindsPack.Steps);

        var groups = tab.All("section.target");

        Assert.Equal(["For: Opening hours", "For: The last bus", "Other steps"], groups.Select(group => group.QuerySelector("h2")!.TextContent));
        Assert.Equal(["Call the cafe"], groups[0].QuerySelectorAll("textarea").Select(box => box.GetAttribute("value")));
        Assert.Equal([""], groups[1].QuerySelectorAll("textarea").Select(box => box.GetAttribute("value") ?? ""));
        Assert.Equal(["Pack a bag", "Ask for Kim"], groups[2].QuerySelectorAll("textarea").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public void Tasks_StepForAnUnknown_AnswersIt()
    {
        var plan = new OpenPlan(Given.Plan().WriteUnknown(KindsPack.CheckIn));
        using var tab = plan.NewTab().Ask(KindsPack.Steps);

        tab.Write("What will be done?", "Ask Robin");
        tab.UntilKept();
        tab.Do(() => tab.Ticks("Done")[0].Change(true));

        tab.Pause();
        tab.Until(() => Assert.True(Assert.Single(plan.Value<TasksValue>(KindsPack.Steps).Entries).Done));
        Assert.Equal("unknown:check-in", plan.Value<TasksValue>(KindsPack.Steps).Entries[0].For);
    }

    [Fact]
    public void List_NamesOnBothLists_AreNamed()
    {
        var plan = new OpenPlan(Given.Plan()
            .Write(KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", "Robin")))));
        using var tab = plan.NewTab().Ask(KindsPack.ShouldNotKnow);

        tab.Write("Name or initials", " robin ");

        tab.UntilKept();
        Assert.Contains("“robin” stands under “Who should not know” and under “Who should know”", tab.One(".notice.warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void List_NothingToList_HidesTheEntriesAndKeepsThem()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.ShouldNotKnow);

        tab.Tick("Nobody.", true);

        tab.Pause();
        tab.UntilKept();
        Assert.Empty(tab.Boxes("Name or initials"));
        Assert.True(plan.Value<ListValue>(KindsPack.ShouldNotKnow).None);
        Assert.Equal("Kim", Assert.Single(plan.Value<ListValue>(KindsPack.ShouldNotKnow).Entries).Text("name"));
    }

    [Fact]
    public void List_MovedUp_ChangesTheOrder()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Results);

        tab.Press("Move up");

        tab.Pause();
        tab.UntilKept();
        Assert.Equal(["r2", "r1"], plan.Value<ListValue>(KindsPack.Results).Entries.Select(entry => entry.Id));
        Assert.Equal(["No more visits", "Keys back"], tab.Boxes("Result").Select(box => box.GetAttribute("value")));
    }

    private static OpenPlan Results(params string[] results) => new(Given.Plan().Write(
        KindsPack.Results, Given.List([.. results.Select((result, at) => Given.Entry($"r{at}", ("result", result)))])));
}
