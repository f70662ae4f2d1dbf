using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>
/// Shares of a plan, for its owner: offered by a one-time code, confirmed when the right person redeemed it, stopped at any time. Each operation opens
/// the vault, uses the keys and zeroes them.
/// </summary>
public sealed class ShareStore
{
    /// <summary>How long a code can be redeemed.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromHours(72);

    /// <summary>How many shares of one plan may run at once.</summary>
    public const int Most = 20;

    /// <summary>How many ended shares of one plan are kept; those that were to end first go first.</summary>
    public const int MostEnded = 100;

    private readonly StoreTools tools;

    internal ShareStore(StoreTools tools) => this.tools = tools;

    /// <summary>Makes a code for somebody. Nothing can be opened with it until they redeemed it and the owner confirmed.</summary>
    public async Task<OfferShareOutcome> OfferAsync(SessionSecret secret, PlanId plan, Consent consent, CancellationToken cancellation = default)
    {
        if (consent.Terms.Problem(tools.Today) is { } problem)
        {
            return new OfferShareOutcome.Refused(problem);
        }

        var (owned, reason) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Writes, cancellation);
        if (owned is null)
        {
            return reason switch
            {
                NoPlan.AccessEnded => new OfferShareOutcome.AccessEnded(),
                NoPlan.NotFound => new OfferShareOutcome.NotFound(),
                _ => new OfferShareOutcome.Damaged(),
            };
        }

        await using var open = owned;
        if (await owned.Context.Shares.CountAsync(share => share.PlanId == plan.Value && share.Stage < ShareStage.Ended, cancellation) >= Most)
        {
            return new OfferShareOutcome.Refused($"This plan is shared with {Most} people already. Stop one of these first.");
        }

