using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class PdfRendererTests
{
    private static readonly PlanDocument EveryBlock = new(
        "Planning a meeting",
        "en-NZ",
        "Keep away from home",
        [
            new NoticeBlock("Not ready yet", "Two checks are open."),
            new HeadingBlock(2, "What I want"),
            new HeadingBlock(3, "1. What should come of it?"),
            new TextBlock("Small results count.", TextTone.Quiet),
            new TextBlock("First thought.\nSecond thought.", TextTone.Answer),
            new ListBlock(["A lift home", "A quiet room"]),
            new TableBlock("Reactions and responses", ["Reaction", "Response"], [["He shouts", "We leave"]], BlankRows: 1),
            new ChecksBlock([new("Keys are with Aroha", Ticked: true, null), new("Car has fuel", Ticked: false, "Open again: see 17.")]),
            new LinesBlock("More thoughts", 3),
            new TextBlock("The end.", TextTone.Body),
        ]);

    [Fact]
    public void Text_EveryBlock_StandsInOrder()
    {
        using var paper = Paper.Of(EveryBlock);

        var text = paper.Text().ReplaceLineEndings(" ");

        Assert.Equal(
            "Planning a meeting Not ready yet Two checks are open. What I want 1. What should come of it? Small results count. " +
            "First thought. Second thought. • A lift home • A quiet room Reaction Response He shouts We leave " +
            "ticked Keys are with Aroha not ticked Car has fuel Open again: see 17. More thoughts The end. " +
            "Keep away from home Page 1 of 1",
            text.Trim().TrimEnd('\f').Trim());
    }

    [Fact]
    public void Structure_EveryBlock_IsTaggedAsWhatItIs()
    {
        using var paper = Paper.Of(EveryBlock);

        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Equal("en-NZ", tags.Language);
        Assert.Equal(
            [
                "H1: Planning a meeting",
                "Div/P: Not ready yet",
                "Div/P: Two checks are open.",
                "H2: What I want",
                "H3: 1. What should come of it?",
                "P: Small results count.",
                "P: First thought.",
                "P: Second thought.",
                "L/LI/Lbl: •",
                "L/LI/LBody: A lift home",
                "L/LI/Lbl: •",
                "L/LI/LBody: A quiet room",
                "Table/THead/TR/TH: Reaction",
                "Table/THead/TR/TH: Response",
                "Table/TBody/TR/TD: He shouts",
                "Table/TBody/TR/TD: We leave",
                "L/LI/Lbl: ticked",
                "L/LI/LBody: Keys are with Aroha",
                "L/LI/Lbl: not ticked",
                "L/LI/LBody/P: Car has fuel",
                "L/LI/LBody/P: Open again: see 17.",
                "P: More thoughts",
                "P: The end.",
            ],
            tags.Lines);
    }

    [Fact]
    public void Structure_ReadByPoppler_HasHeadingsListsAndTables()
    {
        using var paper = Paper.Of(EveryBlock);

        var structure = paper.StructureText();

        Assert.Matches("""(?s)H1 \(block\)\s+"Planning a meeting".*H2 \(block\)\s+"What I want".*H3 \(block\)\s+"1. What""", structure);
        Assert.Matches("""(?s)LI \(block\)\s+Lbl \(block\)\s+"ticked"\s+LBody \(block\)\s+"Keys are with Aroha""", structure);
        Assert.Matches("""(?s)THead\s+TR\s+TH:\s+/Scope /Column\s+"Reaction".*TBody\s+TR\s+TD\s+"He shouts""", structure);
    }

    [Fact]
    public void File_EveryBlock_IsSoundAndTagged()
    {
        using var paper = Paper.Of(EveryBlock);

        var info = paper.Info();

        Assert.Empty(paper.Complaints());
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:\s+595.28 x 841.89 pts \(A4\)", info);
    }

    [Fact]
    public void Metadata_WithADay_SaysTheNeutralTitleAndTheDayAlone()
    {
        using var paper = Paper.Of(EveryBlock, Paper.A4 with { Date = new(2026, 11, 20) });

        var info = paper.Info();

        Assert.Matches(@"Title:\s+Document\n", info);
        Assert.Matches(@"CreationDate:\s+Fri Nov 20 00:00:00 2026", info);
        Assert.DoesNotMatch("Author|Creator|Producer|ModDate|Subject|Keywords|SafetyPlanner", info);
    }

    [Fact]
    public void Metadata_WithoutADay_HasNoDate()
    {
        using var paper = Paper.Of(EveryBlock);

        var info = paper.Info();

        Assert.DoesNotMatch("CreationDate|ModDate", info);
    }

    [Fact]
    public void Fonts_OfManyScripts_AreEmbeddedSubsetsMappedToUnicode()
    {
        using var paper = Paper.Of(new TextBlock("Tēnā koe, नमस्ते, 你好, مرحبا", TextTone.Body));

        var fonts = paper.Fonts();

        Assert.True(fonts.Length >= 5, string.Join('\n', fonts));
        Assert.All(fonts, font => Assert.Matches(@"Identity-H\s+yes yes yes", font));
    }

    [Fact]
    public void Render_SameDocumentTwice_GivesEqualBytes()
    {
        var first = Paper.Renderer.Render(EveryBlock, Paper.A4);

        var second = new PdfRenderer(new FontOptions()).Render(EveryBlock, Paper.A4);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Render_FromManyThreads_GivesEqualBytes()
    {
        var expected = Paper.Renderer.Render(EveryBlock, Paper.A4);

        var papers = new byte[40][];
        Parallel.For(0, papers.Length, i => papers[i] = Paper.Renderer.Render(EveryBlock, Paper.A4));

        Assert.All(papers, paper => Assert.Equal(expected, paper));
    }

    [Fact]
    public void Render_OnLetter_HasItsSize()
    {
        using var paper = Paper.Of(EveryBlock, Paper.A4 with { Sheet = Sheet.Letter });

        var info = paper.Info();

        Assert.Matches(@"Page size:\s+612 x 792 pts \(letter\)", info);
    }

    [Fact]
    public void Render_BlankNeutralTitle_IsRefused()
    {
        var options = Paper.A4 with { NeutralTitle = " " };

        Assert.Throws<ArgumentException>(() => Paper.Renderer.Render(EveryBlock, options));
    }

    [Fact]
    public void Language_ThatIsNoTag_IsUndetermined()
    {
        using var paper = Paper.Of(EveryBlock with { Language = "en) /JS (x" });

        var tags = paper.Tags();

        Assert.Equal("und", tags.Language);
        Assert.Empty(paper.Complaints());
    }

    [Fact]
    public void Words_InAnotherLanguage_AreUsed()
    {
        var words = new PaperWords("Whārangi {0} o {1}", "kua tohua", "kāore i tohua");
        using var paper = Paper.Of(EveryBlock, Paper.A4 with { Words = words });

        var text = paper.Text();

        Assert.Contains("Whārangi 1 o 1", text, StringComparison.Ordinal);
        Assert.Contains("kua tohua Keys are with Aroha", text, StringComparison.Ordinal);
        Assert.Contains("kāore i tohua Car has fuel", text, StringComparison.Ordinal);
    }
}
