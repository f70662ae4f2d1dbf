using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>One-time codes: redeeming them, and making those that hand a whole plan over.</summary>
public sealed class InvitationStore
{
    private const string NotKnown =
        "This code is not known. Codes last 72 hours and work once; this one may be older, may have been used, or was taken back. Please ask for a new one.";

    private const string Used = "This code has been used already; each works once. If that was not you, tell whoever gave it to you, and ask for a new one.";

    private const string Expired = "This code is too old: codes last 72 hours. Please ask for a new one.";

    private const string Own = "This code is for somebody else: the plan is in this account already. Whoever is to get it has to type it in their own account.";

    private const string HeldAlready =
        "Something of this plan is shared with you already. Ask its owner to stop that first, if it is to change. The code has not been used up.";

    private const string Full = "Your account holds as many plans as it can. Delete one that you don’t need any more, then type the code again: it has not been used up.";

    private const string OwnersOnly = "This code is for the owner of the plan: tell it to them, so that they type it in a new account of theirs. It has not been used up.";

    private const string Stale = "This code does not fit the plan any more, because the plan has changed hands or keys since. Please ask for a new one.";

    private readonly StoreTools tools;

    internal InvitationStore(StoreTools tools) => this.tools = tools;

    /// <summary>Redeems a code. Of any number of people who do so at the same moment, one gets through.</summary>
    /// <param name="secret">Who redeems it.</param>
    /// <param name="typed">The code as typed.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<RedeemOutcome> RedeemAsync(SessionSecret secret, string? typed, CancellationToken cancellation = default)
    {
        if (!OneTimeCode.TryRead(typed, OneTimeCode.ToldLength, out var code, out var problem))
        {
            return new RedeemOutcome.Refused(problem);
        }

        tools.Vault.Touch(secret);
        using var codeKey = Invitations.KeyOf(code);
        var id = Invitations.IdOf(codeKey);
        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);

        // A code that is not there is no reason to make others wait.
        var isThere = await context.Invitations.AnyAsync(invitation => invitation.Id == id, cancellation);

        // The lock that writers have: whoever else redeems it waits here, and finds it used. The root key is read under it: else a change of passphrase could
        // come in between, and nobody could open what is filed here.
        await using var transaction = isThere ? await context.Database.BeginTransactionAsync(cancellation) : null;
        using var root = tools.Vault.TryOpen(secret);
        if (root is null)
        {
            return new RedeemOutcome.AccessEnded();
        }

