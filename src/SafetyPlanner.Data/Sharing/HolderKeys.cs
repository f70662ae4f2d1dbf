using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>The keys of the sections that are shared, and of nothing else of the plan.</summary>
internal sealed class HolderKeys(GrantContent grant, Guid planId, int epoch) : PlanKeys(planId, epoch)
{
    private readonly Dictionary<string, byte[]> parts = grant.Sections.ToDictionary(section => section.PartId, section => section.Key);
    private readonly Dictionary<SharedSection, string> ids = grant.Sections.ToDictionary(section => section.Section, section => section.PartId);

    public override void Dispose() => GrantKeys.Zero(grant);

    internal override SecretKey? SlotKey(int slot) => grant.SlotKeys.TryGetValue(slot, out var key) ? SecretKey.CopyOf(key) : null;

    internal override string? PartIdOf(string worksheetId, string sectionId) => ids.GetValueOrDefault(new SharedSection(worksheetId, sectionId));

    internal override SecretKey? PartKey(string partId) => parts.TryGetValue(partId, out var key) ? SecretKey.CopyOf(key) : null;
}
