using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Testing;

/// <summary>A plan in someone's hands: writes through the plan's own rules, a minute passing before each change, and fails loudly when refused.</summary>
public sealed class GivenPlan(Plan plan, Worksheet worksheet)
{
    public Plan Plan { get; } = plan;

    public Worksheet Worksheet { get; } = worksheet;

    /// <summary>The time as the next change will see it.</summary>
    public DateTimeOffset Now { get; private set; } = Some.Morning;

    public AnswerSheet Sheet => Plan.Sheet(Worksheet.Id);

    public GateReadiness Readiness => ReadinessCheck.Evaluate(Worksheet, Sheet);

    /// <summary>What the plan holds for a question.</summary>
    public T Value<T>(string questionId)
        where T : AnswerValue => Sheet.Value<T>(questionId) ?? throw new InvalidOperationException("There is no such answer.");

    /// <summary>The state of one item of the gate.</summary>
    public GateItemState Item(string itemId) => Readiness.Items.Single(state => state.Item.Id == itemId);

    /// <summary>Lets time pass.</summary>
    public GivenPlan Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>What the plan says to an answer that is based on what stands there now.</summary>
    public AnswerProposal Propose(string questionId, AnswerValue value, bool keepBefore = false) =>
        Plan.TryAnswer(Worksheet, Worksheet.Find(questionId)!, value, Sheet.VersionOf(questionId), Now, keepBefore);

    /// <summary>Writes an answer a minute later.</summary>
    public GivenPlan Write(string questionId, AnswerValue value, bool keepBefore = false) => Type(questionId, value, TimeSpan.FromMinutes(1), keepBefore);

    /// <summary>Writes an answer after this much time.</summary>
    public GivenPlan Type(string questionId, AnswerValue value, TimeSpan after, bool keepBefore = false)
    {
        Wait(after);
        return Make(Propose(questionId, value, keepBefore));
    }

    /// <summary>Says 'I don't know yet' to a text question.</summary>
    public GivenPlan WriteUnknown(string questionId) => Write(questionId, Given.Text() with { Unknown = true });

    /// <summary>Ticks items of the gate anew and leaves the other ticks as they are.</summary>
    public GivenPlan Tick(params string[] itemIds)
    {
        var checklist = Worksheet.Gate!.Checklist.Id;
        var others = Sheet.Value<ChecksValue>(checklist)?.Ticks.Where(tick => !itemIds.Contains(tick.ItemId)) ?? [];
        return Write(checklist, new ChecksValue([.. others, .. itemIds.Select(item => new Tick(item))]));
    }

    /// <summary>Takes the tick of an item of the gate away.</summary>
    public GivenPlan Untick(string itemId)
    {
        var checks = Value<ChecksValue>(Worksheet.Gate!.Checklist.Id);
        return Write(Worksheet.Gate.Checklist.Id, checks with { Ticks = [.. checks.Ticks.Where(tick => tick.ItemId != itemId)] });
    }

    /// <summary>Takes a decision a minute later.</summary>
    public GivenPlan Decide(Outcome outcome)
    {
        Wait(TimeSpan.FromMinutes(1));
        return Make(Plan.TryDecide(Worksheet, outcome, Now));
    }

    private GivenPlan Make(AnswerProposal proposal)
    {
        var accepted = proposal as AnswerProposal.Accepted ?? throw new InvalidOperationException($"The plan answered {proposal.GetType().Name}.");
        Plan.Apply(accepted.Change);
        return this;
    }
}
