using Microsoft.Extensions.Logging.Abstractions;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Tests.Exports;

public sealed class FirstPagesTests : IDisposable
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private readonly FirstPages pictures = new(NullLogger<FirstPages>.Instance);

    public void Dispose() => pictures.Dispose();

    [Fact]
    public async Task Pdf_Drawn_IsAPng()
    {
        var pdf = new PdfRenderer(new FontOptions()).Render(new PlanDocument("Title", "en", null, []), new(Sheet.A4, "Worksheet"));

        var picture = await pictures.DrawAsync(pdf, TestContext.Current.CancellationToken);

        Assert.Equal(PngMark, picture![..4]);
    }

    [Fact]
    public async Task NoPdf_Drawn_IsNothing()
    {
        var picture = await pictures.DrawAsync("not a paper"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Null(picture);
    }
}
