using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>The decision at the end of a worksheet. The plan itself refuses; this asks and shows what it said.</summary>
public sealed partial class GatePanel
{
    private bool isRefused;
    private string? problem;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheet, which has a gate.</summary>
    [Parameter, EditorRequired]
    public Worksheet Worksheet { get; set; } = default!;

    /// <summary>The address of a question of this worksheet.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> LinkTo { get; set; } = default!;

    private AnswerSheet Sheet => Session.Plan.Sheet(Worksheet.Id);

    private Blanks Blanks => SheetBlanks.Of(Worksheet, Sheet);

    private GateReadiness Readiness => ReadinessCheck.Evaluate(Worksheet, Sheet);

    private NoticeBlock State => PlanDocumentBuilder.State(Worksheet.Gate!, Readiness, Blanks);

    private string Pressed(Outcome outcome) => Readiness.Outcome == outcome ? "true" : "false";

    private async Task DecideAsync(Outcome outcome)
    {
        var answer = await Session.DecideAsync(Worksheet, outcome);
        isRefused = answer is AnswerOutcome.NotReady;
        problem = answer switch
        {
            AnswerOutcome.Saved or AnswerOutcome.NotReady => null,
            AnswerOutcome.AccessEnded => "This page is locked. Sign in again, then decide.",
            AnswerOutcome.Rejected rejected => rejected.Reason,
            AnswerOutcome.Failed => "The decision could not be saved just now. Please try again in a moment.",
            _ => "The decision was changed in another window. Please look at it again.",
        };
    }
}
