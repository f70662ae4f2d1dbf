using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>
/// Takes everything that was written out of a section, earlier versions too. What is left of an answer is its version, counted on: else a tick that
/// rested on the old answer would rest on a new one with the same number.
/// </summary>
/// <param name="WorksheetId">The worksheet.</param>
/// <param name="SectionId">The section.</param>
/// <param name="Empty">What an empty answer is, by question id.</param>
/// <param name="Decides">True when the worksheet's decision stands in the section; it goes altogether.</param>
/// <param name="At">When.</param>
public sealed record SectionErasure(
    string WorksheetId, string SectionId, IReadOnlyDictionary<string, AnswerValue> Empty, bool Decides, DateTimeOffset At)
{
    /// <summary>The erasure of a section of this worksheet.</summary>
    public static SectionErasure Of(Worksheet worksheet, Section section, DateTimeOffset at) =>
        new(
            worksheet.Id,
            section.Id,
            section.Questions.ToDictionary(question => question.Id, EmptyValue.For),
            worksheet.Gate is { } gate && section.Questions.Contains(gate.Checklist),
            at);

    /// <summary>True when something stands in the section that emptying it takes away: an answer, a decision, or earlier versions alone.</summary>
    public static bool TakesAnything(Worksheet worksheet, Section section, AnswerSheet sheet)
    {
        var erasure = Of(worksheet, section, default);
        return sheet.Answers.Any(answer => erasure.Touches(answer.Key)
            && (!erasure.Empty.TryGetValue(answer.Key, out var empty) || answer.Value.Earlier.Count > 0 || !answer.Value.Value.SameAs(empty)));
    }

    /// <summary>True for an answer that stands in the section.</summary>
    public bool Touches(string questionId) => Empty.ContainsKey(questionId) || (Decides && questionId == OutcomeValue.QuestionId);

    /// <summary>The answers of the section afterwards, by question id. The same in memory and in the store, because both make it here.</summary>
    public IReadOnlyDictionary<string, Answer> Over(IReadOnlyDictionary<string, Answer> before) => before
        .Where(answer => Empty.ContainsKey(answer.Key))
        .ToDictionary(answer => answer.Key, answer => new Answer(Empty[answer.Key], answer.Value.Version + 1, At, []));
}
