using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>Asks one question, keeps what is typed, and saves it when typing pauses or the box is left.</summary>
public sealed partial class QuestionView : IAsyncDisposable
{
    /// <summary>How long typing must pause before the answer is saved.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>How long after a save that could not be written the next one is tried.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource closed = new();
    private AnswerValue draft = default!;
    private AnswerValue? undo;
    private int basedOn;
    private bool isDirty;
    private bool isHeld;
    private Conflict? conflict;
    private SaveStates state;
    private string? message;
    private QuestionProgress? progress;
    private bool isNew;
    private int ticked;
    private CancellationTokenSource? waiting;
    private Task saving = Task.CompletedTask;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheet.</summary>
    [Parameter, EditorRequired]
    public Worksheet Worksheet { get; set; } = default!;

    /// <summary>The question; a view is made anew for another one.</summary>
    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    /// <summary>The guides that checklist items lead to.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Guide> Guides { get; set; } = [];

    /// <summary>The address of a question of this worksheet.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> LinkTo { get; set; } = default!;

    /// <summary>Called after an answer was kept, so that what stands around it can follow.</summary>
    [Parameter]
    public EventCallback Saved { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private AnswerSheet Sheet => Session.Plan.Sheet(Worksheet.Id);

    private Blanks Blanks => SheetBlanks.Of(Worksheet, Sheet);

    private IReadOnlyList<MatchTarget> Targets => Matching.Targets(Worksheet, Sheet, Question);

    private IReadOnlyList<MatchTarget> Unknowns =>
        [.. Matching.Targets(Worksheet, Sheet, Question.Id).Where(target => target.UnknownQuestionId is not null)];

    // The gathering list does not gather itself, nor the steps that answer it.
    private bool IsGathered => Worksheet.Questions.OfType<ListQuestion>()
        .Any(list => Matching.Targets(Worksheet, Sheet, list.Id).Any(target => target.UnknownQuestionId == Question.Id));

    private GateReadiness? Readiness =>
        Worksheet.Gate?.Checklist.Id == Question.Id ? ReadinessCheck.Evaluate(Worksheet, Sheet) : null;

    private string HeldAdvice => state switch
    {
        SaveStates.Conflict => "Please choose above which text stands here.",
        SaveStates.Failed => "It is tried again by itself. You can also copy it somewhere safe.",
        _ => "Please mend it first, or copy it somewhere safe and clear the box.",
    };

    private string NothingToMatch =>
        $"First answer question {Worksheet.Find(Matching.SourceOf(Question) ?? "")?.Number}: what you list there is what this question is about.";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Session.Changed -= OthersChanged;
        await closed.CancelAsync();
        closed.Dispose();
        waiting?.Cancel();
        waiting?.Dispose();

        // What a save under way ends in counts too. If it fails, whoever began it is told.
        await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await LeftAsync();
        if (conflict is not null)
        {
            // Left without choosing: the other text stays, and this one is found among the earlier versions.
            await KeepTheirsAsync();
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        TakeOver();
        isNew = basedOn == 0;
        Session.Changed += OthersChanged;
    }

    private void TakeOver()
    {
        var answer = Sheet.Find(Question.Id);
        draft = answer?.Value ?? EmptyValue.For(Question);
        basedOn = answer?.Version ?? 0;
        progress = QuestionProgress.Of(Worksheet, Sheet, Question);
    }

    private void OthersChanged() => _ = InvokeAsync(() =>
    {
        if (Session.Ended)
        {
            state = SaveStates.Ended;
        }
        else if (!isDirty && saving.IsCompleted && conflict is null && state != SaveStates.Rejected)
        {
            TakeOver();
        }

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
        await SaveAsync();
        if (state is SaveStates.Rejected or SaveStates.Conflict or SaveStates.Failed)
        {
            navigation.PreventNavigation();
            isHeld = true;
        }
    }

    private bool LeadsOut(string address)
    {
        var path = "/" + Navigation.ToBaseRelativePath(Navigation.ToAbsoluteUri(address).ToString());
        return path == "/x" || path.StartsWith("/account/", StringComparison.Ordinal);
    }

    private async Task TryAgainAsync()
    {
        try
        {
            await Task.Delay(Again, Clock, closed.Token);
            if (state == SaveStates.Failed)
            {
                await SaveAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task TypedAsync(AnswerValue value)
    {
        // A list that got shorter lost an entry at a button: offer the way back at once.
        undo = EntryCount(value) < EntryCount(draft) ? draft : null;
        draft = value;
        isDirty = true;
        state = conflict is null ? SaveStates.Typing : state;
        isHeld = false;

        // Whoever shortens a text that is too long saves nothing for a while, and is there all the same.
        Session.Touch();
        waiting?.Cancel();
        waiting?.Dispose();
        var pause = waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Clock, pause.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SaveAsync();
    }

    private Task LeftAsync() => isDirty ? SaveAsync() : Task.CompletedTask;

    private Task SetUnknownAsync(bool unknown)
    {
        // 'Nothing to list' and 'I don't know yet' can't both be true.
        AnswerValue value = draft switch
        {
            ListValue list when unknown => list with { None = false },
            TasksValue tasks when unknown => tasks with { None = false },
            _ => draft,
        };
        return ChosenAsync(value with { Unknown = unknown });
    }

    private Task ChosenAsync(AnswerValue value)
    {
        draft = value;
        isDirty = true;
        return SaveAsync();
    }

    private Task UndoAsync()
    {
        var before = undo;
        undo = null;
        return before is null ? Task.CompletedTask : ChosenAsync(before);
    }

    private Task BringBackAsync(AnswerValue value)
    {
        draft = value;
        isDirty = true;
        return SaveAsync(keepBefore: true);
    }

    // One save at a time: whoever comes while one is under way waits for it, and it takes what is new along.
    private Task SaveAsync(bool keepBefore = false)
    {
        if (saving.IsCompleted && conflict is null)
        {
            saving = SaveAllAsync(keepBefore);
        }

        return saving;
    }

    private async Task SaveAllAsync(bool keepBefore)
    {
        // What was typed while the last save was under way is saved next, so the last letter always is.
        state = isDirty ? SaveStates.Saving : state;
        while (isDirty && conflict is null && state != SaveStates.Failed)
        {
            isDirty = false;
            state = SaveStates.Saving;

            // Lets the page say 'saving' first: a save can be over before anything is drawn, and then nobody would hear that it happened.
            await Task.Yield();
            var sent = draft;
            ticked = Ticked();
            await TakeInAsync(sent, await Session.AnswerAsync(Worksheet, Question, sent, basedOn, keepBefore));
        }
    }

    private async Task TakeInAsync(AnswerValue sent, AnswerOutcome outcome)
    {
        message = null;
        switch (outcome)
        {
            case AnswerOutcome.Saved saved:
                basedOn = saved.Answer.Version;
                draft = ReferenceEquals(draft, sent) ? saved.Answer.Value : draft;
                message = saved.Note ?? Reopened(ticked - Ticked());
                state = isDirty ? SaveStates.Typing : SaveStates.Saved;
                isHeld = false;
                progress = QuestionProgress.Of(Worksheet, Sheet, Question);
                await Saved.InvokeAsync();
                break;
            case AnswerOutcome.Rejected rejected:
                message = rejected.Reason;
                state = SaveStates.Rejected;
                break;
            case AnswerOutcome.Failed:
                isDirty = true;
                state = SaveStates.Failed;
                _ = TryAgainAsync();
                break;
            case AnswerOutcome.Conflict { Theirs: var theirs }:
                conflict = new Conflict(theirs?.Value ?? EmptyValue.For(Question), theirs?.Version ?? 0);
                state = SaveStates.Conflict;
                break;
            default:
                isDirty = false;
                state = SaveStates.Ended;
                break;
        }
    }

    private int Ticked() => Worksheet.Gate is null || Worksheet.Gate.Checklist.Id == Question.Id
        ? 0
        : ReadinessCheck.Evaluate(Worksheet, Sheet).Items.Count(item => item.Ticked);

    private static string? Reopened(int boxes) => boxes switch
    {
        <= 0 => null,
        1 => "Saved. One box of the final checklist is open again, because it rests on this answer.",
        _ => $"Saved. {boxes} boxes of the final checklist are open again, because they rest on this answer.",
    };

    private async Task KeepMineAsync()
    {
        basedOn = conflict!.Version;
        conflict = null;
        isDirty = true;
        await SaveAsync(keepBefore: true);
    }

    private async Task KeepTheirsAsync()
    {
        var theirs = conflict!.Value;
        await KeepMineAsync();

        // Unless this text is kept, it must not leave the box.
        if (state == SaveStates.Saved)
        {
            await BringBackAsync(theirs);
        }
    }

    private static int EntryCount(AnswerValue value) => value switch
    {
        ListValue list => list.Entries.Count,
        TasksValue tasks => tasks.Entries.Count,
        AttendeesValue attendees => attendees.People.Count,
        _ => 0,
    };

    private sealed record Conflict(AnswerValue Value, int Version);
}
