namespace SafetyPlanner.Core.Plans;

/// <summary>What somebody who does not own a plan may do with it.</summary>
/// <param name="Sections">The sections that are shared with them. They have nothing else of the plan.</param>
/// <param name="CanEdit">True when they may change answers.</param>
/// <param name="EndsOn">The last day of it, in universal time.</param>
public sealed record PlanAccess(IReadOnlyList<SharedSection> Sections, bool CanEdit, DateOnly EndsOn);
