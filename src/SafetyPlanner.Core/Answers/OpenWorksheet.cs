using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>A worksheet of a plan with its pack and its answers, for what looks across worksheets.</summary>
public sealed record OpenWorksheet(ContentPack Pack, Worksheet Worksheet, AnswerSheet Sheet)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(OpenWorksheet);
}
