using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Readiness;

/// <summary>How far the questions of one section are answered, in counts for the page of a plan.</summary>
/// <param name="State">
/// Answered when every question is; unknown when those that are not all say 'I don't know yet'; unanswered while nothing is written; else begun.
/// </param>
/// <param name="Answered">How many of its questions are answered in full; the final checklist is when the gate is met.</param>
/// <param name="Questions">How many questions it has.</param>
/// <param name="Unknown">How many of them say 'I don't know yet'.</param>
/// <param name="Unmatched">How many entries have nothing beside them yet, over all of its questions but those that say 'I don't know yet'.</param>
public sealed record SectionProgress(ProgressState State, int Answered, int Questions, int Unknown, int Unmatched)
{
    /// <summary>How far this section is answered on this sheet.</summary>
    public static SectionProgress Of(Worksheet worksheet, AnswerSheet sheet, Section section)
    {
        ProgressState[] states = [.. section.Questions.Select(question => StateOf(worksheet, sheet, question))];
        var unmatched = section.Questions.Zip(states)
            .Where(pair => pair.Second != ProgressState.Unknown)
            .Sum(pair => Matching.Unmatched(worksheet, sheet, pair.First).Count);
        return new SectionProgress(Whole(states), Count(states, ProgressState.Answered), states.Length, Count(states, ProgressState.Unknown), unmatched);
    }

    private static ProgressState Whole(ProgressState[] states) => states.Distinct().ToArray() switch
    {
        [] => ProgressState.Answered,
        [var only] => only,
        var several when Array.TrueForAll(several, state => state is ProgressState.Answered or ProgressState.Unknown) => ProgressState.Unknown,
        _ => ProgressState.Begun,
    };

    private static int Count(ProgressState[] states, ProgressState state) => states.Count(other => other == state);

    private static ProgressState StateOf(Worksheet worksheet, AnswerSheet sheet, Question question)
    {
        var state = QuestionProgress.Of(worksheet, sheet, question).State;

        // What is ticked and no longer holds is not done.
        return state == ProgressState.Answered && question.Id == worksheet.Gate?.Checklist.Id && !ReadinessCheck.Evaluate(worksheet, sheet).IsMet
            ? ProgressState.Begun
            : state;
    }
}
