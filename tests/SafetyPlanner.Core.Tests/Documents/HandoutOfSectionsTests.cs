using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>Blank sheets with some sections of a worksheet.</summary>
public sealed class HandoutOfSectionsTests
{
    private static readonly PlanDocument Document = Build(KindsPack.AlliesSection, "opening");

    [Fact]
    public void Build_SomeSections_AsksTheirQuestionsInOrderWithoutNumbers()
    {
        Assert.Equal(
            [
                "Who do I want to meet?", "What do I want to come of it?", "What will I say to ______________?", "What could ______________ do then?",
                "Who could help me?", "Which side fits each of them?", "What could each of them be?", "Who is closest to me?",
            ],
            Reading.Questions(Document).Select(question => question.Heading));
    }

    [Fact]
    public void Build_SomeSections_HasItsOwnTitleAndSummaryAndSaysWhatItIsAPartOf()
    {
        Assert.Equal("A short sheet", Document.Title);
        Assert.Equal(
            [new TextBlock("For those who meet the person doing harm.", TextTone.Body), new TextBlock("This is a part of the worksheet “Every kind of question”.", TextTone.Quiet)],
            Document.Blocks.Take(2));
        Assert.Contains(Document.Blocks, block => block is HeadingBlock { Text: "Where this comes from" });
    }

    [Fact]
    public void Build_SomeSections_KeepsLeadsAndWarningsAndLeavesOutTheRest()
    {
        var text = Reading.Of(Document).ToList();

        Assert.Contains("The first part.", text);
        Assert.Contains("Leaving can be the most dangerous time for me.", text);
        Assert.DoesNotContain("Before I begin", text);
        Assert.DoesNotContain(NumberTables.Title, text);
        Assert.DoesNotContain(text, line => line.Contains("is ticked", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_WithoutTheFinalChecklist_AsksForNoDecision()
    {
        Assert.DoesNotContain(Document.Blocks, block => block is HeadingBlock { Text: "What is decided?" } or NoticeBlock { Title: "If a box stays empty" });
        Assert.Contains(Build("closing").Blocks, block => block is HeadingBlock { Text: "What is decided?" });
        Assert.Contains(Build("closing").Blocks, block => block is NoticeBlock { Title: "If a box stays empty" });
    }

    [Fact]
    public void Build_WithTheSwitchOnTheSheet_SaysForWhomASectionIs()
    {
        Assert.Contains(new TextBlock("If “I plan to leave” is ticked:", TextTone.Body), Build("stages", KindsPack.AlliesSection).Blocks);
    }

    [Fact]
    public void Build_WithNumbersAskedFor_HasRoomForThose()
    {
        Assert.Contains(new LinesBlock("In danger now", 1), Build("stages").Blocks);
    }

    [Theory]
    [InlineData("second", "Results wanted")]
    [InlineData("first second", "Results wanted")]
    [InlineData("", "Results wanted (from question 2)")]
    public void Build_Matched_NamesANumberOnlyWhereNumbersStand(string sections, string header)
    {
        var worksheet = new Worksheet(
            "halves",
            "Two halves",
            "For tests.",
            [],
            [
                new Section("first", "First", null, [KindsPack.Question(KindsPack.Results)]),
                new Section("second", "Second", null, [KindsPack.Question(KindsPack.WhatWeSay)]),
            ],
            null);
        var handout = new Handout("half", "Half", "For tests.", sections.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var document = HandoutBuilder.Build(KindsPack.Pack, worksheet, handout, HelpNumbers.None);

        Assert.Equal([header, "What I will say"], Assert.Single(document.Blocks.OfType<TableBlock>()).Headers);
    }

    [Fact]
    public void Build_Terms_AreThoseOfThePackAndOfTheRegions()
    {
        var ofThePack = new Term("whanaunga", "mi", "a relative");
        var ofTheRegions = new Term("Aotearoa", "mi", "New Zealand");
        var pack = KindsPack.Pack with { Terms = [ofThePack] };
        var numbers = new HelpNumbers(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2)) { Terms = [ofTheRegions] };

        Assert.Equal([ofThePack, ofTheRegions], HandoutBuilder.Build(pack, KindsPack.Worksheet, numbers).Terms);
        Assert.Equal([ofThePack], HandoutBuilder.Build(pack, pack.Guides[0]).Terms);
        Assert.Equal([ofTheRegions], HandoutBuilder.HelpLines(numbers, "en").Terms);
    }

    private static PlanDocument Build(params string[] sections) => HandoutBuilder.Build(
        KindsPack.Pack, KindsPack.Worksheet, new Handout("short-sheet", "A short sheet", "For those who meet {person}.", sections), HelpNumbers.None);
}
