using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A whole worksheet: what is answered, what is next, and the state of its gate.</summary>
public sealed partial class WorksheetView
{
    /// <summary>The pack that the worksheet is of.</summary>
    [Parameter, EditorRequired]
    public ContentPack Pack { get; set; } = default!;

    /// <summary>The worksheet.</summary>
    [Parameter, EditorRequired]
    public Worksheet Worksheet { get; set; } = default!;

    /// <summary>Its answers.</summary>
    [Parameter, EditorRequired]
    public AnswerSheet Sheet { get; set; } = default!;

    /// <summary>The address of a question of this worksheet.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> LinkTo { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>True for a plan kept in memory only.</summary>
    [Parameter, EditorRequired]
    public bool IsGuest { get; set; }

    [Inject]
    private IOptions<GuestOptions> Guests { get; set; } = default!;

    private Blanks Blanks => SheetBlanks.Of(Worksheet, Sheet);

    private NoticeBlock State => PlanDocumentBuilder.State(Worksheet.Gate!, ReadinessCheck.Evaluate(Worksheet, Sheet), Blanks);

    private int Answered => Worksheet.Answerable.Count(question => StateOf(question) == ProgressState.Answered);

    // A plan nobody has begun is not told what it lacks.
    private bool IsBegun => Sheet.Answers.Count > 0;

    private Question NextUseful => Worksheet.Questions.FirstOrDefault(question => StateOf(question) is ProgressState.Unanswered or ProgressState.Begun)
        ?? Worksheet.Questions.FirstOrDefault(question => StateOf(question) == ProgressState.Unknown)
        ?? Worksheet.Questions[^1];

    private static string Words(Question question, ProgressState state) => (question, state) switch
    {
        (ChecklistQuestion, ProgressState.Answered) => "All ticked",
        (_, ProgressState.Answered) => "Answered",
        (_, ProgressState.Unknown) => "Don’t know yet",
        (_, ProgressState.Begun) => "Begun",
        _ => "Not yet",
    };

    private ProgressState StateOf(Question question) => QuestionProgress.Of(Worksheet, Sheet, question).State;
}
