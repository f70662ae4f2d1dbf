using System.Data.Common;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;

namespace SafetyPlanner.Web.Plans;

/// <summary>
/// One page's open plan. Every change goes through here: an answer is proposed by the plan, then kept by its home, then applied to memory and told
/// to the other pages. Memory changes only after the save.
/// </summary>
public sealed partial class PlanSession : IDisposable
{
    private readonly IPlanHome home;
    private readonly string secret;
    private readonly PlanBus bus;
    private readonly PreparedCopies copies;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly IDisposable listening;
    private readonly ShareWatch? watch;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    internal PlanSession(Plan plan, IPlanHome home, string secret, bool isGuest, PlanBus bus, PreparedCopies copies, TimeProvider clock, ILogger log)
    {
        Plan = plan;
        IsGuest = isGuest;
        this.home = home;
        this.secret = secret;
        this.bus = bus;
        this.copies = copies;
        this.clock = clock;
        this.log = log;
        listening = bus.Listen(plan.Id, this, RefreshAsync);
        watch = IsShared ? new ShareWatch(home, secret, plan, () => End(isGone: true), clock, log) : null;
    }

    /// <summary>Raised after someone else changed the plan, or the session ended. Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The plan as this page knows it.</summary>
    public Plan Plan { get; private set; }

    /// <summary>True for a plan of somebody else, of which a part is shared.</summary>
    public bool IsShared => Plan.Access is not null;

    /// <summary>True for a plan kept in memory only.</summary>
    public bool IsGuest { get; }

    /// <summary>What opens the plan's home. It goes to the stores and nowhere else.</summary>
    internal string Secret => secret;

    /// <summary>True once the session, or what was shared, has ended; nothing can be read or kept any more.</summary>
    public bool Ended { get; private set; }

    /// <summary>True once the plan itself is out of reach, while the sign-in may go on: deleted, handed over, or not shared any more. Then no page may show it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>The day it is, in universal time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Keeps an answer.</summary>
    /// <param name="worksheet">The worksheet that the question stands in.</param>
    /// <param name="question">The question.</param>
    /// <param name="value">What the person wrote.</param>
    /// <param name="basedOn">The version of the answer they had before them.</param>
    /// <param name="keepBefore">True to keep what stood there among the earlier values in any case.</param>
    public Task<AnswerOutcome> AnswerAsync(Worksheet worksheet, Question question, AnswerValue value, int basedOn, bool keepBefore = false) =>
        KeepAsync(() => Plan.TryAnswer(worksheet, question, value, basedOn, clock.GetUtcNow(), keepBefore));

    /// <summary>Keeps a decision; 'ready to meet' is refused until the gate is met.</summary>
    public Task<AnswerOutcome> DecideAsync(Worksheet worksheet, Outcome outcome) =>
        KeepAsync(() => Plan.TryDecide(worksheet, outcome, clock.GetUtcNow()));

    /// <summary>Adds worksheets to the plan, sets its regions and its name, or notes a copy.</summary>
    public Task<ContentsOutcome> ChangeContentsAsync(ContentsChange change) => OneAtATimeAsync<ContentsOutcome>(async () =>
    {
        switch (await TryWriteAsync(() => home.ChangeContentsAsync(secret, Plan.Id, change, CancellationToken.None)))
        {
            case null:
                return new ContentsOutcome.Failed();
            case ChangeContentsOutcome.Changed changed:
                // As they stand in the store: with what other pages added meanwhile. Whoever it is shared with changes none of them.
                if (!IsShared)
                {
                    Plan.Take(changed.Contents);
                }

                bus.Publish(Plan.Id, this);
                return new ContentsOutcome.Saved();
            case ChangeContentsOutcome.Damaged:
                return new ContentsOutcome.Rejected(
                    "What is stored about this plan can’t be read any more. Nothing was overwritten. Tell whoever runs this service.");
            case var ended:
                End(ended is ChangeContentsOutcome.NotFound);
                return new ContentsOutcome.AccessEnded();
        }
    });

    /// <summary>Empties a section, earlier versions too.</summary>
    public Task<ContentsOutcome> EraseAsync(Worksheet worksheet, Section section) => OneAtATimeAsync<ContentsOutcome>(async () =>
    {
        var erasure = SectionErasure.Of(worksheet, section, clock.GetUtcNow());
        switch (await TryWriteAsync(() => home.EraseSectionAsync(secret, Plan.Id, erasure, CancellationToken.None)))
        {
            case null:
                return new ContentsOutcome.Failed();
            case EraseSectionOutcome.Erased:
                Plan.Erase(erasure);
                bus.Publish(Plan.Id, this);
                return new ContentsOutcome.Saved();
            case EraseSectionOutcome.Damaged:
                return new ContentsOutcome.Rejected(
                    "What is stored of this part can’t be read any more, so it was left as it is. You can delete the whole plan, or tell whoever runs this service.");
            case var ended:
                End(ended is EraseSectionOutcome.NotFound);
                return new ContentsOutcome.AccessEnded();
        }
    });

