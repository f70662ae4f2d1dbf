using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>Asks one question and shows what has become of the answer.</summary>
public sealed partial class QuestionView : IAsyncDisposable
{
    private AnswerDraft draft = default!;
    private bool isHeld;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheet.</summary>
    [Parameter, EditorRequired]
    public Worksheet Worksheet { get; set; } = default!;

    /// <summary>The question; a view is made anew for another one.</summary>
    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    /// <summary>The pack of the worksheet.</summary>
    [Parameter, EditorRequired]
    public ContentPack Pack { get; set; } = default!;

    /// <summary>All worksheets of the plan as they stand now: people and entries of one are offered in the others.</summary>
    [Parameter, EditorRequired]
    public Func<IReadOnlyList<OpenWorksheet>> Opened { get; set; } = default!;

    /// <summary>The address of a question of this worksheet.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> LinkTo { get; set; } = default!;

    /// <summary>False where somebody may only read the answer.</summary>
    [Parameter]
    public bool CanChange { get; set; } = true;

    /// <summary>Called after an answer was kept, so that what stands around it can follow.</summary>
    [Parameter]
    public EventCallback Saved { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private AnswerSheet Sheet => Session.Plan.Sheet(Worksheet.Id);

    private Blanks Blanks => SheetBlanks.Of(Worksheet, Sheet);

    private QuestionProgress Progress => QuestionProgress.Of(Worksheet, Sheet, Question);

    private IReadOnlyList<MatchTarget> Targets => Matching.Targets(Worksheet, Sheet, Question);

    private IReadOnlyList<MatchTarget> Unknowns =>
        [.. Matching.Targets(Worksheet, Sheet, Question.Id).Where(target => target.UnknownQuestionId is not null)];

    // The gathering list does not gather itself, nor the steps that answer it.
    private bool IsGathered => Worksheet.Questions.OfType<ListQuestion>()
        .Any(list => Matching.Targets(Worksheet, Sheet, list.Id).Any(target => target.UnknownQuestionId == Question.Id));

    private OpenWorksheet Here => new(Pack, Worksheet, Sheet);

    // One list for the page: what fits every part of the question that names somebody.
    private IReadOnlyList<string> Names => Question is PartedQuestion { Parts: var parts } ? Fitting(parts) : Offering.Names(null, Opened());

    private GateReadiness? Readiness =>
        Worksheet.Gate?.Checklist.Id == Question.Id ? ReadinessCheck.Evaluate(Worksheet, Sheet) : null;

    // Only while it is so: once the answer is kept, nothing holds the page.
    private bool IsHeld => isHeld && draft.State is SaveStates.Rejected or SaveStates.Conflict or SaveStates.Failed;

    private string HeldAdvice => draft.State switch
    {
        SaveStates.Conflict => "Please choose above which text stands here.",
        SaveStates.Failed => "It is tried again by itself. You can also copy it somewhere safe.",
        _ => "Please mend it first, or copy it somewhere safe and clear the box.",
    };

    private string NothingToMatch => Worksheet.Find(Matching.SourceOf(Question) ?? "") is { } source
        ? $"First answer {(source.Number is null ? $"“{Blanks.Fill(source.Label)}”" : "question " + source.Number)}: what you list there is what this question is about."
        : "";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Session.Changed -= OthersChanged;
        await draft.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        draft = new AnswerDraft(Session, Worksheet, Question, Clock, () => Saved.InvokeAsync(), StateHasChanged);
        draft.Open();
        Session.Changed += OthersChanged;
    }

    private IReadOnlyList<string> Fitting(IReadOnlyList<Part> parts) => parts.Where(part => part.Person is not null).ToList() is { Count: > 0 } naming
        ? [.. naming.Select(part => Offering.Names(part, Opened())).Aggregate((names, others) => [.. names.Intersect(others)])]
        : [];

    private IReadOnlyList<Offered> Offers(EntriesQuestion question, string? target) => Offering.For(question, Here, Opened(), target);

    private IReadOnlyList<TieGroup> Ties(Part part) =>
    [
        .. part.Ties.Select(source => new TieGroup(
            Blanks.Fill(Worksheet.Find(source)!.Label), Matching.TieTargets(Worksheet, Sheet, part with { Ties = [source] }))),
    ];

    private static bool LeadsOut(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsolutePath : address;
        return path == "/x" || path.StartsWith("/account/", StringComparison.Ordinal);
    }

    private void OthersChanged() => _ = InvokeAsync(() =>
    {
        draft.TakeOthers();
        StateHasChanged();
    });

    // What can't be saved as it is would be lost with the page: stay, so that the sentence that says what to do is read. Leaving the site
    // and being locked out are never held up.
    private async Task HoldAsync(LocationChangingContext navigation)
    {
        if (Session.Ended || LeadsOut(navigation.TargetLocation))
        {
            return;
        }

        // The browser's 'back' leaves no box first: what was typed last is looked at now.
        await draft.SaveAsync();
        if (draft.State is SaveStates.Rejected or SaveStates.Conflict or SaveStates.Failed)
        {
            navigation.PreventNavigation();
            isHeld = true;
        }
    }

    private Task TypedAsync(Func<AnswerValue, AnswerValue> change)
    {
        isHeld = false;
        return draft.TypeAsync(change(draft.Value));
    }

    private Task ChosenAsync(Func<AnswerValue, AnswerValue> change) => draft.ChooseAsync(change(draft.Value));

    private Task SetUnknownAsync(bool unknown)
    {
        // 'Nothing to list' and 'I don't know yet' can't both be true.
        AnswerValue value = draft.Value switch
        {
            ListValue list when unknown => list with { None = false },
            TasksValue tasks when unknown => tasks with { None = false },
            var other => other,
        };
        return draft.ChooseAsync(value with { Unknown = unknown });
    }
}
