using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks that every region lies within another that is there, and never within itself.</summary>
/// <param name="regions">Every region in use with its file; those of the host come last, so that a circle is told of theirs.</param>
internal sealed class RegionChecks(List<(string File, Region Region)> regions)
{
    /// <summary>The key that names the larger region.</summary>
    public const string Key = "within";

    /// <summary>What is wrong with these links, if they stand in the regions.</summary>
    public IEnumerable<(Spot Spot, string Sentence)> Run(IReadOnlyCollection<OuterLink> links)
    {
        foreach (var (file, region) in regions)
        {
            if (links.FirstOrDefault(link => link.Key == Key && link.Spot.File == file) is { } link && Sentence(link, region) is { } sentence)
            {
                yield return (link.Spot, sentence);
            }
        }
    }

    private string? Sentence(OuterLink link, Region region)
    {
        if (IndexOf(link.To) < 0)
        {
            List<string> known = [.. regions.Select(other => other.Region.Id).Where(id => id != region.Id)];
            return $"'{Key}' names '{link.To}', which is no region: {Spelling.Advice(link.To, known, "leave it out")}.";
        }

        // Of all the regions in a circle, one is told.
        var circle = Circle(region);
        return circle.Count > 0 && circle.Max(IndexOf) == IndexOf(region.Id)
            ? $"'{Key}' leads round in a circle ({string.Join(", ", circle.Append(region.Id))}): leave it out of one of them."
            : null;
    }

    // The ids from this region up and back to it; none when the way up ends, or ends in a circle of others.
    private List<string> Circle(Region region)
    {
        List<string> way = [];
        for (var at = region; !way.Contains(at.Id); at = regions[IndexOf(at.Within)].Region)
        {
            way.Add(at.Id);
            if (at.Within == region.Id)
            {
                return way;
            }

            if (IndexOf(at.Within) < 0)
            {
                return [];
            }
        }

        return [];
    }

    private int IndexOf(string? id) => regions.FindIndex(entry => entry.Region.Id == id);
}
