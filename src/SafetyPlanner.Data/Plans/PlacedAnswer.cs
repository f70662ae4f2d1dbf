using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Data.Plans;

/// <summary>An answer with its place: which section of which worksheet it is sealed with.</summary>
public sealed record PlacedAnswer(string WorksheetId, string SectionId, string QuestionId, Answer Answer)
{
    /// <summary>The answers by worksheet id, as a plan holds them.</summary>
    /// <exception cref="ArgumentException">A question has two answers.</exception>
    public static IReadOnlyDictionary<string, AnswerSheet> Sheets(IEnumerable<PlacedAnswer> answers) => answers
        .GroupBy(placed => placed.WorksheetId)
        .ToDictionary(sheet => sheet.Key, sheet => new AnswerSheet(sheet.Select(placed => KeyValuePair.Create(placed.QuestionId, placed.Answer))));
}
