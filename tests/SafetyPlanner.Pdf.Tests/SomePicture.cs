using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Pictures at random, the same for the same seed. Every name begins with a word that stands nowhere else.</summary>
internal sealed class SomePicture(int seed)
{
    private const int MostPeople = 40;
    private const int MostRooms = 12;
    private const int MostThreats = 20;

    private static readonly string[] Pieces = ["at", "of the house", "Wikitoria", "who lives nextdoor", "آمنة", "ж", "सपना", "incomprehensibilities", "和", "—"];

    private readonly List<string> names = [];
    private ulong state = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15UL;

    /// <summary>The first word of each name so far.</summary>
    internal IReadOnlyList<string> Names => names;

    internal CoverageMap Coverage()
    {
        var threats = Many(MostThreats, () => new CoverageThreat(Name(), Next(3) == 0));
        return new("What is covered", threats, Many(5, () => new CoveragePhase(Name(), [.. threats.Select(_ => Measures())])), []);
    }

    internal RoomMap Rooms() => new("Rooms and ways out", Many(MostRooms, () => new MappedRoom(Name(), Next(4) == 0 ? "" : Words(60), (RoomUse)Next(3))));

    internal PeopleMap People() =>
        new("Who stands where", [.. Enum.GetValues<PersonCircle>().Select(circle => new PeopleCircle(circle, Name(), Many(MostPeople, Name)))], []);

    private IReadOnlyList<string> Measures() => Next(2) == 0 ? [] : ["A measure"];

    private string Name()
    {
        names.Add($"name{names.Count}x");
        return $"{names[^1]} {Words(8)}".TrimEnd();
    }

    private string Words(int most) => string.Join(Next(5) == 0 ? '\n' : ' ', Enumerable.Range(0, Next(most + 1)).Select(_ => Pieces[Next(Pieces.Length)]));

    private List<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, 1 + Next(most)).Select(_ => make())];

    private int Next(int below)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)below);
    }
}
