using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>What came of reading one pack: the pack, or every problem that stands in its way.</summary>
/// <param name="Pack">The pack, checked; null when there is any problem.</param>
/// <param name="Problems">Every problem, by file and line; empty when the pack can be used.</param>
public sealed record PackReading(ContentPack? Pack, IReadOnlyList<PackProblem> Problems);
