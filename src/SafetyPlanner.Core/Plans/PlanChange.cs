using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Plans;

/// <summary>One answer that is to replace another.</summary>
/// <param name="WorksheetId">The worksheet.</param>
/// <param name="SectionId">The section that the question stands in; it is sealed as one.</param>
/// <param name="QuestionId">The question, or <see cref="OutcomeValue.QuestionId"/>.</param>
/// <param name="BasedOn">The version that it replaces; 0 when there was none. A store that holds another version must not write.</param>
/// <param name="Value">What the answer says from now on.</param>
/// <param name="At">When.</param>
/// <param name="KeepBefore">True to keep what stood there among the earlier values in any case.</param>
public sealed record PlanChange(
    string WorksheetId, string SectionId, string QuestionId, int BasedOn, AnswerValue Value, DateTimeOffset At, bool KeepBefore)
{
    /// <summary>The answer after the change. The same in memory and in the store, because both make it here.</summary>
    /// <exception cref="InvalidOperationException">What stands there is not the version that the change is based on.</exception>
    public Answer Over(Answer? before) => (before?.Version ?? 0) == BasedOn
        ? Answer.After(before, Value, At, KeepBefore)
        : throw new InvalidOperationException("The change is based on another version.");
}

/// <summary>What became of a proposed answer or decision.</summary>
public abstract record AnswerProposal
{
    private AnswerProposal()
    {
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It can be saved.</summary>
    /// <param name="Change">What to save and then apply.</param>
    /// <param name="Note">A remark for the person, such as what was left out; or null.</param>
    public sealed record Accepted(PlanChange Change, string? Note) : AnswerProposal;

    /// <summary>It says what stands there already.</summary>
    public sealed record Unchanged(Answer Answer) : AnswerProposal;

    /// <summary>It can't be kept; the reason says what to do.</summary>
    public sealed record Refused(string Reason) : AnswerProposal;

    /// <summary>Someone else has changed the same answer meanwhile.</summary>
    /// <param name="Theirs">What stands there now, or null when the answer was never written.</param>
    public sealed record Clash(Answer? Theirs) : AnswerProposal;

    /// <summary>'Ready to meet' is refused: the gate is not met.</summary>
    public sealed record NotReady(GateReadiness Readiness) : AnswerProposal;
}
