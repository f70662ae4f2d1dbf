using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>What came of reading one pack: the pack, or every problem that stands in its way.</summary>
public sealed record PackReading
{
    internal PackReading(ContentPack? pack, IReadOnlyList<PackProblem> problems, PackDraft draft)
    {
        Pack = pack;
        Problems = problems;
        Draft = draft;
    }

    /// <summary>The pack, checked by itself; null when there is any problem.</summary>
    public ContentPack? Pack { get; }

    /// <summary>Every problem, by file and line; empty when the pack can be used.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>What was read, problems or not, for the checks across packs.</summary>
    internal PackDraft Draft { get; }
}
