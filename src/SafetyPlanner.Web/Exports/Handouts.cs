using System.Collections.Concurrent;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Exports;

/// <summary>The blank sheets that anyone may print. Each is made once for each region and then served from memory: it holds nobody's words.</summary>
public sealed class Handouts(ContentLibrary library, PlanWorksheets worksheets, PdfRenderer paper)
{
    private readonly ConcurrentDictionary<(string Name, string? Region), (DateOnly Day, byte[] Pdf)> made = new();

    /// <summary>All hand-outs in the order they are offered.</summary>
    public IReadOnlyList<Handout> All { get; } = [.. library.Newest.SelectMany(Of), HelpLines];

    private static Handout HelpLines => new(
        "helplines", NumberTables.Title, "Emergency numbers and helplines of one place.", numbers => HandoutBuilder.HelpLines(numbers, "en"));

    /// <summary>The PDF of a hand-out, or null when there is none with this name, or no such region.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="region">Id of the region whose numbers stand on it, or null for lines to write them on.</param>
    public byte[]? Find(string name, string? region)
    {
        var place = string.IsNullOrEmpty(region) ? null : region;
        if (All.FirstOrDefault(handout => handout.Name == name) is not { } handout || (place is not null && library.FindRegion(place) is null))
        {
            return null;
        }

        // Made anew on another day: whether a number was checked long ago depends on it.
        var numbers = worksheets.NumbersOf(place is null ? [] : [place]);
        return made.AddOrUpdate(
            (name, place),
            _ => (numbers.Today, paper.Render(handout.Document(numbers), PaperDefaults.A4)),
            (_, before) => before.Day == numbers.Today ? before : (numbers.Today, paper.Render(handout.Document(numbers), PaperDefaults.A4))).Pdf;
    }

    private static IEnumerable<Handout> Of(ContentPack pack) =>
    [
        .. pack.Worksheets.Select(worksheet => new Handout(
            worksheet.Id + "-worksheet", worksheet.Title, Blanks.Unfilled.Fill(worksheet.Summary), numbers => HandoutBuilder.Build(pack, worksheet, numbers))),
        .. pack.Guides.Select(guide => new Handout(guide.Id, guide.Title, Blanks.Unfilled.Fill(guide.Summary), _ => HandoutBuilder.Build(pack, guide))),
    ];
}

/// <summary>A blank sheet to print.</summary>
/// <param name="Name">Its name in the address, without the ending.</param>
/// <param name="Title">What it is called in the list.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Document">Makes what stands on it, with the numbers of a region.</param>
public sealed record Handout(string Name, string Title, string Summary, Func<HelpNumbers, PlanDocument> Document);