        await ForgetOldAsync(owned.Context, plan, cancellation);
        using var linkKey = SecretKey.Random();
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        var until = tools.Clock.GetUtcNow() + CodeLasts;
        var share = NewShare(owned.Space, owned.Keys, linkKey, consent);
        owned.Context.Shares.Add(share);
        owned.Context.Invitations.Add(Invitations.Make(code, plan.Value, share.Id, until, InvitationKind.Share, linkKey, epoch: 0, notBefore: 0));
        await owned.Context.SaveChangesAsync(cancellation);
        await owned.CommitAsync(tools.Erasure, cancellation);
        return new OfferShareOutcome.Offered(code, until);
    }

    /// <summary>All shares of a plan, with what their recipients did.</summary>
    public async Task<ListSharesOutcome> ListAsync(SessionSecret secret, PlanId plan, CancellationToken cancellation = default)
    {
        var (owned, reason) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Reads, cancellation);
        if (owned is null)
        {
            return reason switch
            {
                NoPlan.AccessEnded => new ListSharesOutcome.AccessEnded(),
                NoPlan.NotFound => new ListSharesOutcome.NotFound(),
                _ => new ListSharesOutcome.Damaged(),
            };
        }

        await using var open = owned;
        var rows = await owned.Context.Shares.AsNoTracking().Where(share => share.PlanId == plan.Value).ToListAsync(cancellation);
        var codes = await owned.Context.Invitations.AsNoTracking().Where(code => code.PlanId == plan.Value && code.ShareId != null).ToListAsync(cancellation);
        if (await PlanRotation.WasRunSinceAsync(owned.Context, owned.Row, cancellation))
        {
            return await ListAsync(secret, plan, cancellation);
        }

        var ends = codes.ToLookup(code => code.ShareId!.Value, code => DateTimeOffset.FromUnixTimeSeconds(code.EndsAt));
        var shares = rows.Select(row => Read(owned.Space, row, ends[row.Id])).OfType<OwnedShare>().ToList();
        var unreadable = rows.Where(row => row.Stage < ShareStage.Ended && shares.TrueForAll(share => share.Id != row.Id)).Select(row => row.Id).ToList();
        return new ListSharesOutcome.Listed(
        [
            .. shares.Where(share => share.State is not OwnedShareState.Ended).OrderBy(share => share.Consent.GivenAt).ThenBy(share => share.Id),
            .. shares.Where(share => share.State is OwnedShareState.Ended).OrderByDescending(share => ((OwnedShareState.Ended)share.State).At),
        ], unreadable);
    }

    /// <summary>Opens the share to whoever redeemed its code, after the owner compared the check words with them.</summary>
    public Task<ChangeShareOutcome> ConfirmAsync(SessionSecret secret, PlanId plan, Guid share, CancellationToken cancellation = default) =>
        ChangeAsync(secret, plan, share, ConfirmAsync, cancellation);

    /// <summary>
    /// Ends a share, whatever its stage, at once and for good, and then seals the plan anew under a new key. Should that not go through just now, it is done when the
    /// plan is next opened.
    /// </summary>
    public async Task<ChangeShareOutcome> StopAsync(SessionSecret secret, PlanId plan, Guid share, CancellationToken cancellation = default)
    {
        var outcome = await ChangeAsync(secret, plan, share, StopAsync, cancellation);
        if (outcome is ChangeShareOutcome.Done)
        {
            try
            {
                await PlanRotation.RunIfDueAsync(tools, secret, plan, cancellation);
            }
            catch (Exception reason) when (reason is DbException or TimeoutException)
            {
                // It is stopped, which is what counts; the plan is sealed anew when it is next opened.
            }
        }

        return outcome;
    }

    // Each ended share is sealed anew with its plan: they must not become so many that this takes long.
    private static async Task ForgetOldAsync(PlannerDbContext context, PlanId plan, CancellationToken cancellation)
    {
        var old = await context.Shares
            .Where(share => share.PlanId == plan.Value && share.Stage >= ShareStage.Ended)
            .OrderByDescending(share => share.EndsOn)
            .Skip(MostEnded)
            .Select(share => share.Id)
            .ToListAsync(cancellation);
        await context.Shares.Where(share => old.Contains(share.Id)).ExecuteDeleteAsync(cancellation);
    }

    private static ShareRow NewShare(PlanSpace space, OwnerKeys keys, SecretKey linkKey, Consent consent)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var key = linkKey.Bytes.ToArray();
        var ownerPart = OwnerParts.Seal(space, keys.PlanId, id, new OwnerContent(key, consent, ConfirmedAt: null, EndedAt: null));
        CryptographicOperations.ZeroMemory(key);
        using var link = new ShareLink(SecretKey.CopyOf(linkKey.Bytes), id, keys.PlanId);
        var revision = RandomNumberGenerator.GetInt32(int.MaxValue);
        return new ShareRow
        {
            Id = id,
            PlanId = keys.PlanId,
            Stage = ShareStage.Offered,
            EndsOn = consent.Terms.EndsOn,
            OwnerPart = ownerPart,
            Journal = link.SealJournal(revision, []),
            JournalRevision = revision,
        };
    }

    private OwnedShare? Read(PlanSpace space, ShareRow row, IEnumerable<DateTimeOffset> codes)
    {
        if (!OwnerParts.TryOpen(space, row, out var content))
        {
            return null;
        }

        using var link = OwnerParts.LinkOf(row, content);
        var journal = link.OpenJournal(row);
        return new OwnedShare(row.Id, StateOf(row, content, link, journal, codes), content.Consent, journal);
    }

    private OwnedShareState StateOf(
        ShareRow row, OwnerContent content, ShareLink link, IReadOnlyList<JournalLine>? journal, IEnumerable<DateTimeOffset> codes)
    {
        var last = journal is [.., var newest] ? newest : null;
        // From the consent: what stands in the row could have been changed.
        var endsOn = content.Consent.Terms.EndsOn;
        var lastMoment = new DateTimeOffset(endsOn.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var codeEnd = codes.Append(content.Consent.GivenAt + CodeLasts).First();
        return row.Stage switch
        {
            _ when content.EndedAt is { } at => new OwnedShareState.Ended(ShareEnd.Stopped, at, content.ConfirmedAt),
            ShareStage.EndedByRestore => new OwnedShareState.Ended(ShareEnd.Restored, last?.Last ?? content.ConfirmedAt ?? content.Consent.GivenAt, content.ConfirmedAt),
            _ when last is { Deed: Deed.GaveUp } => new OwnedShareState.Ended(ShareEnd.GivenUp, last.Last, content.ConfirmedAt),
            _ when endsOn < tools.Today => new OwnedShareState.Ended(ShareEnd.Expired, lastMoment, content.ConfirmedAt),
            ShareStage.Ended when content.ConfirmedAt is not null => new OwnedShareState.Ended(ShareEnd.GivenUp, last?.Last ?? content.ConfirmedAt.Value, content.ConfirmedAt),
            ShareStage.Ended => new OwnedShareState.Ended(ShareEnd.Expired, codeEnd, Since: null),
            ShareStage.Offered when codeEnd < tools.Clock.GetUtcNow() => new OwnedShareState.Ended(ShareEnd.Expired, codeEnd, Since: null),
            ShareStage.Offered => new OwnedShareState.Offered(codeEnd),
            ShareStage.Redeemed => new OwnedShareState.Redeemed(link.Words(row.HolderPart!)),
            _ => new OwnedShareState.Open(content.ConfirmedAt!.Value),
        };
    }

    private async Task<ChangeShareOutcome> ChangeAsync(
        SessionSecret secret,
        PlanId plan,
        Guid share,
        Func<OwnedPlan, ShareRow, OwnerContent?, CancellationToken, Task<ChangeShareOutcome>> change,
        CancellationToken cancellation)
    {
        var (owned, reason) = await OwnedPlan.FindAsync(tools, secret, plan, OwnedPlan.Use.Writes, cancellation);
        if (owned is null)
        {
            return ChangeShareOutcome.Of(reason);
        }

        await using var open = owned;
        if (await owned.Context.Shares.AsNoTracking().SingleOrDefaultAsync(row => row.Id == share && row.PlanId == plan.Value, cancellation) is not { } row)
        {
            return new ChangeShareOutcome.NotFound();
        }

        var content = OwnerParts.TryOpen(owned.Space, row, out var opened) ? opened : null;
        var outcome = await change(owned, row, content, cancellation);
        if (outcome is ChangeShareOutcome.Done)
        {
            await owned.CommitAsync(tools.Erasure, cancellation);
        }

        return outcome;
    }

    private async Task<ChangeShareOutcome> ConfirmAsync(OwnedPlan plan, ShareRow share, OwnerContent? content, CancellationToken cancellation)
    {
        if (content is null)
        {
            return new ChangeShareOutcome.Damaged();
        }

        if (share.Stage != ShareStage.Redeemed || share.EndsOn < tools.Today || share.EndsOn != content.Consent.Terms.EndsOn)
        {
            return new ChangeShareOutcome.NotFound();
        }

        var metadata = await new SealedRows(plan.Context, tools.Month).MetadataAsync(plan.Keys, cancellation);
        if (metadata is null)
        {
            return new ChangeShareOutcome.Damaged();
        }

        var ownerPart = OwnerParts.Seal(plan.Space, share.PlanId, share.Id, content with { ConfirmedAt = tools.Clock.GetUtcNow() });
        using var link = OwnerParts.LinkOf(share, content);
        var granted = GrantContent.Of(content.Consent.Terms, plan.Keys, metadata);
        var grant = link.SealGrant(plan.Keys.Epoch, share.EndsOn, granted);
        GrantKeys.Zero(granted);
        await plan.Context.Shares.Where(row => row.Id == share.Id).ExecuteUpdateAsync(
            row => row.SetProperty(to => to.Stage, ShareStage.Open).SetProperty(to => to.OwnerPart, ownerPart).SetProperty(to => to.Grant, grant), cancellation);
        return new ChangeShareOutcome.Done();
    }

    // Whatever has become of the owner's part: a share that can't be read can be stopped all the same.
    private async Task<ChangeShareOutcome> StopAsync(OwnedPlan plan, ShareRow share, OwnerContent? content, CancellationToken cancellation)
    {
        if (share.Stage >= ShareStage.Ended)
        {
            return new ChangeShareOutcome.Done();
        }

        if (content is not null)
        {
            var ownerPart = OwnerParts.Seal(plan.Space, share.PlanId, share.Id, content with { EndedAt = tools.Clock.GetUtcNow() });
            CryptographicOperations.ZeroMemory(content.LinkKey);
            await plan.Context.Shares.Where(row => row.Id == share.Id).ExecuteUpdateAsync(row => row.SetProperty(to => to.OwnerPart, ownerPart), cancellation);
        }

        await ShareEnding.EndAsync(plan.Context, plan.Context.Shares.Where(row => row.Id == share.Id), cancellation);
        return new ChangeShareOutcome.Done();
    }
}
