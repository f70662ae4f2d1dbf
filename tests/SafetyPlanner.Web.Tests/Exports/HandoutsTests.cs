using Microsoft.Extensions.Logging.Abstractions;
using SafetyPlanner.Content;
using SafetyPlanner.Pdf;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Exports;

public sealed class HandoutsTests : IDisposable
{
    private static readonly PaperOptions Paper = new(Sheet.A4, "Worksheet");

    private readonly TestClock clock = new(Some.Morning);
    private readonly FirstPages pictures = new(NullLogger<FirstPages>.Instance);
    private readonly Handouts handouts;

    public HandoutsTests()
    {
        var library = ContentLibrary.Load();
        handouts = new(library, new PlanWorksheets(library, clock), new PdfRenderer(new FontOptions()), pictures);
    }

    public void Dispose()
    {
        handouts.Dispose();
        pictures.Dispose();
    }

    [Fact]
    public void Handouts_Listed_HaveEveryPromisedNameOnce()
    {
        string[] promised =
        [
            "meeting-worksheet", "risk-assessment", "safe-meetings", "escape-plan", "survival-kit", "accountability-allies", "ally-support", "helplines",
            "sharing-release",
        ];

        var names = handouts.All.Select(sheet => sheet.Name).ToList();

        Assert.Empty(promised.Except(names));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Handout_AskedForAgain_ComesFromMemoryUntilTheDayIsOver()
    {
        var first = handouts.Paper(["survival-kit"], "nz", Paper);
        var again = handouts.Paper(["survival-kit"], "nz", Paper);
        var elsewhere = handouts.Paper(["survival-kit"], null, Paper);
        clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = handouts.Paper(["survival-kit"], "nz", Paper);

        Assert.Same(first, again);
        Assert.NotSame(first, elsewhere);
        Assert.NotSame(first, tomorrow);
    }

    [Theory]
    [InlineData("no-such-sheet", null)]
    [InlineData("survival-kit", "nowhere")]
    public void Handout_ThatThereIsNot_IsNull(string name, string? region)
    {
        Assert.Null(handouts.Paper([name], region, Paper));
        Assert.Null(handouts.Paper([], null, Paper));
        Assert.Null(handouts.Paper(["survival-kit", "no-such-sheet"], null, Paper));
    }
}
