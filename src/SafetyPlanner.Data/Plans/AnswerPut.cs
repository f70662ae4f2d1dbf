using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Plans;

/// <summary>Changes answers in what one row holds.</summary>
internal static class AnswerPut
{
    /// <summary>Puts one answer in place, unless it is no longer the version that the change is based on.</summary>
    internal static (SlotContent? After, SavePlanOutcome Outcome) Put(SlotContent slot, PlanKeys keys, PlanChange change)
    {
        if (keys.PartIdOf(change.WorksheetId, change.SectionId) is not { } id)
        {
            return (null, new SavePlanOutcome.NotFound());
        }

        if (PartOf(slot, keys, id, change.WorksheetId, change.SectionId) is not { } part)
        {
            return (null, new SavePlanOutcome.Damaged());
        }

        var before = part.Answers.GetValueOrDefault(change.QuestionId);
        if ((before?.Version ?? 0) != change.BasedOn)
        {
            return (null, IsSavedAlready(before, change) ? new SavePlanOutcome.Saved(before!) : new SavePlanOutcome.Conflict(before));
        }

        var after = change.Over(before);
        part.Answers[change.QuestionId] = after;
        slot.Parts[id] = keys.SealPart(id, part);
        return (slot, new SavePlanOutcome.Saved(after));
    }

    /// <summary>Empties one section: its answers are as good as never written, and nothing of what they said is kept.</summary>
    /// <param name="slot">What the row holds.</param>
    /// <param name="keys">The owner's keys.</param>
    /// <param name="erasure">Which section.</param>
    internal static (SlotContent? After, EraseSectionOutcome Outcome) Erase(SlotContent slot, PlanKeys keys, SectionErasure erasure)
    {
        var id = keys.PartIdOf(erasure.WorksheetId, erasure.SectionId)!;
        if (PartOf(slot, keys, id, erasure.WorksheetId, erasure.SectionId) is not { } part)
        {
            return (null, new EraseSectionOutcome.Damaged());
        }

        var after = erasure.Over(part.Answers);
        slot.Parts[id] = keys.SealPart(id, part with { Answers = after.ToDictionary() });
        return (slot, new EraseSectionOutcome.Erased(after));
    }

    // Null when it is there and can't be opened.
    private static PartContent? PartOf(SlotContent slot, PlanKeys keys, string id, string worksheetId, string sectionId) =>
        !slot.Parts.TryGetValue(id, out var part) ? new PartContent(worksheetId, sectionId, [])
        : keys.TryOpenPart(id, part, out var content) ? content
        : null;

    // The same change sent again, because the word that it was saved got lost on the way.
    private static bool IsSavedAlready(Answer? stored, PlanChange change) =>
        stored is not null && stored.Version == change.BasedOn + 1 && stored.ChangedAt == change.At && stored.Value.SameAs(change.Value);
}
