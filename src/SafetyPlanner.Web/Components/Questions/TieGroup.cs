using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>Entries of one earlier question that can be ticked in a part.</summary>
/// <param name="Label">What the question is called.</param>
/// <param name="Targets">Its entries.</param>
public sealed record TieGroup(string Label, IReadOnlyList<MatchTarget> Targets);
