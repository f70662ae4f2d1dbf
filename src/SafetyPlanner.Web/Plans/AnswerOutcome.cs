using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Web.Plans;

/// <summary>What became of an answer that a person gave. The closed set stands in this file.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    /// <summary>It is kept: committed where there is an account, in memory where there is none.</summary>
    /// <param name="Answer">The answer as it stands now.</param>
    /// <param name="Note">A remark for the person, such as what was left out; or null.</param>
    public sealed record Saved(Answer Answer, string? Note) : AnswerOutcome;

    /// <summary>It can't be kept; what stood there before is still there. The reason says what to do.</summary>
    public sealed record Rejected(string Reason) : AnswerOutcome;

    /// <summary>The same answer was changed somewhere else meanwhile; nothing was overwritten.</summary>
    public sealed record Conflict(Answer? Theirs) : AnswerOutcome;

    /// <summary>'Ready to meet' was refused: the gate is not met.</summary>
    public sealed record NotReady(GateReadiness Readiness) : AnswerOutcome;

    /// <summary>The server could not write just now; nothing was changed, and the same answer can be given again.</summary>
    public sealed record Failed : AnswerOutcome;

    /// <summary>The session has ended: signed out, locked or run out.</summary>
    public sealed record AccessEnded : AnswerOutcome;
}
