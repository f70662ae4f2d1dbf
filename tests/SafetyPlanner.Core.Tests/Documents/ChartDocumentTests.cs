using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class ChartDocumentTests
{
    [Fact]
    public void Build_Chart_HasATableForEachPersonOfWhatIsFilled()
    {
        var blocks = Chart(Given.AnsweredPlan().Sheet);

        Assert.Equal(["Noor: From work", "Ravi"], blocks.OfType<HeadingBlock>().Select(heading => heading.Text));
        Assert.All(blocks.OfType<HeadingBlock>(), heading => Assert.Equal(4, heading.Level));
        var tables = blocks.OfType<TableBlock>().ToList();
        Assert.All(tables, table => Assert.Equal(["Helps", "May get in the way", "What fits", "What shows it"], table.Headers));
        Assert.Equal([["Listens to us", "Talks over us", "Helps", "Let me finish"]], tables[0].Rows);
        Assert.Equal([["Listens to us", "Talks over us", "Some of both", ""], ["Stays calm", "Gets angry", "May get in the way", ""]], tables[1].Rows);
        Assert.Equal(["One pair is not looked at yet."], blocks.OfType<TextBlock>().Select(text => text.Text));
    }

    [Fact]
    public void Build_PersonNobodyLookedAt_SaysSoWithoutATable()
    {
        var blocks = Chart(Given.Sheet((KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor"))))));

        Assert.Equal([new HeadingBlock(4, "Noor"), new TextBlock("No pair is looked at yet.", TextTone.Quiet)], blocks);
    }

    [Fact]
    public void Build_NoteWithoutAChoice_IsShownAsNotSaidYet()
    {
        var blocks = Chart(Given.Sheet(
            (KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor")))),
            (KindsPack.Traits, Given.List(Given.EntryFor("c1", "h1", ("calm-note", "Was quiet on Monday"))))));

        Assert.Equal([["Stays calm", "Gets angry", "Not said yet", "Was quiet on Monday"]], Assert.Single(blocks.OfType<TableBlock>()).Rows);
    }

    [Fact]
    public void Build_PersonTakenOut_KeepsWhatWasSeen()
    {
        var blocks = Chart(Given.Sheet((KindsPack.Traits, Given.List(Given.EntryFor("gone", "h1", ("calm", "helps"))))));

        Assert.Equal(new HeadingBlock(4, "(taken out)"), blocks[0]);
        Assert.Single(blocks.OfType<TableBlock>());
    }

    [Fact]
    public void Build_NobodyListed_SaysThatThereIsNothingToAnswer()
    {
        var blocks = Chart(Given.Sheet((KindsPack.Candidates, new ListValue([], None: true))));

        Assert.Equal([new TextBlock("Nothing is listed under “People who could help”.", TextTone.Quiet)], blocks);
    }

    private static IReadOnlyList<Block> Chart(AnswerSheet sheet) => Reading.Question(
        PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, sheet, HelpNumbers.None), KindsPack.Traits);
}
