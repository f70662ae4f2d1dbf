using System.Security.Claims;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>Opens plans for whoever the session belongs to.</summary>
public sealed class PlanSessions(GuestPlans guests, AccountPlans accounts, PlanBus bus, PreparedCopies copies, TimeProvider clock, ILogger<PlanSession> log)
{
    /// <summary>Where this session's plans live.</summary>
    public IPlanHome HomeOf(ClaimsPrincipal user) => SessionClaims.IsGuest(user) ? guests : accounts;

    /// <summary>Ends a session at once, on every page, and forgets the copies that it made.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (SessionClaims.SecretOf(user) is { } secret)
        {
            HomeOf(user).End(secret);
            copies.Forget(secret);
        }
    }

    /// <summary>Opens a plan for a page, which disposes of it.</summary>
    public async Task<(PlanSession? Session, OpenPlanOutcome Opening)> OpenAsync(ClaimsPrincipal user, PlanId id, CancellationToken cancellation)
    {
        if (SessionClaims.SecretOf(user) is not { } secret)
        {
            return (null, new OpenPlanOutcome.AccessEnded());
        }

        var home = HomeOf(user);

        // What others share stays closed to an advocate whose sign-in has no second step yet.
        var opening = SessionClaims.LacksSecondStep(user) ? await accounts.OpenOwnAsync(secret, id, cancellation) : await home.OpenAsync(secret, id, cancellation);
        var session = opening is OpenPlanOutcome.Opened opened
            ? new PlanSession(opened.Plan, home, secret, SessionClaims.IsGuest(user), bus, copies, clock, log)
            : null;

        // It listens from here on. What was stopped while it was being opened is told to nobody any more.
        if (session is { IsShared: true } && !await home.IsSharedAsync(secret, id, cancellation))
        {
            session.Dispose();
            return (null, new OpenPlanOutcome.NotFound());
        }

        return (session, opening);
    }
}
