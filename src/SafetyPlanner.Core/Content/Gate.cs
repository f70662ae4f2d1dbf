namespace SafetyPlanner.Core.Content;

/// <summary>The final checklist before meeting.</summary>
/// <param name="Checklist">The checklist; every item must be ticked and, where answers can show it, true.</param>
/// <param name="Urging">What is said, kindly, while it is not met.</param>
public sealed record Gate(ChecklistQuestion Checklist, string Urging);

/// <summary>What the answers must show before a ticked item counts. The closed set stands in this file.</summary>
public abstract record GateRule;

/// <summary>Only a person can know: the tick is enough.</summary>
public sealed record TickOnly : GateRule;

/// <summary>Every numbered question has an answer; 'I don't know yet' is still open.</summary>
public sealed record AllAnswered : GateRule;

/// <summary>Every step of this tasks question is done, and there is a step for everything it matches.</summary>
public sealed record TasksDone(string QuestionId) : GateRule;

/// <summary>Everything this question matches has an entry, and each entry has this part written (every part when null).</summary>
public sealed record EachMatched(string QuestionId, string? PartId) : GateRule;

/// <summary>Everyone who goes agrees with the answers as they stand now.</summary>
public sealed record AllAgreed(string QuestionId) : GateRule;

/// <summary>This question is answered in full.</summary>
public sealed record Filled(string QuestionId) : GateRule;