    /// <summary>Deletes the plan with everything in it, for good. Every open page of it ends.</summary>
    public async Task<ContentsOutcome> DeleteAsync()
    {
        switch (await TryWriteAsync(() => home.DeleteAsync(secret, Plan.Id, CancellationToken.None)))
        {
            case null:
                return new ContentsOutcome.Failed();
            case DeletePlanOutcome.AccessEnded:
                End(isGone: false);
                return new ContentsOutcome.AccessEnded();
            default:
                // Gone already is gone too.
                copies.Forget(secret);
                bus.Publish(Plan.Id, this);
                return new ContentsOutcome.Saved();
        }
    }

    /// <summary>Writes a copy into the register and, once it stands there, keeps it to be downloaded.</summary>
    /// <returns>What became of the register and, if it was written, the ticket to download with; null when there is no room for the copy just now.</returns>
    public async Task<(ContentsOutcome Outcome, string? Ticket)> KeepCopyAsync(CopyMade made, PreparedCopy copy)
    {
        var outcome = await ChangeContentsAsync(new ContentsChange([], null) { Copy = made });
        var ticket = outcome is ContentsOutcome.Saved ? copies.Keep(secret, copy) : null;

        // Whoever left meanwhile has already forgotten what there was then.
        if (home.Remaining(secret) <= TimeSpan.Zero)
        {
            copies.Forget(secret);
        }

        return (outcome, ticket);
    }

    /// <summary>Tells that the person is still there: they moved to another question.</summary>
    public void Touch() => home.Touch(secret);

    /// <summary>Stops listening. A save that is still under way is brought to its end, so the semaphore is left to the collector.</summary>
    public void Dispose()
    {
        watch?.Dispose();
        listening.Dispose();
    }

    private Task<AnswerOutcome> KeepAsync(Func<AnswerProposal> propose) => OneAtATimeAsync(async () => propose() switch
    {
        AnswerProposal.Accepted accepted => await SaveAsync(accepted.Change, accepted.Note),
        AnswerProposal.Unchanged unchanged => new AnswerOutcome.Saved(unchanged.Answer, null),
        AnswerProposal.Refused refused => new AnswerOutcome.Rejected(refused.Reason),
        AnswerProposal.Clash clash => new AnswerOutcome.Conflict(clash.Theirs),
        AnswerProposal.NotReady notReady => new AnswerOutcome.NotReady(notReady.Readiness),
        var other => throw new InvalidOperationException($"A proposal of the kind {other.GetType().Name} is not handled."),
    });

    private async Task<T> OneAtATimeAsync<T>(Func<Task<T>> change)
    {
        await oneAtATime.WaitAsync();
        try
        {
            return await change();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<AnswerOutcome> SaveAsync(PlanChange change, string? note)
    {
        switch (await TryWriteAsync(() => home.SaveAsync(secret, Plan.Id, change, CancellationToken.None)))
        {
            case null:
                return new AnswerOutcome.Failed();
            case SavePlanOutcome.Saved:
                var answer = Plan.Apply(change);
                bus.Publish(Plan.Id, this);
                return new AnswerOutcome.Saved(answer, note);
            case SavePlanOutcome.Conflict conflict:
                if (conflict.Theirs is not null)
                {
                    Plan.Take(change.WorksheetId, change.QuestionId, conflict.Theirs);
                }

                return new AnswerOutcome.Conflict(conflict.Theirs);
            case SavePlanOutcome.Full:
                return new AnswerOutcome.Rejected(
                    "A plan without an account has no room for more. Print it or make an account, or shorten what is there.");
            case SavePlanOutcome.Damaged:
                return new AnswerOutcome.Rejected(
                    "What is stored for this part of the plan can’t be read any more. Nothing was overwritten. "
                    + "Copy what you typed somewhere safe and tell whoever runs this service.");
            case var ended:
                End(ended is SavePlanOutcome.NotFound);
                return new AnswerOutcome.AccessEnded();
        }
    }

    // Null for a full disk or a locked database: what was typed or chosen stays on the page and can be sent again.
    private async Task<T?> TryWriteAsync<T>(Func<Task<T>> write)
        where T : class
    {
        try
        {
            return await write();
        }
        catch (Exception reason) when (reason is DbException or TimeoutException or IOException)
        {
            // Only the type is safe to log.
            NotWritten(log, reason.GetType().Name);
            return null;
        }
    }

    // Copies that wait to be downloaded go with what they were made of. The page is told even where it asked for something itself: what it shows has to go.
    private void End(bool isGone)
    {
        (Ended, IsGone) = (true, IsGone || isGone);
        if (isGone)
        {
            watch?.Dispose();
            copies.Forget(secret);
            Changed?.Invoke();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change could not be written: {Reason}.")]
    private static partial void NotWritten(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A plan could not be read again: {Reason}.")]
    private static partial void NotRead(ILogger log, string reason);

    private async Task RefreshAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            switch (await home.OpenAsync(secret, Plan.Id, CancellationToken.None))
            {
                case OpenPlanOutcome.Opened opened:
                    Plan = opened.Plan;
                    break;
                case OpenPlanOutcome.Damaged:
                    return;
                case var ended:
                    End(ended is OpenPlanOutcome.NotFound);
                    break;
            }
        }
        catch (Exception reason) when (reason is DbException or TimeoutException or IOException)
        {
            // This page goes on with what it knows; a save of its own finds out what stands there.
            NotRead(log, reason.GetType().Name);
        }
        finally
        {
            oneAtATime.Release();
        }

        // Where the plan is gone, that was told already.
        if (!IsGone)
        {
            Changed?.Invoke();
        }
    }
}
