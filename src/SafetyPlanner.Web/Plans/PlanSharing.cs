using System.Data.Common;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>What the owner of an open plan shares of it. Whatever ends is told to every open page of the plan at once.</summary>
public sealed partial class PlanSharing(ShareStore shares, InvitationStore invitations, AccountChanges changes, PlanBus bus, ILogger<PlanSharing> log)
{
    /// <summary>Makes a code for somebody.</summary>
    public Task<OfferShareOutcome> OfferAsync(PlanSession session, Consent consent) => Key(session) is { } key
        ? shares.OfferAsync(key, session.Plan.Id, consent)
        : Task.FromResult<OfferShareOutcome>(new OfferShareOutcome.AccessEnded());

    /// <summary>All shares of the plan.</summary>
    public Task<ListSharesOutcome> ListAsync(PlanSession session) => Key(session) is { } key
        ? shares.ListAsync(key, session.Plan.Id)
        : Task.FromResult<ListSharesOutcome>(new ListSharesOutcome.AccessEnded());

    /// <summary>Opens a share after the check words were compared. Null when it could not be written just now: nothing was changed.</summary>
    public Task<ChangeShareOutcome?> ConfirmAsync(PlanSession session, Guid share) => ChangeAsync(session, key => shares.ConfirmAsync(key, session.Plan.Id, share));

    /// <summary>Ends a share. Null when it could not be written just now: nothing was changed.</summary>
    public Task<ChangeShareOutcome?> StopAsync(PlanSession session, Guid share) => ChangeAsync(session, key => shares.StopAsync(key, session.Plan.Id, share));

    /// <summary>Looks whether this is the passphrase of whoever has the page open, before something that can't be taken back; null when it is.</summary>
    public Task<PassphraseProblem?> ConfirmAsync(PlanSession session, string passphrase) => Key(session) is { } key
        ? changes.ConfirmAsync(key, passphrase, SessionClaims.HashOf(session.Secret))
        : Task.FromResult<PassphraseProblem?>(new PassphraseProblem.AccessEnded());

    /// <summary>Makes a code with which somebody else becomes the owner. Ask <see cref="ConfirmAsync(PlanSession, string)"/> first.</summary>
    public Task<HandOverOutcome> HandOverAsync(PlanSession session) => Key(session) is { } key
        ? invitations.HandOverAsync(key, session.Plan.Id)
        : Task.FromResult<HandOverOutcome>(new HandOverOutcome.AccessEnded());

    /// <summary>Until when such a code waits, or null.</summary>
    public Task<DateTimeOffset?> HandOverWaitsUntilAsync(PlanSession session) => Key(session) is { } key
        ? invitations.HandOverWaitsUntilAsync(key, session.Plan.Id)
        : Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Takes such a code back. Null when it could not be written just now: nothing was changed.</summary>
    public Task<ChangeShareOutcome?> WithdrawHandOverAsync(PlanSession session) => ChangeAsync(session, key => invitations.WithdrawHandOverAsync(key, session.Plan.Id));

    private static SessionSecret? Key(PlanSession session) => session.IsGuest ? null : SessionSecret.FromClaim(session.Secret);

    private async Task<ChangeShareOutcome?> ChangeAsync(PlanSession session, Func<SessionSecret, Task<ChangeShareOutcome>> change)
    {
        ChangeShareOutcome outcome;
        try
        {
            outcome = Key(session) is { } key ? await change(key) : new ChangeShareOutcome.AccessEnded();
        }
        catch (Exception reason) when (reason is DbException or TimeoutException or IOException)
        {
            // Only the type is safe to log.
            NotWritten(log, reason.GetType().Name);
            return null;
        }

        if (outcome is ChangeShareOutcome.Done)
        {
            bus.Publish(session.Plan.Id, session);
        }

        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A share could not be changed: {Reason}.")]
    private static partial void NotWritten(ILogger log, string reason);
}
