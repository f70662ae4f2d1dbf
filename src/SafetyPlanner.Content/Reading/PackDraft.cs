using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>What is known beside the words while a pack is read: problems, and the links that can only be checked once all is read.</summary>
/// <param name="packId">The name of the pack's folder.</param>
/// <param name="version">The name of the version's folder.</param>
internal sealed class PackDraft(string packId, string version)
{
    private readonly Dictionary<string, Spot> firsts = new(StringComparer.Ordinal);

    /// <summary>The pack, as its folder is named.</summary>
    public string PackId => packId;

    /// <summary>The version, as its folder is named; 0 when that is no number, which is reported.</summary>
    public int Version { get; } = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Problems found so far.</summary>
    public List<PackProblem> Problems { get; } = [];

    /// <summary>Names of questions, parts, choices and guides that stand somewhere in the pack.</summary>
    public List<Link> Links { get; } = [];

    /// <summary>Names of worksheets, their questions and regions, which may stand in any pack.</summary>
    public List<OuterLink> OuterLinks { get; } = [];

    /// <summary>Keys of checklist items that only the gate's checklist may have.</summary>
    public List<GateOnlyKey> GateOnlyKeys { get; } = [];

    /// <summary>The inventory items that the pack says it covers, with the lines that say so.</summary>
    public List<(Spot Spot, Covered Covered)> Coverage { get; } = [];

    /// <summary>The worksheets by file.</summary>
    public Dictionary<string, Worksheet> Worksheets { get; } = new(StringComparer.Ordinal);

    /// <summary>The regions by file.</summary>
    public Dictionary<string, Region> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the worksheet or region of a file says its id, by file.</summary>
    public Dictionary<string, Spot> IdSpots { get; } = new(StringComparer.Ordinal);

    /// <summary>Every text that was read so far, words and ids alike.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>The names under which what the pack holds can be printed.</summary>
    public List<SheetName> SheetNames { get; } = [];

    /// <summary>Where the pack says its version.</summary>
    public Spot VersionSpot { get; set; } = new($"{packId}/{version}/pack.yaml", 1);

    /// <summary>True when a file could not be read at all: what it holds is then not missed a second time.</summary>
    public bool HasUnreadFile { get; set; }

    /// <summary>Questions whose kind is not known: links to them are not judged a second time.</summary>
    public HashSet<string> QuestionsOfUnknownKind { get; } = new(StringComparer.Ordinal);

    /// <summary>Files whose gate names no checklist that is there.</summary>
    public HashSet<string> GatesWithoutChecklist { get; } = new(StringComparer.Ordinal);

    /// <summary>A file of the pack as problems name it.</summary>
    public string NameOf(string file) => $"{packId}/{version}/{file}";

    /// <summary>Adds a problem.</summary>
    public void Report(Spot spot, string message) => Problems.Add(new PackProblem(spot.File, spot.Line, message));

    /// <summary>Reports the sentence when the same thing was met before; the sentence is given the line of the first.</summary>
    public void Once(string thing, Spot spot, Func<Spot, string> sentence)
    {
        if (!firsts.TryAdd(thing, spot))
        {
            Report(spot, sentence(firsts[thing]));
        }
    }
}

/// <summary>The value of a key that names a piece of any pack.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Key">The key, such as <c>within</c>.</param>
/// <param name="To">What it names: a region, a worksheet, or <c>worksheet/question</c>.</param>
internal sealed record OuterLink(Spot Spot, string Key, string To);

/// <summary>A name under which something can be printed.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Sort">What it names.</param>
/// <param name="Name">The name; empty when the pack says none, which is reported.</param>
internal sealed record SheetName(Spot Spot, SheetSort Sort, string Name);

/// <summary>What can be printed blank.</summary>
internal enum SheetSort
{
    /// <summary>A hand-out that a worksheet names.</summary>
    Handout,

    /// <summary>A worksheet that names no hand-out, under its id.</summary>
    Worksheet,

    /// <summary>A guide, under its id.</summary>
    Guide,
}

/// <summary>A rule or a rests-on, and the checklist that it stands in.</summary>
internal sealed record GateOnlyKey(Spot Spot, string Key, string QuestionId);
