using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Web.Plans;

/// <summary>
/// What stands in the boxes of one question on one page, and what has become of it: saved when typing pauses or the box is left, kept when it
/// can't be saved, held against what others wrote. Used on the page's own thread alone.
/// </summary>
/// <param name="session">The open plan.</param>
/// <param name="worksheet">The worksheet.</param>
/// <param name="question">The question.</param>
/// <param name="clock">Measures the pauses.</param>
/// <param name="saved">Called after an answer was kept.</param>
/// <param name="redraw">Called when something changed outside of what the person did.</param>
public sealed class AnswerDraft(
    PlanSession session, Worksheet worksheet, Question question, TimeProvider clock, Func<Task> saved, Action redraw) : IAsyncDisposable
{
    /// <summary>How long typing must pause before the answer is saved.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>How long after a save that could not be written the next one is tried.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource closed = new();
    private CancellationTokenSource? waiting;
    private Task saving = Task.CompletedTask;
    private AnswerValue? undo;
    private int basedOn;
    private int ticked;
    private bool isDirty;

    /// <summary>What stands in the boxes.</summary>
    public AnswerValue Value { get; private set; } = EmptyValue.For(question);

    /// <summary>What others wrote while this was typed, until the person chooses; null when there is no clash.</summary>
    public AnswerValue? Theirs { get; private set; }

    /// <summary>What has become of it.</summary>
    public SaveStates State { get; private set; }

    /// <summary>Why it can't be saved, or a remark on what was saved; or null.</summary>
    public string? Message { get; private set; }

    /// <summary>True while an entry was just taken out and can be put back.</summary>
    public bool CanUndo => undo is not null;

    /// <summary>True when nobody had answered the question when the page was opened.</summary>
    public bool WasNew { get; private set; }

    private int TheirVersion { get; set; }

    private AnswerSheet Sheet => session.Plan.Sheet(worksheet.Id);

    /// <summary>Begins with what is kept.</summary>
    public void Open()
    {
        TakeOver();
        WasNew = basedOn == 0;
    }

    /// <summary>Shows what someone else changed, unless something stands in the boxes that is not kept yet.</summary>
    public void TakeOthers()
    {
        if (session.Ended)
        {
            State = SaveStates.Ended;
        }
        else if (!isDirty && saving.IsCompleted && Theirs is null && State != SaveStates.Rejected)
        {
            TakeOver();
        }
    }

    /// <summary>Something was typed; it is saved when typing pauses.</summary>
    public async Task TypeAsync(AnswerValue value)
    {
        // A list that got shorter lost an entry at a button: offer the way back at once.
        undo = EntryCount(value) < EntryCount(Value) ? Value : null;
        Value = value;
        isDirty = true;
        State = Theirs is null ? SaveStates.Typing : State;

        // Whoever shortens a text that is too long saves nothing for a while, and is there all the same.
        session.Touch();
        waiting?.Cancel();
        waiting?.Dispose();
        var pause = waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, clock, pause.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SaveAsync();
    }

    /// <summary>Something was chosen; it is saved at once.</summary>
    public Task ChooseAsync(AnswerValue value, bool keepBefore = false)
    {
        Value = value;
        isDirty = true;
        return SaveAsync(keepBefore);
    }

    /// <summary>Puts back what was just taken out.</summary>
    public Task UndoAsync()
    {
        var before = undo;
        undo = null;
        return before is null ? Task.CompletedTask : ChooseAsync(before);
    }

    /// <summary>Saves what is not saved yet. One save at a time: whoever comes while one is under way waits for it, and it takes what is new along.</summary>
    public Task SaveAsync(bool keepBefore = false)
    {
        if (saving.IsCompleted && Theirs is null)
        {
            saving = SaveAllAsync(keepBefore);
        }

        return saving;
    }

    /// <summary>In a clash: what stands in the boxes is kept, and the other text among the earlier values.</summary>
    public async Task KeepMineAsync()
    {
        basedOn = TheirVersion;
        Theirs = null;
        isDirty = true;
        await SaveAsync(keepBefore: true);
    }

    /// <summary>In a clash: the other text is kept, and what stands in the boxes among the earlier values.</summary>
    public async Task KeepTheirsAsync()
    {
        var theirs = Theirs!;
        await KeepMineAsync();

        // Unless this text is kept, it must not leave the box.
        if (State == SaveStates.Saved)
        {
            await ChooseAsync(theirs, keepBefore: true);
        }
    }

    /// <summary>The page goes: what is not kept yet is kept now, as far as it can be.</summary>
    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        closed.Dispose();
        waiting?.Cancel();
        waiting?.Dispose();

        // What a save under way ends in counts too. If it fails, whoever began it is told.
        await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await SaveAsync();
        if (Theirs is not null)
        {
            // Left without choosing: the other text stays, and this one is found among the earlier versions.
            await KeepTheirsAsync();
        }
    }

    private static int EntryCount(AnswerValue value) => value switch
    {
        ListValue list => list.Entries.Count,
        TasksValue tasks => tasks.Entries.Count,
        AttendeesValue attendees => attendees.People.Count,
        _ => 0,
    };

    private static string? Reopened(int boxes) => boxes switch
    {
        <= 0 => null,
        1 => "One box of the final checklist is open again, because it rests on this answer.",
        _ => $"{boxes} boxes of the final checklist are open again, because they rest on this answer.",
    };

    private void TakeOver()
    {
        // What others wrote meanwhile would go with it.
        undo = null;
        var answer = Sheet.Find(question.Id);
        Value = answer?.Value ?? EmptyValue.For(question);
        basedOn = answer?.Version ?? 0;
    }

    private async Task SaveAllAsync(bool keepBefore)
    {
        // What was typed while the last save was under way is saved next, so the last letter always is.
        State = isDirty ? SaveStates.Saving : State;
        while (isDirty && Theirs is null && State != SaveStates.Failed)
        {
            isDirty = false;
            State = SaveStates.Saving;

            // Lets the page say 'saving' first: a save can be over before anything is drawn, and then nobody would hear that it happened.
            await Task.Yield();
            var sent = Value;
            ticked = Ticked();
            await TakeInAsync(sent, await session.AnswerAsync(worksheet, question, sent, basedOn, keepBefore));
        }
    }

    private async Task TakeInAsync(AnswerValue sent, AnswerOutcome outcome)
    {
        Message = null;
        switch (outcome)
        {
            case AnswerOutcome.Saved kept:
                basedOn = kept.Answer.Version;
                Value = ReferenceEquals(Value, sent) ? kept.Answer.Value : Value;
                Message = kept.Note ?? Reopened(ticked - Ticked());
                State = isDirty ? SaveStates.Typing : SaveStates.Saved;
                await saved();
                break;
            case AnswerOutcome.Rejected rejected:
                Message = rejected.Reason;
                State = SaveStates.Rejected;
                break;
            case AnswerOutcome.Failed:
                isDirty = true;
                State = SaveStates.Failed;
                _ = TryAgainAsync();
                break;
            case AnswerOutcome.Conflict { Theirs: var theirs }:
                Theirs = theirs?.Value ?? EmptyValue.For(question);
                TheirVersion = theirs?.Version ?? 0;
                State = SaveStates.Conflict;
                break;
            default:
                isDirty = false;
                State = SaveStates.Ended;
                break;
        }
    }

    private async Task TryAgainAsync()
    {
        try
        {
            await Task.Delay(Again, clock, closed.Token);
            if (State == SaveStates.Failed)
            {
                await SaveAsync();
                redraw();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private int Ticked() => worksheet.Gate is null || worksheet.Gate.Checklist.Id == question.Id
        ? 0
        : ReadinessCheck.Evaluate(worksheet, Sheet).Items.Count(item => item.Ticked);
}
