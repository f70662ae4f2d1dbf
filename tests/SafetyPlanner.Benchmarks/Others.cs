using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Benchmarks;

/// <summary>
/// The same document through WeasyPrint and Chromium, as Debian packs them: each in one process that goes on, past its first runs, and timed
/// from inside it. Chromium has its page loaded before; only the printing counts. The rounds of the three take turns, so that a busy machine
/// is hard on all.
/// </summary>
internal static class Others
{
    private const int Rounds = 5;
    private const int OursInARound = 40;
    private const int ChromiumInARound = 12;
    private const int WeasyPrintInARound = 2;

    private const string Script = """
        import sys, time
        from weasyprint import HTML
        page = open(sys.argv[1], encoding='utf-8').read()
        HTML(string=page).write_pdf()
        for line in sys.stdin:
            start = time.perf_counter()
            paper = HTML(string=page).write_pdf()
            print((time.perf_counter() - start) * 1000, len(paper), flush=True)
        """;

    internal static async Task RunAsync(TextWriter output)
    {
        await CompareAsync(output, "Latin", PaperSamples.FilledPlan);
        await CompareAsync(output, "all scripts", PaperSamples.FilledPlanInAllScripts);
    }

    private static async Task CompareAsync(TextWriter output, string name, PlanDocument document)
    {
        var html = HtmlPaper.Of(document);
        var page = Path.GetTempFileName();
        await File.WriteAllTextAsync(page, html);
        using var weasyPrint = StartWeasyPrint(page);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var tab = await browser.NewPageAsync();
        await tab.SetContentAsync(html);
        var renderer = Samples.Renderer();
        var (ours, theirs, weasy) = (new Times(), new Times(), new Times());
        for (var i = 0; i < OursInARound * Rounds; i++)
        {
            ours.Size = renderer.Render(document, Samples.A4).Length;
            theirs.Size = i < ChromiumInARound ? (await PrintAsync(tab)).Length : theirs.Size;
        }

        for (var round = 0; round < Rounds; round++)
        {
            ours.Measure(OursInARound, () => renderer.Render(document, Samples.A4));
            for (var i = 0; i < ChromiumInARound; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await PrintAsync(tab);
                theirs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            for (var i = 0; i < WeasyPrintInARound; i++)
            {
                await weasyPrint.StandardInput.WriteLineAsync("again");
                await weasyPrint.StandardInput.FlushAsync();
                var answer = (await weasyPrint.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("WeasyPrint ended.")).Split(' ');
                weasy.Add(double.Parse(answer[0], CultureInfo.InvariantCulture));
                weasy.Size = int.Parse(answer[1], CultureInfo.InvariantCulture);
            }
        }

        weasyPrint.StandardInput.Close();
        await weasyPrint.WaitForExitAsync();
        File.Delete(page);
        await output.WriteLineAsync($"{name}: ours {ours}; WeasyPrint {weasy.Against(ours)}; Chromium {theirs.Against(ours)}");
    }

    private static Process StartWeasyPrint(string page) => Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, page])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static Task<byte[]> PrintAsync(IPage tab) => tab.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Tagged = true });

    /// <summary>Times in milliseconds, and the size of what came out.</summary>
    private sealed class Times
    {
        private readonly List<double> times = [];

        internal int Size { get; set; }

        private double Median => times.Order().ElementAt(times.Count / 2);

        internal void Add(double time) => times.Add(time);

        internal void Measure(int count, Action action)
        {
            for (var i = 0; i < count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                action();
                Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        internal string Against(Times other) =>
            string.Create(CultureInfo.InvariantCulture, $"{this}, {Median / other.Median:0.0} times as long (fastest: {times.Min() / other.times.Min():0.0})");

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"median {Median:0.0} ms, fastest {times.Min():0.0} ms, {Size / 1000.0:0} kB");
    }
}