        if (await context.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.Id == id, cancellation) is not { } row)
        {
            return new RedeemOutcome.Refused(NotKnown);
        }

        if (row.EndsAt < tools.Clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return new RedeemOutcome.Refused(Expired);
        }

        if (row.Sealed is null)
        {
            return new RedeemOutcome.Refused(Used);
        }

        if (!Invitations.TryOpen(codeKey, row, out var content)
            || await context.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == row.PlanId, cancellation) is not { } plan)
        {
            return new RedeemOutcome.Refused(NotKnown);
        }

        using var space = PlanSpace.CopyOf(root);
        if (plan.SpaceId == space.Id)
        {
            return new RedeemOutcome.Refused(Own);
        }

        if (content.NotBefore > tools.Clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return new RedeemOutcome.Refused(
                $"This code opens nothing before {Words(content.NotBefore)}, so that the owner has time to refuse. It has not been used up.");
        }

        if (content.Kind != InvitationKind.Share && await PlanStore.IsFullAsync(context, space, cancellation))
        {
            return new RedeemOutcome.Refused(Full);
        }

        if (content.Kind == InvitationKind.GiveBack && await HoldsAsync(context, root, row.PlanId, cancellation))
        {
            return new RedeemOutcome.Refused(OwnersOnly);
        }

        // Before it is acted on: what follows may take the row away with the plan's other codes.
        await context.Invitations.Where(invitation => invitation.Id == id)
            .ExecuteUpdateAsync(invitation => invitation.SetProperty(to => to.Sealed, (byte[]?)null), cancellation);
        using var key = content.ToKey();
        CryptographicOperations.ZeroMemory(content.Key);
        var outcome = content.Kind switch
        {
            InvitationKind.Share => await AskAsync(context, root, row, key, cancellation),
            InvitationKind.HandOver => await TakeOverAsync(context, space, plan, key, content.Epoch, cancellation),
            _ => await CopyAsync(context, space, plan, key, content.Epoch, cancellation),
        };
        if (outcome is not RedeemOutcome.Refused)
        {
            await transaction!.CommitAsync(cancellation);
            await tools.Erasure.CompleteAsync(context, cancellation);
        }

        return outcome;
    }

    /// <summary>Makes a code with which somebody else becomes the owner of the plan, as when an advocate began it beside them. An earlier one stops working.</summary>
    public async Task<HandOverOutcome> HandOverAsync(SessionSecret secret, PlanId plan, CancellationToken cancellation = default)
    {
        var (owned, reason) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Writes, cancellation);
        if (owned is null)
        {
            return reason switch
            {
                NoPlan.AccessEnded => new HandOverOutcome.AccessEnded(),
                NoPlan.NotFound => new HandOverOutcome.NotFound(),
                _ => new HandOverOutcome.Damaged(),
            };
        }

        await using var open = owned;
        using var key = owned.Keys.CopyPlanKey();
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        var until = tools.Clock.GetUtcNow() + ShareStore.CodeLasts;
        await HandOvers(owned.Context, plan).ExecuteDeleteAsync(cancellation);
        owned.Context.Invitations.Add(Invitations.Make(code, plan.Value, shareId: null, until, InvitationKind.HandOver, key, owned.Row.Epoch, notBefore: 0));
        await owned.Context.SaveChangesAsync(cancellation);
        await owned.CommitAsync(tools.Erasure, cancellation);
        return new HandOverOutcome.Made(code, until);
    }

    /// <summary>Until when a code waits with which somebody else can take the plan over; null when there is none, or no such plan.</summary>
    public async Task<DateTimeOffset?> HandOverWaitsUntilAsync(SessionSecret secret, PlanId plan, CancellationToken cancellation = default)
    {
        var (owned, _) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Reads, cancellation);
        if (owned is null)
        {
            return null;
        }

        await using var open = owned;
        var now = tools.Clock.GetUtcNow().ToUnixTimeSeconds();
        var ends = await HandOvers(owned.Context, plan).Where(row => row.Sealed != null && row.EndsAt >= now).Select(row => row.EndsAt).ToListAsync(cancellation);
        return ends.Count == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(ends.Max());
    }

    /// <summary>Takes back the code with which somebody else could take the plan over.</summary>
    public async Task<ChangeShareOutcome> WithdrawHandOverAsync(SessionSecret secret, PlanId plan, CancellationToken cancellation = default)
    {
        var (owned, reason) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Writes, cancellation);
        if (owned is null)
        {
            return ChangeShareOutcome.Of(reason);
        }

        await using var open = owned;
        await HandOvers(owned.Context, plan).ExecuteDeleteAsync(cancellation);
        await owned.CommitAsync(tools.Erasure, cancellation);
        return new ChangeShareOutcome.Done();
    }

    private static string Words(long moment) => Day.InWords(DateTimeOffset.FromUnixTimeSeconds(moment)) + " (UTC)";

    private static async Task<bool> HoldsAsync(PlannerDbContext context, SecretKey root, Guid planId, CancellationToken cancellation)
    {
        using var holding = HoldingSpace.Of(root);
        var holdingId = holding.Id;
        return await context.Shares.AnyAsync(share => share.PlanId == planId && share.HolderSpaceId == holdingId, cancellation);
    }

    private static IQueryable<InvitationRow> HandOvers(PlannerDbContext context, PlanId plan) =>
        context.Invitations.Where(row => row.PlanId == plan.Value && row.ShareId == null);

    private async Task<RedeemOutcome> AskAsync(PlannerDbContext context, SecretKey root, InvitationRow row, SecretKey linkKey, CancellationToken cancellation)
    {
        using var holding = HoldingSpace.Of(root);
        var (holdingId, today) = (holding.Id, tools.Today);
        if (await context.Shares.AnyAsync(share => share.PlanId == row.PlanId && share.HolderSpaceId == holdingId && share.EndsOn >= today, cancellation))
        {
            return new RedeemOutcome.Refused(HeldAlready);
        }

        var (shareId, part) = (row.ShareId!.Value, holding.Wrap(row.ShareId.Value, linkKey));
        var taken = await context.Shares
            .Where(share => share.Id == shareId && share.Stage == ShareStage.Offered && share.EndsOn >= today)
            .ExecuteUpdateAsync(
                share => share.SetProperty(to => to.Stage, ShareStage.Redeemed)
                    .SetProperty(to => to.HolderSpaceId, holdingId)
                    .SetProperty(to => to.HolderPart, part),
                cancellation);
        if (taken == 0)
        {
            return new RedeemOutcome.Refused(NotKnown);
        }

        using var link = new ShareLink(SecretKey.CopyOf(linkKey.Bytes), shareId, row.PlanId);
        return new RedeemOutcome.Waiting(new PlanId(row.PlanId), link.Words(part));
    }

    // What was shared by whoever began the plan was not shared by its owner: it ends.
    private static async Task<RedeemOutcome> TakeOverAsync(
        PlannerDbContext context, PlanSpace space, PlanRow plan, SecretKey planKey, int epoch, CancellationToken cancellation)
    {
        using var keys = new OwnerKeys(SecretKey.CopyOf(planKey.Bytes), plan.Id, epoch);
        if (plan.Epoch != epoch)
        {
            return new RedeemOutcome.Refused(Stale);
        }

        await context.Shares.Where(share => share.PlanId == plan.Id).ExecuteDeleteAsync(cancellation);
        await context.Invitations.Where(invitation => invitation.PlanId == plan.Id && invitation.Sealed != null).ExecuteDeleteAsync(cancellation);
        return await PlanRotation.RunAsync(context, plan, keys, space, space, cancellation)
            ? new RedeemOutcome.TookOver(new PlanId(plan.Id), IsCopy: false)
            : new RedeemOutcome.Refused("What is stored of this plan can’t be read, so it was left as it is. Please tell whoever runs this service.");
    }

    private async Task<RedeemOutcome> CopyAsync(
        PlannerDbContext context, PlanSpace space, PlanRow plan, SecretKey planKey, int epoch, CancellationToken cancellation)
    {
        using var keys = new OwnerKeys(SecretKey.CopyOf(planKey.Bytes), plan.Id, epoch);
        var rows = new SealedRows(context, tools.Month);
        if (plan.Epoch != epoch || await rows.MetadataAsync(keys, cancellation) is not { } metadata || await rows.AnswersAsync(keys, cancellation) is not { } answers)
        {
            return new RedeemOutcome.Refused(Stale);
        }

        var id = PlanId.New();
        PlanStore.Add(context, space, id, metadata, answers, tools.Month);
        await context.SaveChangesAsync(cancellation);
        return new RedeemOutcome.TookOver(id, IsCopy: true);
    }
}
