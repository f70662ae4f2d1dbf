using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks what can only be told once the whole pack is read.</summary>
internal sealed class PackChecks(IReadOnlyList<Guide> guides, PackDraft draft, Inventory inventory)
{
    /// <summary>Reports every problem to the draft.</summary>
    public void Run()
    {
        CheckCoverage();
        new LinkChecks(guides, draft).Run();

        // A gate whose checklist is not found is reported as such; its rules are then not judged a second time.
        foreach (var key in draft.GateOnlyKeys.Where(key => !draft.GatesWithoutChecklist.Contains(key.Spot.File)))
        {
            if (draft.Worksheets[key.Spot.File].Gate?.Checklist.Id != key.QuestionId)
            {
                draft.Report(key.Spot, $"'{key.Key}' stands outside the gate's checklist: leave it out, or name '{key.QuestionId}' as the gate's checklist.");
            }
        }
    }

    private void CheckCoverage()
    {
        foreach (var (spot, covered) in draft.Coverage.Where(entry => !inventory.Contains(entry.Covered.ItemId)))
        {
            var nearest = Spelling.Nearest(covered.ItemId, inventory.Ids);
            draft.Report(spot, $"The inventory has no item '{covered.ItemId}': write an id of inventory.csv, such as '{nearest}'.");
        }
    }
}
