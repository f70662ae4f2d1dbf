using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class RegionProblemTests
{
    private const string Land = "land.region.yaml";
    private const string North = "north.region.yaml";

    [Theory]
    [InlineData(Land, "kind: sexual-harm", "kind: sexual harm", 0,
        "'kind' names 'sexual harm': write 'sexual-harm' instead.")]
    [InlineData(Land, "  - kind: sexual-harm\n    name", "  - name", 0,
        "A help line needs the key 'kind': add it here.")]
    [InlineData(Land, "    contact: text 4334\n", "", -2,
        "A help line has neither 'number' nor 'contact': add one of them.")]
    [InlineData(Land, "hours: 24/7", "hours: 24 hours a day", 0,
        "'hours' is '24 hours a day': write exactly 24/7 for a line that always answers, and anything else in 'note'.")]
    [InlineData(Land, "hours: 24/7", "hours: 24/7 (free)", 0,
        "'hours' is '24/7 (free)': write exactly 24/7 for a line that always answers, and anything else in 'note'.")]
    [InlineData(Land, "checked: 2025-01-02", "checked: last year", 0,
        "'checked' is 'last year': write a day as year-month-day, such as 2026-03-14.")]
    [InlineData(Land, "    checked: 2025-01-02\n", "", -4,
        "A help line needs the key 'checked': add it here.")]
    [InlineData(Land, "    source: example.org; example.com\n", "", -3,
        "A help line needs the key 'source': add it here.")]
    [InlineData(Land, "silent: Press 55.", "quiet: Press 55.", 0,
        "A help line has no key 'quiet': write one of covers, kind, name, number, contact, hours, silent, note, source, checked, or leave it out.")]
    [InlineData(Land, "note: Free.", "note: Free for {you}.", 0,
        "The blank {you} is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData(North, "within: land\n", "", -2,
        "A region needs the key 'lines': add it here.")]
    [InlineData(North, "within: land\n", "lines: []\n", 0,
        "'lines' must be a list with at least one entry, but this is an empty list: begin each entry with a hyphen.")]
    [InlineData(North, "id: land-north", "id: land", 0,
        "The region id 'land' is used already at sample/1/land.region.yaml:1: write another.")]
    [InlineData(North, "id: land-north", "id: Land_North", 0,
        "The id 'Land_North' cannot be used: write lower-case words joined by hyphens, such as place-and-time.")]
    [InlineData(North, "name: The north", "names: The north\nname: The north", 0,
        "A region has no key 'names': write 'name' instead, or leave it out.")]
    public void Region_Wrong_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Fact]
    public void Lines_EmptyInsideALargerRegion_AreNoProblem()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Change($"sample/1/{North}", "within: land", "within: land\nlines: []");

        Assert.Empty(folder.Problems());
    }
}
