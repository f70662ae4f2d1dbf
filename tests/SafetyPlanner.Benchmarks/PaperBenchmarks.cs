using BenchmarkDotNet.Attributes;
using SafetyPlanner.Pdf;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Benchmarks;

/// <summary>
/// How long each paper takes, and how much memory is used and let go for it. In one process with its host: the copy of packages that builds
/// reach is too small for the projects that would be made for others.
/// </summary>
[InProcess]
[MaxIterationCount(40)]
[MinColumn]
[MedianColumn]
[MemoryDiagnoser]
public class PaperBenchmarks
{
    private readonly PdfRenderer renderer = Samples.Renderer();

    [Benchmark(Baseline = true)]
    public byte[] FilledPlan() => renderer.Render(PaperSamples.FilledPlan, Samples.A4);

    [Benchmark]
    public byte[] FilledPlanInAllScripts() => renderer.Render(PaperSamples.FilledPlanInAllScripts, Samples.A4);

    [Benchmark]
    public byte[] FilledPlanInLargePrint() => renderer.Render(PaperSamples.FilledPlan, Samples.A4 with { Size = PrintSize.Large });

    [Benchmark]
    public byte[] FilledPlanWithAPassword() => renderer.Render(PaperSamples.FilledPlan, Samples.A4 with { Password = "kia kaha 4821" });

    [Benchmark]
    public byte[] BlankHandout() => renderer.Render(Samples.BlankHandout, Samples.A4);

    [Benchmark]
    public byte[] WalletCard() => renderer.RenderCard(Samples.WalletCard, Samples.A4).Pdf;
}
