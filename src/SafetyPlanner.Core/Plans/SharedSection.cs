namespace SafetyPlanner.Core.Plans;

/// <summary>A section of a worksheet that is shared with somebody.</summary>
public sealed record SharedSection(string WorksheetId, string SectionId);
