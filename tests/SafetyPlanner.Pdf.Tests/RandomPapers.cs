using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>500 random plans whose parts are marked at random, 25 in a file, because a file costs more to read back than a page.</summary>
internal static class RandomPapers
{
    private const int PlansInAFile = 25;

    internal static TheoryData<int> Files { get; } = [.. Enumerable.Range(0, 20)];

    internal static IReadOnlyList<RandomPlan> Plans(int file) =>
        [.. Enumerable.Range(file * PlansInAFile, PlansInAFile).Select(seed => RandomPlans.Make(seed, [(KindsPack.Pack, RandomReveals.Mark(KindsPack.Worksheet, seed))]))];

    internal static PlanDocument[] Documents(IReadOnlyList<RandomPlan> plans, CopyChoice choice) =>
        [.. plans.SelectMany(plan => Copies.Of(plan.Open, new HelpNumbers(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2)), choice, reviewBy: null))];
}
