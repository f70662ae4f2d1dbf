using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>Where going on is most useful.</summary>
internal static class NextStep
{
    /// <summary>The first question that is asked and not answered in full, then the first that is not known yet, else the last.</summary>
    internal static Question Of(OpenWorksheet open)
    {
        var questions = Needed(open);
        return questions.FirstOrDefault(question => StateOf(open, question) is ProgressState.Unanswered or ProgressState.Begun)
            ?? questions.FirstOrDefault(question => StateOf(open, question) == ProgressState.Unknown)
            ?? Asked.Questions(open.Worksheet, open.Sheet)[^1];
    }

    /// <summary>True when nothing that is asked is left open.</summary>
    internal static bool IsDone(OpenWorksheet open) =>
        Needed(open).All(question => StateOf(open, question) == ProgressState.Answered);

    // A question of which nothing is needed waits for its time, such as 'what changed' for the day after.
    private static List<Question> Needed(OpenWorksheet open) =>
        [.. Asked.Questions(open.Worksheet, open.Sheet).Where(question => question is not TextQuestion text || text.Parts.Any(part => !part.Optional))];

    private static ProgressState StateOf(OpenWorksheet open, Question question) => QuestionProgress.Of(open.Worksheet, open.Sheet, question).State;
}
