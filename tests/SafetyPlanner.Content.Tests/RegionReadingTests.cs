using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

public sealed class RegionReadingTests
{
    private static readonly IReadOnlyList<Region> Regions = PackFolder.GoodPackAsRead().Regions;

    [Fact]
    public void Region_Good_SaysItsNameAndWhatItIsWithin()
    {
        Assert.Equal([("land", "The land", null), ("land-north", "The north", "land")], Regions.Select(region => (region.Id, region.Name, region.Within)));
        Assert.Empty(Regions[1].Lines);
    }

    [Fact]
    public void HelpLine_Good_KeepsWhatIsWrittenAndLeavesOutWhatIsNot()
    {
        Assert.Equal(
            [
                new HelpLine(LineKind.Emergency, "Emergency services", "111", null, "24/7", "Press 55.", "Free.", "example.org", new DateOnly(2026, 11, 20)),
                new HelpLine(LineKind.SexualHarm, "A line", null, "text 4334", null, null, null, "example.org; example.com", new DateOnly(2025, 1, 2)),
            ],
            Regions[0].Lines);
    }
}
