using AngleSharp.Dom;
using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

/// <summary>Every kind of question on screen. A kind without an input fails here.</summary>
public sealed class KindsTests
{
    public static TheoryData<string> Questions => [.. KindsPack.Worksheet.Questions.Select(question => question.Id)];

    public static TheoryData<string> QuestionsOfWords =>
        [.. KindsPack.Worksheet.Questions.Where(question => question is not ChecklistQuestion).Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Kind_Asked_LabelsEveryInput(string questionId)
    {
        using var tab = new OpenPlan(Given.AnsweredPlan()).NewTab().Ask(questionId);

        var inputs = tab.All(".answer input, .answer textarea");

        Assert.Contains(inputs, input => !Unknown(input));
        Assert.All(inputs, input => Assert.NotEmpty(tab.LabelOf(input) ?? input.Closest("label")?.TextContent.Trim() ?? ""));
        var ids = tab.All("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(QuestionsOfWords))]
    public void Kind_Asked_KeepsEveryBoxOutOfTheBrowsersMemory(string questionId)
    {
        using var tab = new OpenPlan(Given.AnsweredPlan()).NewTab().Ask(questionId);

        var boxes = Boxes(tab);

        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.Equal(("off", "false"), (box.GetAttribute("autocomplete"), box.GetAttribute("spellcheck"))));
        Assert.All(boxes, box => Assert.Null(box.GetAttribute("name")));
    }

    [Theory]
    [MemberData(nameof(QuestionsOfWords))]
    public void Kind_TypedIntoEveryBox_ReachesThePlan(string questionId)
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(questionId);
        var words = Boxes(tab).Select(_ => Some.Word()).ToList();

        foreach (var (word, at) in words.Select((word, at) => (word, at)))
        {
            tab.Do(() => Boxes(tab)[at].Input(word));
        }

        tab.Pause();
        tab.UntilKept();
        var kept = Kept(plan, questionId);
        Assert.All(words, word => Assert.Contains(word, kept, StringComparison.Ordinal));
        Assert.Equal(words, Boxes(tab).Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [MemberData(nameof(QuestionsOfWords))]
    public void Kind_TypedIntoAnEmptyPlan_ReachesThePlan(string questionId)
    {
        var plan = new OpenPlan(Given.Plan()
            .Write(KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Keys back"))))
            .Write(KindsPack.WhatWeSay, Given.List(Given.EntryFor("r1", "w1", ("words", "Give me the keys"))))
            .Write(KindsPack.Going, Given.Together()));
        using var tab = plan.NewTab().Ask(questionId);
        var word = Some.Word();

        tab.Do(() => Boxes(tab)[^1].Input(word));

        tab.Do(() => Boxes(tab)[^1].Blur());
        tab.UntilKept();
        Assert.Contains(word, Kept(plan, questionId), StringComparison.Ordinal);
    }

    [Fact]
    public void Checklist_Ticked_IsKeptAtOnce()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.BeforeGoing);

        tab.Tick("A charged phone", true);

        tab.UntilKept();
        Assert.Equal(["phone"], plan.Value<ChecksValue>(KindsPack.BeforeGoing).Ticks.Select(tick => tick.ItemId));
        Assert.True(tab.Tick("A charged phone").IsChecked());
        Assert.False(tab.Tick("My fare home").IsChecked());
    }

    [Fact]
    public void Checklist_TickTakenAway_IsTakenAwayInThePlan()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.BeforeGoing);

        tab.Tick("A charged phone", false);

        tab.UntilKept();
        Assert.Equal(["fare"], plan.Value<ChecksValue>(KindsPack.BeforeGoing).Ticks.Select(tick => tick.ItemId));
    }

    [Fact]
    public void Question_Guidance_StandsBesideIt()
    {
        using var tab = new OpenPlan().NewTab().Ask(KindsPack.Who);

        var guidance = tab.One("details.guidance");

        Assert.Contains("I can change this later.", guidance.TextContent, StringComparison.Ordinal);
        Assert.Equal("Help with this question", guidance.QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public void Question_NameGiven_FillsTheLabels()
    {
        using var tab = new OpenPlan(Given.AnsweredPlan()).NewTab().Ask(KindsPack.Reactions);

        var labels = tab.All("label").Select(label => label.TextContent.Trim()).ToList();

        Assert.Contains("What Alex may do", labels);
        Assert.Contains("What we do then", labels);
        Assert.DoesNotContain(labels, label => label.Contains('{', StringComparison.Ordinal));
    }

    private static List<IElement> Boxes(Tab tab) => [.. tab.All(".answer input[type=text], .answer textarea")];

    private static string Kept(OpenPlan plan, string questionId) =>
        string.Join('\n', AnswerText.Lines(KindsPack.Worksheet, plan.Sheet, KindsPack.Question(questionId), plan.Value<AnswerValue>(questionId)));

    private static bool Unknown(IElement input) => input.Closest("label")?.ClassList.Contains("unknown") == true;
}
