using SafetyPlanner.Core;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class MissingLibraryTests
{
    [Fact]
    public void Renderer_WithoutTheHouseTypeface_NamesItsPackage()
    {
        var options = new FontOptions { Folders = [Path.Combine(Path.GetTempPath(), "no-such-folder")] };

        var missing = Assert.Throws<MissingLibraryException>(() => new PdfRenderer(options));

        Assert.Equal("fonts-lato", missing.DebianPackage);
    }

    [Fact]
    public void Renderer_WithTheHouseTypefaceAlone_ShowsWhatItCannotAndReadsItOut()
    {
        var options = new FontOptions { Folders = ["/usr/share/fonts/truetype/lato"] };
        var renderer = new PdfRenderer(options);

        var bytes = renderer.Render(new PlanDocument("你好 नमस्ते", "en", null, []), Paper.A4);

        using var paper = Paper.From(bytes);
        Assert.Equal(["H1: 你好 नमस्ते"], paper.Tags().Lines);
        Assert.Empty(paper.Complaints());
    }
}
