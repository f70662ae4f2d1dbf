using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Components.Shared;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A whole worksheet: what is answered, what is next, its pictures, and the state of its gate.</summary>
public sealed partial class WorksheetView
{
    /// <summary>The worksheet.</summary>
    [Parameter, EditorRequired]
    public WorksheetPlace Place { get; set; } = default!;

    /// <summary>The address of another worksheet of the plan.</summary>
    [Parameter, EditorRequired]
    public Func<string, WorksheetLink?> WorksheetLink { get; set; } = default!;

    /// <summary>True for somebody the plan is shared with only to read.</summary>
    [Parameter]
    public bool IsReadOnly { get; set; }

    private Worksheet Worksheet => Place.Worksheet;

    private Blanks Blanks => Place.Blanks;

    private NoticeBlock State => PlanDocumentBuilder.State(Worksheet.Gate!, ReadinessCheck.Evaluate(Worksheet, Place.Sheet), Blanks);

    private IReadOnlyList<Question> AskedNow => Asked.Questions(Worksheet, Place.Sheet);

    private int Answered => AskedNow.Count(question => StateOf(question) == ProgressState.Answered);

    // A plan nobody has begun is not told what it lacks.
    private bool IsBegun => Place.Sheet.Answers.Keys.Any(questionId => questionId != Worksheet.Switch?.QuestionId);

    private string? SwitchLabel => Asked.Choice(Worksheet, Place.Sheet) is { } choice
        ? WorksheetChoice.Choices(Worksheet).FirstOrDefault(other => other.Id == choice) is { } chosen ? Blanks.Fill(chosen.Label) : null
        : null;

    private Question NextUseful => NextStep.Of(Place.Open);

    private string NextWords => (IsReadOnly, Answered) switch
    {
        (true, _) => "Read on: " + Blanks.Fill(NextUseful.Label),
        (false, 0) => "Start with the first question",
        _ => "Go on: " + Blanks.Fill(NextUseful.Label),
    };

    private static string Words(Question question, ProgressState state) => (question, state) switch
    {
        (ChecklistQuestion, ProgressState.Answered) => "All ticked",
        (_, ProgressState.Answered) => "Answered",
        (_, ProgressState.Unknown) => "Don’t know yet",
        (_, ProgressState.Begun) => "Begun",
        _ => "Not yet",
    };

    private ProgressState StateOf(Question question) => QuestionProgress.Of(Worksheet, Place.Sheet, question).State;
}
