using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>
/// Plans of others, for those they are shared with: the sections that were chosen, until the day that was agreed. What is done with them is written
/// into the share's journal. None of it can be shared on.
/// </summary>
public sealed class HeldPlans
{
    /// <summary>
    /// How long a code that gives a plan back opens nothing yet: an owner who is still there sees it and can stop the share, and the code with it.
    /// </summary>
    public static readonly TimeSpan OwnersTime = TimeSpan.FromHours(24);

    private readonly StoreTools tools;

    internal HeldPlans(StoreTools tools) => this.tools = tools;

    /// <summary>All that is shared with whoever is signed in.</summary>
    public async Task<ListHeldOutcome> ListAsync(SessionSecret secret, CancellationToken cancellation = default)
    {
        using var root = tools.Vault.TryOpen(secret);
        if (root is null)
        {
            return new ListHeldOutcome.AccessEnded();
        }

        using var holding = HoldingSpace.Of(root);
        var (holdingId, today) = (holding.Id, tools.Today);
        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from share in context.Shares.AsNoTracking()
            join plan in context.Plans.AsNoTracking() on share.PlanId equals plan.Id
            where share.HolderSpaceId == holdingId && share.EndsOn >= today
            orderby share.EndsOn, share.Id
            select new { share, plan.Epoch }).ToListAsync(cancellation);
        return new ListHeldOutcome.Listed([.. rows.Select(row => new HeldPlan(new PlanId(row.share.PlanId), row.share.EndsOn, StateOf(holding, row.share, row.Epoch)))]);
    }

    /// <summary>What is shared of a plan, without earlier versions. The owner sees when it was opened, to the hour.</summary>
    public Task<OpenPlanOutcome> OpenAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default) =>
        ReadAsync(secret, id, isNoted: true, cancellation);

    /// <summary>
    /// The same for a list that says of each plan when it is to be looked at again, and nothing that stands in it: nobody has opened it by that, so the
    /// owner is not told that somebody did.
    /// </summary>
    public Task<OpenPlanOutcome> GlanceAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default) =>
        ReadAsync(secret, id, isNoted: false, cancellation);

    /// <summary>True while something of the plan is shared. Reads nothing of it and is written down nowhere: its open pages ask every few seconds.</summary>
    public async Task<bool> IsOpenAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        var (held, _) = await HeldShare.FindAsync(tools, secret, id, writes: false, cancellation);
        if (held is null)
        {
            return false;
        }

        await using var open = held;
        return held.Grant is not null;
    }

    /// <summary>Puts one answer in place where changes were agreed to, unless it is no longer the version that the change is based on.</summary>
    public async Task<SavePlanOutcome> SaveAsync(SessionSecret secret, PlanId id, PlanChange change, CancellationToken cancellation = default)
    {
        var (held, ended) = await HeldShare.FindAsync(tools, secret, id, writes: true, cancellation);
        if (held is null)
        {
            return ended ? new SavePlanOutcome.AccessEnded() : new SavePlanOutcome.NotFound();
        }

        await using var open = held;
        if (held.Grant is not { } grant)
        {
            return new SavePlanOutcome.Damaged();
        }

        var section = new SharedSection(change.WorksheetId, change.SectionId);
        if (!grant.CanEdit || grant.Sections.All(granted => granted.Section != section))
        {
            return new SavePlanOutcome.NotFound();
        }

        var outcome = await new SealedRows(held.Context, tools.Month).ChangeAsync<SlotContent, SavePlanOutcome>(
            () => Task.FromResult(held.OpenKeys()),
            PlanKeys.SlotOf(change.WorksheetId, change.SectionId),
            (content, keys) => AnswerPut.Put(content, keys, change),
            new SavePlanOutcome.NotFound(),
            new SavePlanOutcome.Damaged(),
            cancellation);
        if (outcome is SavePlanOutcome.Saved)
        {
            await held.NoteAsync(Deed.Changed, section, tools.Clock.GetUtcNow(), cancellation);
            await held.CommitAsync(cancellation);
        }

        return outcome switch
        {
            SavePlanOutcome.Saved { Answer: var answer } => new SavePlanOutcome.Saved(answer with { Earlier = [] }),
            SavePlanOutcome.Conflict { Theirs: { } theirs } => new SavePlanOutcome.Conflict(theirs with { Earlier = [] }),
            _ => outcome,
        };
    }

    /// <summary>Notes that a copy of what is shared was made.</summary>
    /// <returns>False when it is not shared any more: then no copy may be handed out.</returns>
    public async Task<bool> NoteCopyAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        var (held, _) = await HeldShare.FindAsync(tools, secret, id, writes: true, cancellation);
        if (held is null)
        {
            return false;
        }

        await using var open = held;
        await held.NoteAsync(Deed.Copied, null, tools.Clock.GetUtcNow(), cancellation);
        await held.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Gives up what is shared: the recipient's keys go at once, and the plan is sealed anew when its owner is there.</summary>
    public async Task<ChangeShareOutcome> GiveUpAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        tools.Vault.Touch(secret);
        using var root = tools.Vault.TryOpen(secret);
        if (root is null)
        {
            return new ChangeShareOutcome.AccessEnded();
        }

        using var holding = HoldingSpace.Of(root);
        var holdingId = holding.Id;
        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var shares = context.Shares.Where(share => share.PlanId == id.Value && share.HolderSpaceId == holdingId);
        foreach (var row in await shares.AsNoTracking().ToListAsync(cancellation))
        {
            await NoteGivenUpAsync(context, holding, row, cancellation);
        }

        if ((await ShareEnding.EndAsync(context, shares, cancellation)).Count == 0)
        {
            return new ChangeShareOutcome.NotFound();
        }

        await transaction.CommitAsync(cancellation);
        await tools.Erasure.CompleteAsync(context, cancellation);
        return new ChangeShareOutcome.Done();
    }

    /// <summary>
    /// Makes a code with which the owner gets a copy of the whole plan in a new account, where they allowed it. It works after <see cref="OwnersTime"/>; the owner's
    /// journal shows it.
    /// </summary>
    public async Task<HandOverOutcome> GiveBackAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        var (held, ended) = await HeldShare.FindAsync(tools, secret, id, writes: true, cancellation);
        if (held is null)
        {
            return ended ? new HandOverOutcome.AccessEnded() : new HandOverOutcome.NotFound();
        }

        await using var open = held;
        if (held.Grant is not { } grant)
        {
            return new HandOverOutcome.Damaged();
        }

        if (grant.PlanKey is null)
        {
            return new HandOverOutcome.NotFound();
        }

        using var key = SecretKey.CopyOf(grant.PlanKey);
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        var from = tools.Clock.GetUtcNow() + OwnersTime;
        var until = from + ShareStore.CodeLasts;
        await held.Context.Invitations.Where(row => row.ShareId == held.ShareId).ExecuteDeleteAsync(cancellation);
        held.Context.Invitations.Add(Invitations.Make(code, id.Value, held.ShareId, until, InvitationKind.GiveBack, key, held.Plan.Epoch, from.ToUnixTimeSeconds()));
        await held.Context.SaveChangesAsync(cancellation);
        await held.NoteAsync(Deed.GaveBack, null, tools.Clock.GetUtcNow(), cancellation);
        await held.CommitAsync(cancellation);
        return new HandOverOutcome.Made(code, until);
    }

    private async Task<OpenPlanOutcome> ReadAsync(SessionSecret secret, PlanId id, bool isNoted, CancellationToken cancellation)
    {
        var (held, ended) = await HeldShare.FindAsync(tools, secret, id, writes: false, cancellation);
        if (held is null)
        {
            return ended ? new OpenPlanOutcome.AccessEnded() : new OpenPlanOutcome.NotFound();
        }

        await using var open = held;
        using var keys = held.OpenKeys().Keys;
        if (keys is null || held.Grant is not { } grant || await new SealedRows(held.Context, tools.Month).AnswersAsync(keys, cancellation) is not { } answers)
        {
            return await PlanRotation.WasRunSinceAsync(held.Context, held.Plan, cancellation)
                ? await ReadAsync(secret, id, isNoted, cancellation)
                : new OpenPlanOutcome.Damaged();
        }

        if (isNoted)
        {
            await held.NoteAsync(Deed.Opened, null, tools.Clock.GetUtcNow(), cancellation);
        }

        var contents = new PlanContents(grant.Worksheets, []) { Name = grant.ShownAs };
        var shown = answers.Select(placed => placed with { Answer = placed.Answer with { Earlier = [] } });
        return new OpenPlanOutcome.Opened(new Plan(id, contents, PlacedAnswer.Sheets(shown)) { Access = AccessOf(grant, held.EndsOn) });
    }

    // Under the lock that writers have, before the link goes.
    private async Task NoteGivenUpAsync(PlannerDbContext context, HoldingSpace holding, ShareRow row, CancellationToken cancellation)
    {
        if (!holding.TryOpen(row, out var link))
        {
            return;
        }

        using (link)
        {
            var revision = row.JournalRevision + 1;
            var journal = link.SealJournal(revision, JournalLine.With(link.OpenJournal(row) ?? [], Deed.GaveUp, null, tools.Clock.GetUtcNow()));
            await context.Shares.Where(share => share.Id == row.Id).ExecuteUpdateAsync(
                share => share.SetProperty(to => to.Journal, journal).SetProperty(to => to.JournalRevision, revision), cancellation);
        }
    }

    private static HeldPlanState StateOf(HoldingSpace holding, ShareRow row, int epoch)
    {
        if (!holding.TryOpen(row, out var link))
        {
            return new HeldPlanState.Damaged();
        }

        using (link)
        {
            if (row.Stage == ShareStage.Redeemed)
            {
                return new HeldPlanState.Waiting(link.Words(row.HolderPart!));
            }

            if (!link.TryOpenGrant(epoch, row, out var grant))
            {
                return new HeldPlanState.Damaged();
            }

            var state = new HeldPlanState.Open(grant.ShownAs, grant.Purpose, AccessOf(grant, row.EndsOn), grant.PlanKey is not null);
            GrantKeys.Zero(grant);
            return state;
        }
    }

    private static PlanAccess AccessOf(GrantContent grant, DateOnly endsOn) => new([.. grant.Sections.Select(granted => granted.Section)], grant.CanEdit, endsOn);
}
