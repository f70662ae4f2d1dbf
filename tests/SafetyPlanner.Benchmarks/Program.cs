using BenchmarkDotNet.Running;
using SafetyPlanner.Benchmarks;

switch (args)
{
    case ["crowd"]:
        Crowd.Run(Console.Out);
        return 0;
    case ["others"]:
        await Others.RunAsync(Console.Out);
        return 0;
    case ["sign-in"]:
        await SignInTiming.RunAsync(Console.Out);
        return 0;
    case ["papers", .. var rest]:
        BenchmarkRunner.Run<PaperBenchmarks>(args: rest);
        return 0;
    default:
        await Console.Out.WriteLineAsync(
            "papers: time and memory of each paper. crowd: 100 exports at once. others: the same through WeasyPrint and Chromium. " +
            "sign-in: the time of a wrong passphrase at names that exist and at names that don't.");
        return 1;
}
