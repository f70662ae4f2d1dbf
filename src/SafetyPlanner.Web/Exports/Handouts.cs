using Microsoft.Extensions.Caching.Memory;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Exports;

/// <summary>
/// The blank sheets that anyone may print. Each is made once for each region and kind of paper and then served from memory: it holds nobody's
/// words.
/// </summary>
public sealed class Handouts(ContentLibrary library, PlanWorksheets worksheets, PdfRenderer paper, FirstPages pictures) : IDisposable
{
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache made = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>All hand-outs in the order they are offered.</summary>
    public IReadOnlyList<BlankSheet> All { get; } = [.. library.Handouts.Select(Of), HelpLines, .. library.Newest.SelectMany(Guides)];

    private static BlankSheet HelpLines => new(
        "helplines", NumberTables.Title, "Emergency numbers and helplines of one place.", numbers => HandoutBuilder.HelpLines(numbers, "en"));

    /// <summary>One PDF of these hand-outs, or null when there is none with one of the names, no such region, or no name.</summary>
    /// <param name="names">Their names; each stands once, in the order they are offered.</param>
    /// <param name="regionId">Id of the region whose numbers stand on them; null or empty for lines to write them on.</param>
    /// <param name="options">How they are put on paper.</param>
    public byte[]? Paper(IReadOnlyCollection<string> names, string? regionId, PaperOptions options)
    {
        var region = string.IsNullOrEmpty(regionId) ? null : regionId;
        var sheets = All.Where(sheet => names.Contains(sheet.Name)).ToList();
        if (sheets.Count == 0 || sheets.Count != names.Distinct().Count() || (region is not null && library.FindRegion(region) is null))
        {
            return null;
        }

        // Made anew on another day: whether a number was checked long ago depends on it.
        var numbers = worksheets.NumbersOf(region is null ? [] : [region]);
        var key = (string.Join(' ', sheets.Select(sheet => sheet.Name)), region, options, numbers.Today);
        if (made.TryGetValue(key, out byte[]? before))
        {
            return before;
        }

        // One at a time, and none twice: anyone may ask, as often as they like.
        lock (made)
        {
            if (made.TryGetValue(key, out byte[]? meanwhile))
            {
                return meanwhile;
            }

            var pdf = paper.Render([.. sheets.Select(sheet => sheet.Document(numbers))], options);

            // Several in one file are as many as there are choices of them: they would push out what others ask for.
            return sheets.Count > 1 ? pdf : made.Set(key, pdf, new MemoryCacheEntryOptions { Size = pdf.Length });
        }
    }

    /// <summary>The first page of a hand-out as a picture, or null when there is no such hand-out or nothing to draw it with.</summary>
    public async Task<byte[]?> FirstPageAsync(string name, CancellationToken cancellation)
    {
        if (made.TryGetValue(name, out byte[]? picture))
        {
            return picture;
        }

        if (Paper([name], null, PaperDefaults.A4) is not { } pdf || await pictures.DrawAsync(pdf, cancellation) is not { } drawn)
        {
            return null;
        }

        return made.Set(name, drawn, new MemoryCacheEntryOptions { Size = drawn.Length });
    }

    /// <inheritdoc/>
    public void Dispose() => made.Dispose();

    private static BlankSheet Of((ContentPack Pack, Worksheet Worksheet, Handout Handout) offered) => new(
        offered.Handout.Name,
        offered.Handout.Title,
        Blanks.Unfilled.Fill(offered.Handout.Summary),
        numbers => HandoutBuilder.Build(offered.Pack, offered.Worksheet, offered.Handout, numbers));

    private static IEnumerable<BlankSheet> Guides(ContentPack pack) => pack.Guides.Select(guide => new BlankSheet(
        guide.Id, guide.Title, Blanks.Unfilled.Fill(guide.Summary), _ => HandoutBuilder.Build(pack, guide)));
}
