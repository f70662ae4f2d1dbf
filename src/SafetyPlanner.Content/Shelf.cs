using SafetyPlanner.Content.Reading;

namespace SafetyPlanner.Content;

/// <summary>A folder of packs as it was read: the one that ships, or the host's own.</summary>
internal sealed class Shelf
{
    private Shelf(IReadOnlyList<PackReading> readings, IReadOnlyList<PackProblem> problems)
    {
        Readings = readings;
        Problems = problems;
        Newest = [.. readings.Select(reading => reading.Draft).GroupBy(draft => draft.PackId).Select(versions => versions.MaxBy(draft => draft.Version)!)];
    }

    /// <summary>The shelf of a host who adds nothing.</summary>
    public static Shelf Empty { get; } = new([], []);

    /// <summary>Every version of every pack.</summary>
    public IReadOnlyList<PackReading> Readings { get; }

    /// <summary>The newest version of each pack of this shelf.</summary>
    public IReadOnlyList<PackDraft> Newest { get; }

    /// <summary>What is wrong with the packs, each by itself, and with the files beside them.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>Reads every <c>pack/version</c> folder below this one; a shelf without any is a problem, which says the advice.</summary>
    public static Shelf Read(string folder, Inventory inventory, string whenEmpty)
    {
        List<PackReading> readings = [.. Versions(folder).Select(version => PackReader.Read(version, inventory))];
        List<PackProblem> problems = [.. readings.SelectMany(reading => reading.Problems), .. StrayFiles(folder)];
        if (problems.Count == 0 && readings.Count == 0)
        {
            problems.Add(new PackProblem(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), 1, whenEmpty));
        }

        return new Shelf(readings, problems);
    }

    private static IEnumerable<string> Versions(string folder) => Below(folder).SelectMany(Below);

    // Folders that begin with a dot are not packs: those of version control, and the ones that a mounted volume keeps for itself.
    private static IEnumerable<string> Below(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(below => !Path.GetFileName(below).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];

    // A file above the version folders is read by nothing: said, because whoever put it there believes that it is in use.
    private static IEnumerable<PackProblem> StrayFiles(string folder) => Directory.Exists(folder)
        ? from place in Below(folder).Prepend(folder)
          from file in Directory.EnumerateFiles(place, "*.yaml").Order(StringComparer.Ordinal)
          let name = Path.GetRelativePath(folder, file).Replace('\\', '/')
          select new PackProblem(name, 1, "Nothing reads this file: move it into a folder pack/version, or remove it.")
        : [];
}
