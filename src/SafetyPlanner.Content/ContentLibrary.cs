using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Every version of every pack, read once at the start and unchanged from then on; safe to share between threads.</summary>
public sealed class ContentLibrary
{
    // By the region itself and not by its id, because one id may stand in several packs.
    private readonly Dictionary<Region, IReadOnlyList<Term>> termsOf = new(ReferenceEqualityComparer.Instance);

    private ContentLibrary(Shelf shipped, Shelf host)
    {
        Packs = InOrder([.. PacksOf(shipped), .. PacksOf(host)]);
        Newest = [.. Packs.GroupBy(pack => pack.Id).Select(versions => versions.Last()).OrderBy(pack => pack.Place ?? int.MaxValue)];
        Handouts =
        [
            .. from pack in Newest
               from worksheet in pack.Worksheets
               from handout in worksheet.Handouts
               select (pack, worksheet, handout),
        ];

        // Regions are taken from both folders, whichever version of a pack is the newer: a number is corrected, and never lost on the way.
        List<Region> corrected = [.. RegionsOf(host)];
        Regions =
        [
            .. RegionsOf(shipped).Where(region => corrected.All(other => other.Id != region.Id)).Concat(corrected)
                .OrderBy(region => region.Id, StringComparer.Ordinal),
        ];
        foreach (var pack in Packs)
        {
            foreach (var region in pack.Regions)
            {
                termsOf[region] = pack.Terms;
            }
        }
    }

    /// <summary>The folder of packs that ships beside the app.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Packs");

    /// <summary>All packs, by id and then from the oldest version to the newest.</summary>
    public IReadOnlyList<ContentPack> Packs { get; }

    /// <summary>The newest version of each pack, by place and then by id: what new plans are begun with, in the order it is offered.</summary>
    public IReadOnlyList<ContentPack> Newest { get; }

    /// <summary>Every region, by id; one of the host stands in place of the one that ships under the same id.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Reads the packs that ship beside the app.</summary>
    /// <exception cref="PackException">Any pack has a problem, or there is no pack; it lists every problem of all packs.</exception>
    public static ContentLibrary Load() => Load(ShippedFolder);

    /// <summary>Reads every <c>pack/version</c> folder below this one.</summary>
    /// <exception cref="PackException">Any pack has a problem, or there is no pack; it lists every problem of all packs.</exception>
    public static ContentLibrary Load(string folder) => Load(folder, null);

    /// <summary>Reads every <c>pack/version</c> folder of those that ship and of the host's own folder, if there is one.</summary>
    /// <param name="shipped">The folder of packs that ships.</param>
    /// <param name="hostFolder">The host's own folder; null or empty when the host adds nothing.</param>
    /// <exception cref="PackException">
    /// Any pack has a problem, or a folder has no pack; it lists every problem of all packs, each by its file from its own folder down.
    /// </exception>
    public static ContentLibrary Load(string shipped, string? hostFolder)
    {
        var inventory = Inventory.Shipped();
        var ours = Shelf.Read(shipped, inventory, "There is no pack here: add a folder pack/version with a pack.yaml.");
        var theirs = string.IsNullOrWhiteSpace(hostFolder) ? Shelf.Empty : Shelf.Read(hostFolder, inventory, WhenEmpty(hostFolder));
        List<PackProblem> problems = [.. ours.Problems, .. theirs.Problems, .. LibraryChecks.Run(ours, theirs)];
        return problems.Count > 0 ? throw new PackException(problems) : new ContentLibrary(ours, theirs);
    }

    /// <summary>Exactly this version of the pack, as a plan pins it, or null.</summary>
    public ContentPack? Find(string packId, string version) => Packs.FirstOrDefault(pack => pack.Id == packId && pack.Version == version);

    /// <summary>The newest version of the pack, which a new plan is begun with, or null when there is no such pack.</summary>
    public ContentPack? FindNewest(string packId) => Newest.FirstOrDefault(pack => pack.Id == packId);

    /// <summary>
    /// The newest version of every worksheet that a plan can hold with its pack, in the order they are offered. Those that are only printed are no part of it.
    /// </summary>
    public IEnumerable<(ContentPack Pack, Worksheet Worksheet)> Worksheets =>
        from pack in Newest
        from worksheet in pack.Worksheets
        where !worksheet.PaperOnly
        select (pack, worksheet);

    /// <summary>The blank sheets of the newest version of every pack, in the order they are offered. Their names are unique.</summary>
    public IReadOnlyList<(ContentPack Pack, Worksheet Worksheet, Handout Handout)> Handouts { get; }

    /// <summary>The worksheet with this id, which a plan can hold, and the newest version of its pack, or null.</summary>
    public (ContentPack Pack, Worksheet Worksheet)? FindWorksheet(string worksheetId) =>
        Worksheets.Where(offered => offered.Worksheet.Id == worksheetId).Select(offered => ((ContentPack, Worksheet)?)offered).FirstOrDefault();

    /// <summary>The region with this id, or null.</summary>
    public Region? FindRegion(string id) => Regions.FirstOrDefault(region => region.Id == id);

    /// <summary>
    /// The numbers that hold in these regions: each region, and after it the larger ones that it is within. A region that several lie within
    /// stands once, after the last of them. Ids that are not known are left out.
    /// </summary>
    public HelpNumbers NumbersOf(IReadOnlyList<string> regionIds, DateOnly today)
    {
        // The last of several stands, and not the first: only so does a region come after all that lie within it.
        List<Region> regions = [.. regionIds.SelectMany(WithLarger).Reverse().Distinct().Reverse()];
        return new HelpNumbers(regions, today) { Terms = [.. regions.SelectMany(region => termsOf[region]).Distinct()] };
    }

    // The checks at the start leave no circle to walk in.
    private IEnumerable<Region> WithLarger(string id)
    {
        for (var region = FindRegion(id); region is not null; region = region.Within is null ? null : FindRegion(region.Within))
        {
            yield return region;
        }
    }

    private static string WhenEmpty(string hostFolder) => Directory.Exists(hostFolder)
        ? $"The host's folder '{hostFolder}' holds no pack: add a folder pack/version with a pack.yaml, or leave the setting Content:Folder out."
        : $"The host's folder '{hostFolder}' is not there: create it, or mend or leave out the setting Content:Folder.";

    private static IEnumerable<ContentPack> PacksOf(Shelf shelf) => shelf.Readings.Select(reading => reading.Pack!);

    private static IEnumerable<Region> RegionsOf(Shelf shelf) =>
        shelf.Readings.Where(reading => shelf.Newest.Contains(reading.Draft)).SelectMany(reading => reading.Pack!.Regions);

    // Version 10 is newer than version 9, so numbers are compared and not texts.
    private static IReadOnlyList<ContentPack> InOrder(IEnumerable<ContentPack> packs) =>
        [.. packs.OrderBy(pack => pack.Id, StringComparer.Ordinal).ThenBy(pack => int.Parse(pack.Version, CultureInfo.InvariantCulture))];
}
