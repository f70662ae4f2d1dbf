using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class HandoutBuilderTests
{
    private static readonly PlanDocument Document = HandoutBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, HelpNumbers.None);

    [Fact]
    public void Build_KindsPack_AsksEveryQuestionInOrderWithALineForTheName()
    {
        var headings = Reading.Questions(Document).Select(question => question.Heading).ToList();

        Assert.Equal(KindsPack.Worksheet.Questions.Count, headings.Count);
        Assert.Equal("1. Who do I want to meet?", headings[0]);
        Assert.Equal("4. What could ______________ do then?", headings[3]);
        Assert.Equal("10. Am I ready?", headings[^1]);
    }

    [Fact]
    public void Build_KindsPack_LeavesRoomUnderEveryQuestion()
    {
        Assert.All(Reading.Questions(Document), question => Assert.Contains(
            question.Blocks,
            block => block is LinesBlock { Count: >= 1 and <= 12 } or ChecksBlock { Lines: [{ Ticked: false }, ..] }
                || (block is TableBlock table && (table.BlankRows > 0 || table.Rows.Any(row => row.Contains(""))))));
    }

    [Fact]
    public void Build_EachKind_HasTheRoomThatFitsIt()
    {
        Assert.Equal([new LinesBlock("Name or initials", 1), new LinesBlock("What I know of ______________ now", 3)], Room<LinesBlock>(KindsPack.Who));
        Assert.Equal([new LinesBlock(null, 4)], Room<LinesBlock>(KindsPack.Results));
        Assert.Equal(["Results wanted (from question 2)", "What I will say"], Assert.Single(Room<TableBlock>(KindsPack.WhatWeSay)).Headers);
        Assert.Equal(["Name or initials", "How I tell them"], Assert.Single(Room<TableBlock>(KindsPack.ShouldKnow)).Headers);
        Assert.Equal([new CheckLine("Nobody.", false, null)], Assert.Single(Room<ChecksBlock>(KindsPack.ShouldKnow)).Lines);
        Assert.Equal(["A charged phone (A short guide)", "My fare home (A short guide)"], Assert.Single(Room<ChecksBlock>(KindsPack.BeforeGoing)).Lines.Select(line => line.Text));
        Assert.Equal(["Step", "Who", "By when", "Done"], Assert.Single(Room<TableBlock>(KindsPack.Steps)).Headers);
        Assert.Equal(["One person goes alone.", "More than one person goes."], Assert.Single(Room<ChecksBlock>(KindsPack.Going)).Lines.Select(line => line.Text));
        Assert.Equal(8, Assert.Single(Room<ChecksBlock>(KindsPack.FinalCheck)).Lines.Count);
    }

    [Fact]
    public void Build_KindsPack_HoldsTheWholeOfItsWordsFilled()
    {
        var text = string.Join('\n', Reading.Of(Document));
        string[] expected =
        [
            "For tests. I try every kind.", "Before I begin", "Take my time.", "Stop at any time.", "What I want", "The first part.",
            "Initials are enough.", "I can change this later.", "Each result needs words.", "Before meeting the person doing harm",
            "Please think again before I meet the person doing harm.", "A source. Its makers",
        ];

        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain('{', text);
    }

    [Fact]
    public void Build_KindsPack_HasNoStateAndNoTick()
    {
        Assert.DoesNotContain(Document.Blocks.SelectMany(Reading.Of), text => text is "[x]" or "No answer yet." or "Not ready yet");
        Assert.NotEqual(PlanDocumentBuilder.FilledFooter, Document.Footer);
    }

    [Fact]
    public void Build_Offers_StandToBeginWithAndRoomFollows()
    {
        var results = Reading.Question(Document, KindsPack.Results);
        var reactions = Assert.Single(Room<TableBlock>(KindsPack.Reactions));

        Assert.Equal(["A quiet week for me", "A talk with ______________"], Assert.Single(results.OfType<ListBlock>()).Items);
        Assert.IsType<LinesBlock>(results[^1]);
        Assert.Equal([["", "______________ shouts", "I leave", ""], ["", "______________ says nothing", "", ""]], reactions.Rows);
        Assert.Equal((4, true), (reactions.BlankRows, reactions.IsWrittenIn));
        Assert.True(Assert.Single(Room<TableBlock>(KindsPack.WhatWeSay)).IsWrittenIn);
    }

    [Fact]
    public void Build_Choices_AreThereToCircleInEveryRowOrToTick()
    {
        var threats = Assert.Single(Room<TableBlock>(KindsPack.Threats));

        Assert.Equal(["I could be followed", "• Here now\n• Not now"], threats.Rows[0]);
        Assert.Equal(Enumerable.Repeat<string[]>(["", "• Here now\n• Not now"], 4), threats.Rows.Skip(1));
        Assert.Contains(new TextBlock("Circle what fits.", TextTone.Quiet), Room<TextBlock>(KindsPack.Threats));
        Assert.DoesNotContain(new TextBlock("Circle what fits.", TextTone.Quiet), Room<TextBlock>(KindsPack.Reactions));
        Assert.Equal(new HeadingBlock(4, "Stage"), Room<HeadingBlock>(KindsPack.Stage).Single());
        Assert.Equal(["I stay for now", "I plan to leave", "I have left"], Assert.Single(Room<ChecksBlock>(KindsPack.Stage)).Lines.Select(line => line.Text));
        Assert.Contains(new LinesBlock("Since when", 1), Room<LinesBlock>(KindsPack.Stage));
    }

    [Fact]
    public void Build_Chart_HasEachSideWithRoomForWhoFitsIt()
    {
        var chart = Assert.Single(Room<TableBlock>(KindsPack.Traits));

        Assert.Equal(["Helps", "Who", "May get in the way", "Who"], chart.Headers);
        Assert.Equal([["Listens to me", "", "Talks over me", ""], ["Stays calm", "", "Gets angry", ""]], chart.Rows);
    }

    [Fact]
    public void Build_Ties_HaveEmptyCells()
    {
        Assert.Equal([["I watch the time", ""]], Assert.Single(Room<TableBlock>(KindsPack.Prevention)).Rows);
    }

    [Fact]
    public void Build_Diary_HasRoomForEachNoteAndWhenItIsWritten()
    {
        var note = Reading.Question(Document, KindsPack.Diary).TakeWhile(block => block is not HeadingBlock { Text: "Note 2" }).ToList();

        Assert.Equal(new HeadingBlock(4, "Note 1"), note[0]);
        Assert.Equal([new LinesBlock("What happened", 6)], note.OfType<LinesBlock>());
        Assert.Equal([["Day"], ["Written on"]], note.OfType<TableBlock>().Select(table => table.Headers));
        Assert.All(note.OfType<TableBlock>(), table => Assert.Equal(1, table.BlankRows));
        Assert.Equal(["Yes", "No"], Assert.Single(note.OfType<ChecksBlock>()).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Build_Switch_PrintsEverySectionAndSaysForWhomItIs()
    {
        var opening = Document.Blocks.SkipWhile(block => block is not HeadingBlock { Text: "Who could help me" }).Skip(1).Take(2);

        Assert.Equal<Block>(
            [
                new TextBlock("If “I plan to leave” is ticked:", TextTone.Body),
                new NoticeBlock("Take care", "Leaving can be the most dangerous time for me."),
            ],
            opening);
    }

    [Fact]
    public void Build_Numbers_ArePrintedForARegionAndElseHaveRoom()
    {
        var printed = HandoutBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, new HelpNumbers(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2)));

        Assert.Contains(new LinesBlock("In danger now", 1), Document.Blocks);
        Assert.Equal(3, Assert.Single(printed.Blocks.OfType<TableBlock>(), table => table.Caption == NumberTables.Title).Rows.Count);
    }

    [Fact]
    public void Build_AnyTable_HasEvenRows()
    {
        Assert.All(Document.Blocks.OfType<TableBlock>(), table => Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count)));
    }

    private static IEnumerable<T> Room<T>(string questionId)
        where T : Block => Reading.Question(Document, questionId).OfType<T>();
}
