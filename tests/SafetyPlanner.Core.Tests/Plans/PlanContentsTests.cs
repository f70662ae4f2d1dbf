using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Tests.Plans;

public sealed class PlanContentsTests
{
    private static readonly PlannedWorksheet Meeting = new("meeting", "1", "meeting");
    private static readonly PlannedWorksheet Escape = new("escape", "1", "escape-plan");
    private static readonly PlannedWorksheet Diary = new("escape", "1", "diary");

    private static readonly PlanContents Contents = new([Meeting], ["gb-eng"]);

    [Fact]
    public void With_Worksheets_AddsThemAfterThoseThere()
    {
        var contents = Contents.With(new ContentsChange([Escape, Diary], null));

        Assert.Equal([Meeting, Escape, Diary], contents.Worksheets);
        Assert.Equal([Meeting], Contents.Worksheets);
    }

    [Fact]
    public void With_WorksheetThatIsThere_StaysInItsPlaceAndEdition()
    {
        var contents = Contents.With(new ContentsChange([Escape, Meeting with { PackVersion = "2" }], null));

        Assert.Equal([Meeting, Escape], contents.Worksheets);
    }

    [Fact]
    public void With_WorksheetTwiceInOneChange_IsAddedOnce()
    {
        var contents = Contents.With(new ContentsChange([Escape, Escape with { PackVersion = "2" }], null));

        Assert.Equal([Meeting, Escape], contents.Worksheets);
    }

    [Fact]
    public void With_NoRegions_LeavesThemAsTheyAre()
    {
        var contents = Contents.With(new ContentsChange([], null));

        Assert.Equal(["gb-eng"], contents.Regions);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("ie", "ie")]
    [InlineData("ie gb-nir", "ie gb-nir")]
    [InlineData("ie ie gb-nir", "ie gb-nir")]
    [InlineData("ie gb-nir gb-sct", "ie gb-nir")]
    public void With_Regions_TakesTheirPlaceEachOnceAndAtMostTwo(string regions, string expected)
    {
        var contents = Contents.With(new ContentsChange([], regions.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(expected, string.Join(' ', contents.Regions));
    }
}
