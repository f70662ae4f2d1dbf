using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Data.Plans;

/// <summary>An answer with its place: which section of which worksheet it is sealed with.</summary>
public sealed record PlacedAnswer(string WorksheetId, string SectionId, string QuestionId, Answer Answer);
