using System.Diagnostics;
using System.Globalization;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Benchmarks;

/// <summary>Many exports at once: what they take together, and how much memory the process had at most.</summary>
internal static class Crowd
{
    private const int Exports = 100;
    private const int Rounds = 5;
    private const double Megabyte = 1024 * 1024;

    internal static void Run(TextWriter output)
    {
        var renderer = Samples.Renderer();
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"before: {process.WorkingSet64 / Megabyte:0} MB resident"));
        for (var round = 1; round <= Rounds; round++)
        {
            var document = round % 2 == 1 ? PaperSamples.FilledPlan : PaperSamples.FilledPlanInAllScripts;
            using var start = new ManualResetEventSlim();
            var papers = new byte[Exports][];
            var threads = Enumerable.Range(0, Exports).Select(i => new Thread(() =>
            {
                start.Wait();
                papers[i] = renderer.Render(document, Samples.A4);
            })).ToList();
            threads.ForEach(thread => thread.Start());

            var watch = Stopwatch.StartNew();
            start.Set();
            threads.ForEach(thread => thread.Join());
            watch.Stop();

            process.Refresh();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}, {(round % 2 == 1 ? "Latin" : "all scripts")}: {Exports} exports at once in {watch.ElapsedMilliseconds} ms, " +
                $"at most {process.PeakWorkingSet64 / Megabyte:0} MB resident so far"));
        }
    }
}
