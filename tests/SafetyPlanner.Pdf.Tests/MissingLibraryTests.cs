namespace SafetyPlanner.Pdf.Tests;

public sealed class MissingLibraryTests
{
    [Fact]
    public void Message_NamesThePackageInOneSentence()
    {
        var missing = new MissingLibraryException("HarfBuzz", "libharfbuzz0b");

        Assert.Equal("SafetyPlanner needs HarfBuzz to make PDFs: install the Debian package libharfbuzz0b.", missing.Message);
        Assert.Equal("libharfbuzz0b", missing.Package);
    }

    [Fact]
    public void Renderer_WithoutTheHouseTypeface_NamesItsPackage()
    {
        var options = new FontOptions { Folders = [Path.Combine(Path.GetTempPath(), "no-such-folder")] };

        var missing = Assert.Throws<MissingLibraryException>(() => new PdfRenderer(options));

        Assert.Equal("fonts-lato", missing.Package);
    }

    [Fact]
    public void Renderer_WithTheHouseTypefaceAlone_ShowsWhatItCannotAndReadsItOut()
    {
        var options = new FontOptions { Folders = ["/usr/share/fonts/truetype/lato"] };
        var renderer = new PdfRenderer(options);

        var bytes = renderer.Render(new("你好 नमस्ते", "en", null, []), Paper.A4);

        using var paper = Paper.From(bytes);
        Assert.Equal(["H1: 你好 नमस्ते"], paper.Tags().Lines);
        Assert.Empty(paper.Complaints());
    }
}
