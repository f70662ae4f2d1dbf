using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Readiness;

/// <summary>The state of the final checklist. Computed from the answers whenever it is asked for, never stored.</summary>
/// <param name="Items">Every item, in order, with what is still open about it.</param>
/// <param name="Outcome">The decision that stands now. A 'ready' whose grounds have changed does not stand: it reads undecided.</param>
/// <param name="DecidedAt">When the standing decision was taken; null while undecided.</param>
/// <param name="WasReadyAt">When 'ready' was said on answers that have changed since; null otherwise.</param>
public sealed record GateReadiness(
    IReadOnlyList<GateItemState> Items, Outcome Outcome, DateTimeOffset? DecidedAt, DateTimeOffset? WasReadyAt)
{
    /// <summary>True when every item is ticked, fresh and, where the answers can show it, true.</summary>
    public bool IsMet => Items.All(item => item.IsMet);

    /// <summary>The items that are not met.</summary>
    public IEnumerable<GateItemState> Open => Items.Where(item => !item.IsMet);
}

/// <summary>One item of the final checklist.</summary>
/// <param name="Item">The item.</param>
/// <param name="Ticked">True when a person ticked it and no answer under it has changed since.</param>
/// <param name="Reopened">True when it was ticked and an answer under it has changed since.</param>
/// <param name="Reasons">Why it is open; empty when it is met.</param>
public sealed record GateItemState(ChecklistItem Item, bool Ticked, bool Reopened, IReadOnlyList<OpenReason> Reasons)
{
    /// <summary>True when nothing is open about it.</summary>
    public bool IsMet => Reasons.Count == 0;
}

/// <summary>Why an item is open, in a sentence for the person, with the question to go to.</summary>
/// <param name="Text">The sentence. It may quote what people wrote: for screen and paper, never for a log.</param>
/// <param name="QuestionId">The question where it can be mended, or null.</param>
public sealed record OpenReason(string Text, string? QuestionId)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(OpenReason);
}
