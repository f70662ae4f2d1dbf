namespace SafetyPlanner.Testing;

/// <summary>One text that somebody wrote into a plan, in their own words.</summary>
/// <param name="WorksheetId">The worksheet.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="PartId">The part; <c>what</c>, <c>owner</c> or <c>by</c> of a step, <c>name</c> of somebody who goes.</param>
/// <param name="Text">The text as it is kept.</param>
/// <param name="Word">The one word of it that stands in no other text, of this plan or of one with another seed.</param>
/// <param name="IsShown">False for what is kept and not told now: in a section that rests, under 'none', or of people while one goes alone.</param>
public sealed record WrittenText(string WorksheetId, string QuestionId, string PartId, string Text, string Word, bool IsShown);
