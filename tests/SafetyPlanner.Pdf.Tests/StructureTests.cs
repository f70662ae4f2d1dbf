using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>That the checks which run on every paper find what is wrong, and that whole papers pass them.</summary>
public sealed class StructureTests
{
    // A filled plan must be quick to send over a slow line, and many of them at once must not use up the memory of a small machine.
    private const int MostBytes = 60_000;
    private const int MostBytesInAllScripts = 150_000;
    private const long MostMemory = 4_000_000;
    private const long MostMemoryInAllScripts = 6_000_000;

    private static readonly PlanDocument Small = new(
        "Title",
        "en",
        "Footer",
        [
            new HeadingBlock(2, "Heading"),
            new TextBlock("Call आमना at home", TextTone.Answer),
            new ListBlock(["First", "Second"]),
            new TableBlock("Table", ["A", "B"], [["a", "b"]], BlankRows: 0),
        ]);

    public static TheoryData<PlanDocument, int, int, long> Plans { get; } = new()
    {
        { PaperSamples.FilledPlan, 9, MostBytes, MostMemory },
        { PaperSamples.FilledPlanInAllScripts, 10, MostBytesInAllScripts, MostMemoryInAllScripts },
    };

    public static TheoryData<string, string, string> Damages { get; } = new()
    {
        { "\"/Marked\": true", "\"/Marked\": false", "The file does not say that it is tagged." },
        { "\"/Marked\": true", "\"/Marked\": true, \"/Suspects\": true", "/Suspects stands in the mark info." },
        { "\"/DisplayDocTitle\": true", "\"/DisplayDocTitle\": false", "The title is not shown." },
        { "\"/Lang\": \"u:en\"", "\"/Lang\": \"u:\"", "The document has no language." },
        { "\"/Lang\": \"u:hi\"", "\"/Lang\": \"u:हिन्दी\"", "A passage has no sound language." },
        { "\"/Lang\": \"u:en\"", "\"/Lang\": \"u:en\", \"/OpenAction\": 1", "/OpenAction stands in the catalog." },
        { "\"/Title\": \"u:Document\"", "\"/Title\": \"u:Document\", \"/Producer\": \"u:us\"", "/Producer stands in the information." },
        { "\"/Tabs\": \"/S\"", "\"/Tabs\": \"/R\"", "A page is not gone through in the order of its structure." },
        { "\"/Tabs\": \"/S\"", "\"/Tabs\": \"/S\", \"/Annots\": []", "/Annots stands in a page." },
        { "\"/S\": \"/Span\"", "\"/S\": \"/Words\"", "A tag is not one of the standard's." },
        { "\"/S\": \"/H2\"", "\"/S\": \"/H3\"", "H3 comes after H1." },
        { "\"/S\": \"/H1\"", "\"/S\": \"/H2\"", "H2 comes after H0." },
        { "\"/S\": \"/LBody\"", "\"/S\": \"/TD\"", "TD stands in L/LI." },
        { "\"/S\": \"/TBody\"", "\"/S\": \"/Div\"", "TR stands in Table/Div." },
        { "\"/Scope\": \"/Column\"", "\"/Span\": 1", "TH has no scope." },
        { "\"/ListNumbering\": \"/Disc\"", "\"/Span\": 1", "A list does not say how it is numbered." },
        { "\"/Encoding\": \"/Identity-H\"", "\"/Encoding\": \"/WinAnsiEncoding\"", "A font has another encoding." },
        { "\"/CIDToGIDMap\": \"/Identity\"", "\"/CIDToGIDMap\": \"/Other\"", "A font does not say which glyph a code stands for." },
        { "\"/MCID\": 1,", "\"/MCID\": 0,", "A mark belongs to two elements." },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Checks_OfADamagedFile_FindTheFault(string sound, string damaged, string fault)
    {
        using var paper = Paper.Of(Small);
        var json = paper.Json();

        var tags = Tags.Read(json.Replace(sound, damaged, StringComparison.Ordinal));

        Assert.Contains(sound, json, StringComparison.Ordinal);
        Assert.Empty(Tags.Read(json).Faults);
        Assert.Contains(fault, tags.Faults);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void FilledPlan_OnPaper_IsSoundSmallAndSparing(PlanDocument document, int pages, int bytes, long memory)
    {
        Paper.Renderer.Render(document, Paper.A4);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var pdf = Paper.Renderer.Render(document, Paper.A4);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        using var paper = Paper.From(pdf);

        Assert.Empty(paper.Complaints());
        Assert.Empty(paper.Tags().Faults);
        Assert.Equal(pages, paper.Pages());
        Assert.InRange(pdf.Length, bytes / 4, bytes);
        Assert.InRange(used, memory / 8, memory);
    }

    [Fact]
    public void Bookmarks_OfAPlan_AreItsHeadings()
    {
        using var paper = Paper.Of(PaperSamples.FilledPlan);

        var headings = paper.Tags().Lines.Where(line => line.StartsWith('H')).Select(line => line[4..]);

        Assert.Equal(headings, paper.Bookmarks());
    }

    [Fact]
    public void Reading_InPoppler_LosesNoWordBesideOneThatIsSpelt()
    {
        using var paper = Paper.Of(Small);

        Assert.Contains("Call आमना at home", paper.Text(), StringComparison.Ordinal);
    }
}
