using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>A PDF on disk, read back with the tools that others read it with (qpdf and poppler-utils).</summary>
internal sealed partial class Paper : IDisposable
{
    private static readonly Lazy<PdfRenderer> Shared = new(() => new PdfRenderer(new FontOptions()));

    private readonly string path = Path.Combine(Path.GetTempPath(), $"paper-{Guid.NewGuid():N}.pdf");

    private readonly string password;

    private Paper(byte[] bytes, string password = "")
    {
        this.password = password;
        File.WriteAllBytes(path, bytes);
    }

    internal static Paper From(byte[] bytes) => new(bytes);

    /// <summary>A paper that is opened with a password.</summary>
    internal static Paper From(byte[] bytes, string password) => new(bytes, password);

    internal static PdfRenderer Renderer => Shared.Value;

    internal static PaperOptions A4 { get; } = new(Sheet.A4, "Document");

    internal static Paper Of(PlanDocument document, PaperOptions? options = null) => new(Renderer.Render(document, options ?? A4));

    internal static Paper Of(params PlanDocument[] documents) => new(Renderer.Render(documents, A4));

    internal static Paper Of(params Block[] blocks) => Of(new PlanDocument("Title of the page", "en", null, blocks));

    /// <summary>What qpdf says against the file: nothing, when all is well.</summary>
    internal string Complaints()
    {
        var (code, said) = Qpdf("--check", path);
        return code == 0 ? "" : said;
    }

    /// <summary>The text in the order in which it was written.</summary>
    internal string Text() => Poppler("pdftotext", "-raw", path, "-").Said;

    /// <summary>The text of one page, from 1.</summary>
    internal string Text(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Poppler("pdftotext", "-raw", "-f", number, "-l", number, path, "-").Said;
    }

    /// <summary>Every word where it is seen.</summary>
    internal SeenWord[] Words()
    {
        var pages = XDocument.Parse(Poppler("pdftotext", "-bbox", path, "-").Said).Descendants().Where(each => each.Name.LocalName == "page");
        return [.. pages.SelectMany((page, at) => page.Elements().Select(word => Word(at + 1, word)))];
    }

    /// <summary>What is drawn, as its operators.</summary>
    internal string Operators() => Qpdf("--qdf", "--object-streams=disable", path, "-").Said;

    /// <summary>How the file is sealed and what its password allows, as qpdf sees it.</summary>
    internal string Sealing() => Qpdf("--show-encryption", path).Said;

    /// <summary>The bookmarks in order, as qpdf reads them.</summary>
    internal IEnumerable<string> Bookmarks()
    {
        using var outline = JsonDocument.Parse(Qpdf("--json", "--json-key=outlines", path).Said);
        return [.. outline.RootElement.GetProperty("outlines").EnumerateArray().SelectMany(Titles)];
    }

    internal string Info() => Poppler("pdfinfo", path).Said;

    /// <summary>One row for each font: its name, kind and encoding, then whether it is embedded, a subset, and mapped to Unicode.</summary>
    internal string[] Fonts() => Poppler("pdffonts", path).Said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

    internal int Pages() => int.Parse(PageCount().Match(Info()).Groups["count"].Value, CultureInfo.InvariantCulture);

    /// <summary>The structure as poppler shows it.</summary>
    internal string StructureText() => Poppler("pdfinfo", "-struct-text", path).Said;

    /// <summary>The structure as assistive technology reads it.</summary>
    internal Tags Tags() => Tests.Tags.Read(Json());

    /// <summary>Every object of the file, with the content of streams.</summary>
    internal string Json() => Qpdf("--json=2", "--json-stream-data=inline", "--decode-level=generalized", path).Said;

    public void Dispose() => File.Delete(path);

    private static IEnumerable<string> Titles(JsonElement bookmark) =>
        [bookmark.GetProperty("title").GetString()!, .. bookmark.GetProperty("kids").EnumerateArray().SelectMany(Titles)];

    private static SeenWord Word(int page, XElement word) =>
        new(
        page,
        word.Value,
        new((double)word.Attribute("xMin")!, (double)word.Attribute("yMin")!, (double)word.Attribute("xMax")!, (double)word.Attribute("yMax")!));

    private (int Code, string Said) Qpdf(params string[] arguments) => Run("qpdf", [$"--password={password}", .. arguments]);

    private (int Code, string Said) Poppler(string tool, params string[] arguments) => Run(tool, ["-upw", password, .. arguments]);

    private static (int Code, string Said) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"^Pages:\s+(?<count>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageCount();
}
