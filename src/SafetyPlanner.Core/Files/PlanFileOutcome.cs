using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Files;

/// <summary>What became of reading a file as a plan.</summary>
public abstract record PlanFileOutcome
{
    private PlanFileOutcome()
    {
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The file holds a plan, and all of it was taken.</summary>
    /// <param name="Contents">What the plan is made of; every worksheet of it is installed.</param>
    /// <param name="Sheets">Its answers by worksheet id; a worksheet without any is absent.</param>
    public sealed record Opened(PlanContents Contents, IReadOnlyDictionary<string, AnswerSheet> Sheets) : PlanFileOutcome;

    /// <summary>Nothing was taken from it.</summary>
    public sealed record Refused(PlanFileProblem Problem) : PlanFileOutcome;
}
