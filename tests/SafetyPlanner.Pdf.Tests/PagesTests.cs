using System.Globalization;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class PagesTests
{
    private static readonly string LongAnswer = string.Join(' ', Enumerable.Range(1, 900).Select(i => $"word{i}"));

    [Fact]
    public void Footer_OnEveryPage_NumbersItAndSaysTheWarning()
    {
        var document = new PlanDocument("Title", "en", "Keep away from home", [new TextBlock(LongAnswer, TextTone.Answer)]);

        using var paper = Paper.Of(document);

        Assert.Equal(3, paper.Pages());
        Assert.All([1, 2, 3], page => Assert.Contains($"Keep away from home Page {page} of 3", paper.Text(page), StringComparison.Ordinal));
    }

    [Fact]
    public void Footer_IsForTheEyeOnly()
    {
        var document = new PlanDocument("Title", "en", "Keep away from home", []);

        using var paper = Paper.Of(document);

        Assert.Equal(["H1: Title"], paper.Tags().Lines);
    }

    [Fact]
    public void Answer_OverPages_IsOneParagraph()
    {
        using var paper = Paper.Of(new TextBlock(LongAnswer, TextTone.Answer));

        var tags = paper.Tags();

        Assert.Equal($"P: {LongAnswer}", tags.Lines[1]);
        Assert.Empty(tags.Faults);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(35)]
    public void Heading_WhereverThePageEnds_StaysWithItsGuidanceAndAnswer(int linesBefore)
    {
        var before = string.Join('\n', Enumerable.Range(1, linesBefore).Select(i => $"line {i}"));

        using var paper = Paper.Of(
            new TextBlock(before, TextTone.Body),
            new TextBlock("filling\nthe\npage\nto\nits\nfoot", TextTone.Body),
            new HeadingBlock(3, "A question?"),
            new TextBlock("Some guidance.", TextTone.Quiet),
            new TextBlock("The answer.", TextTone.Answer));

        var page = paper.Text(1).Contains("A question?", StringComparison.Ordinal) ? 1 : 2;
        Assert.Contains("A question?\nSome guidance.\nThe answer.", paper.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Label_WhereverThePageEnds_StaysWithItsAnswer()
    {
        // A label and its answer, again and again over several pages: they meet every page's foot at another height.
        var blocks = Enumerable.Range(100, 90).SelectMany(i => new Block[]
        {
            new TextBlock($"label{i}", TextTone.Quiet),
            new TextBlock($"answer{i}" + string.Concat(Enumerable.Repeat("\nand on", i % 4)), TextTone.Answer),
        });

        using var paper = Paper.Of([new HeadingBlock(3, "A question?"), .. blocks]);

        Assert.True(paper.Pages() > 2);
        Assert.All(Enumerable.Range(1, paper.Pages()), page =>
        {
            var text = paper.Text(page);
            Assert.All(Enumerable.Range(100, 90), i => Assert.Equal(
                text.Contains($"label{i}", StringComparison.Ordinal), text.Contains($"answer{i}", StringComparison.Ordinal)));
        });
    }

    [Theory]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    public void NoteOfACheck_WhereverThePageEnds_StaysWithIt(int linesBefore)
    {
        using var paper = Paper.Of(
            new TextBlock(string.Join('\n', Enumerable.Repeat("x", linesBefore)), TextTone.Quiet),
            new ChecksBlock([new("Car has fuel", Ticked: true, "Open again")]));

        Assert.Contains("Car has fuel\nOpen again", paper.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Guidance_OfSeveralParagraphs_StaysWithWhatItIsAbout()
    {
        var questions = Enumerable.Range(100, 24).SelectMany(i => new Block[]
        {
            new HeadingBlock(3, $"question{i}"),
            new TextBlock($"first{i}", TextTone.Quiet),
            new TextBlock($"second{i}", TextTone.Quiet),
            new TextBlock($"third{i}", TextTone.Quiet),
            new LinesBlock($"room{i}", 2),
        });

        using var paper = Paper.Of([.. questions]);

        Assert.True(paper.Pages() > 2);
        Assert.All(Enumerable.Range(1, paper.Pages()), page =>
        {
            var text = paper.Text(page);
            Assert.All(Enumerable.Range(100, 24), i => Assert.Equal(
                text.Contains($"question{i}", StringComparison.Ordinal), text.Contains($"room{i}", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Headings_EachWithAParagraph_NeedNotStandOnOnePage()
    {
        // What stands after a heading is about the next one only if that is below it.
        var before = string.Join('\n', Enumerable.Repeat("x", 38));

        using var paper = Paper.Of(
            new TextBlock(before, TextTone.Body),
            new HeadingBlock(2, "First"),
            new TextBlock("About the first.", TextTone.Body),
            new HeadingBlock(2, "Second"),
            new TextBlock("About the second.", TextTone.Body));

        Assert.Contains("About the first.", paper.Text(1), StringComparison.Ordinal);
        Assert.StartsWith("Second\nAbout the second.", paper.Text(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(37)]
    [InlineData(38)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    public void Answer_WhereverThePageEnds_LeavesNoLineAlone(int linesBefore)
    {
        var answer = string.Join(' ', Enumerable.Range(1, 75).Select(i => $"answer{i:000}"));

        using var paper = Paper.Of(
            new TextBlock(string.Join('\n', Enumerable.Repeat("x", linesBefore)), TextTone.Body),
            new TextBlock(answer, TextTone.Answer));

        Assert.Equal(2, paper.Pages());
        Assert.NotEqual(1, CountLines(paper, 1));
        Assert.NotEqual(1, CountLines(paper, 2));
    }

    [Fact]
    public void Table_OverPages_RepeatsItsHeaderForTheEyeOnly()
    {
        var rows = Enumerable.Range(1, 60).Select(i => (IReadOnlyList<string>)[$"reaction {i}", $"response {i}"]).ToArray();

        using var paper = Paper.Of(new TableBlock("Reactions", ["Reaction", "Response"], rows, BlankRows: 0));
        var tags = paper.Tags();

        Assert.InRange(paper.Pages(), 2, 3);
        Assert.StartsWith("Reaction Response\nreaction ", paper.Text(2), StringComparison.Ordinal);
        Assert.Single(tags.Lines, line => line == "Table/THead/TR/TH: Reaction");
        Assert.Empty(tags.Faults);
    }

    [Fact]
    public void TableRow_TallerThanAPage_GoesOnWithNothingLost()
    {
        using var paper = Paper.Of(
            new TableBlock("Reactions", ["Reaction", "Response"], [["short", LongAnswer], ["last", "row"]], BlankRows: 0));
        var tags = paper.Tags();

        Assert.True(paper.Pages() > 1);
        Assert.StartsWith("Reaction Response\nword", paper.Text(2), StringComparison.Ordinal);
        Assert.Equal(
            ["Table/TBody/TR/TD: short", $"Table/TBody/TR/TD: {LongAnswer}", "Table/TBody/TR/TD: last", "Table/TBody/TR/TD: row"],
            tags.Lines.Skip(3));
    }

    [Fact]
    public void Table_BlankRows_TakeRoomToWriteIn()
    {
        using var few = Paper.Of(new TableBlock("To write in", ["A", "B"], [], BlankRows: 15));
        using var many = Paper.Of(new TableBlock("To write in", ["A", "B"], [], BlankRows: 25));

        Assert.Equal(1, few.Pages());
        Assert.Equal(2, many.Pages());
    }

    [Fact]
    public void Headings_WithALevelLeftOut_SkipNoneInTheStructure()
    {
        using var paper = Paper.Of(new HeadingBlock(4, "Deep"), new HeadingBlock(2, "Section"), new HeadingBlock(4, "Deep again"));

        Assert.Equal(["H1: Title of the page", "H2: Deep", "H2: Section", "H3: Deep again"], paper.Tags().Lines);
    }

    [Fact]
    public void Entries_FourHundred_AreAllThere()
    {
        var items = Enumerable.Range(1, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"entry {i}")).ToArray();

        using var paper = Paper.Of(new ListBlock(items));

        Assert.Equal(
            items.Select(item => $"L/LI/LBody: {item}"),
            paper.Tags().Lines.Where(line => line.Contains("LBody", StringComparison.Ordinal)));
    }

    private static int CountLines(Paper paper, int page) =>
        paper.Text(page).Split('\n').Count(line => line.StartsWith("answer", StringComparison.Ordinal));
}
