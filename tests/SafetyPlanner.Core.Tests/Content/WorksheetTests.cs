using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Content;

public sealed class WorksheetTests
{
    [Fact]
    public void Questions_SeveralSections_AreInTheOrderTheyAreAsked()
    {
        var ids = KindsPack.Worksheet.Questions.Select(question => question.Id);

        Assert.Equal(KindsPack.Worksheet.Sections.SelectMany(section => section.Questions).Select(question => question.Id), ids);
    }

    [Fact]
    public void Answerable_KindsPack_IsEveryNumberedQuestionButTheFinalChecklist()
    {
        var ids = KindsPack.Worksheet.Answerable.Select(question => question.Id);

        Assert.Equal(
            [
                KindsPack.Who, KindsPack.Results, KindsPack.WhatWeSay, KindsPack.Reactions, KindsPack.ShouldKnow, KindsPack.ShouldNotKnow,
                KindsPack.BeforeGoing, KindsPack.StillNeeded, KindsPack.Steps, KindsPack.Stage, KindsPack.Candidates, KindsPack.Traits, KindsPack.Roles,
                KindsPack.CloseBy, KindsPack.Threats, KindsPack.Vulnerabilities, KindsPack.Capacities, KindsPack.Prevention, KindsPack.During,
            ],
            ids);
    }

    [Fact]
    public void Find_UnknownId_IsNothing()
    {
        Assert.Null(KindsPack.Worksheet.Find("no-such-question"));
        Assert.Null(KindsPack.Pack.FindWorksheet("no-such-worksheet"));
        Assert.Null(KindsPack.Pack.FindGuide("no-such-guide"));
    }

    [Fact]
    public void Find_KnownId_IsThatPiece()
    {
        Assert.Equal(KindsPack.Results, KindsPack.Worksheet.Find(KindsPack.Results)!.Id);
        Assert.Same(KindsPack.Worksheet, KindsPack.Pack.FindWorksheet("kinds"));
        Assert.Equal("A short guide", KindsPack.Pack.FindGuide("short-guide")!.Title);
    }

    [Fact]
    public void KindsPack_EveryKindAndEveryRule_HasAnExample()
    {
        var kinds = KindsPack.Worksheet.Questions.Select(question => question.GetType()).ToHashSet();
        var rules = KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Rule.GetType()).ToHashSet();

        Assert.Equal(Derived<Question>(), kinds);
        Assert.Equal(Derived<GateRule>(), rules);
    }

    private static HashSet<Type> Derived<T>() => [.. typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)];
}
