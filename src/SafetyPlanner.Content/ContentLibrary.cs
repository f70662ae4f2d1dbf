using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Every version of every pack, read once at the start and unchanged from then on; safe to share between threads.</summary>
public sealed class ContentLibrary
{
    private ContentLibrary(IReadOnlyList<ContentPack> packs)
    {
        Packs = packs;
    }

    /// <summary>The folder of packs that ships beside the app.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Packs");

    /// <summary>All packs, by id and then from the oldest version to the newest.</summary>
    public IReadOnlyList<ContentPack> Packs { get; }

    /// <summary>Reads the packs that ship beside the app.</summary>
    /// <exception cref="PackException">Any pack has a problem, or there is no pack; it lists every problem of all packs.</exception>
    public static ContentLibrary Load() => Load(ShippedFolder);

    /// <summary>Reads every <c>pack/version</c> folder below this one.</summary>
    /// <exception cref="PackException">Any pack has a problem, or there is no pack; it lists every problem of all packs.</exception>
    public static ContentLibrary Load(string folder)
    {
        var inventory = Inventory.Shipped();
        List<PackReading> readings = [.. Versions(folder).Select(version => PackReader.Read(version, inventory))];
        List<PackProblem> problems = [.. readings.SelectMany(reading => reading.Problems)];
        problems.AddRange(StrayFiles(folder));
        if (problems.Count == 0 && readings.Count == 0)
        {
            problems.Add(new PackProblem(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), 1, "There is no pack here: add a folder pack/version with a pack.yaml."));
        }

        return problems.Count > 0
            ? throw new PackException(problems)
            : new ContentLibrary(
                [.. readings.Select(reading => reading.Pack!).OrderBy(pack => pack.Id, StringComparer.Ordinal).ThenBy(NumberOf)]);
    }

    /// <summary>Exactly this version of the pack, as a plan pins it, or null.</summary>
    public ContentPack? Find(string packId, string version) => Packs.FirstOrDefault(pack => pack.Id == packId && pack.Version == version);

    /// <summary>The newest version of the pack, which a new plan is begun with, or null when there is no such pack.</summary>
    public ContentPack? FindNewest(string packId) => Packs.LastOrDefault(pack => pack.Id == packId);

    private static List<string> Versions(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(pack => Directory.EnumerateDirectories(pack).Order(StringComparer.Ordinal))]
        : [];

    // A file above the version folders is read by nothing: said, because whoever put it there believes that it is in use.
    private static IEnumerable<PackProblem> StrayFiles(string folder) => Directory.Exists(folder)
        ? from file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
          let name = Path.GetRelativePath(folder, file).Replace('\\', '/')
          where name.Count(letter => letter == '/') < 2
          select new PackProblem(name, 1, "Nothing reads this file: move it into a folder pack/version, or remove it.")
        : [];

    // Version 10 is newer than version 9, so numbers are compared and not texts.
    private static int NumberOf(ContentPack pack) => int.Parse(pack.Version, CultureInfo.InvariantCulture);
}
