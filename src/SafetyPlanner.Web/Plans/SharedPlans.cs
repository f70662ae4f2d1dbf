using System.Security.Claims;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>What others share with whoever is signed in, and the codes they were told. What changes is told to every open page of the plan at once.</summary>
public sealed class SharedPlans(HeldPlans held, InvitationStore invitations, PlanWorksheets worksheets, PlanBus bus, TimeProvider clock)
{
    /// <summary>All that is shared with them, what is to be done first at the top; null for whoever is not signed in.</summary>
    public async Task<IReadOnlyList<SharedPlan>?> ListAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (KeyOf(user) is not { } key || await held.ListAsync(key, cancellation) is not ListHeldOutcome.Listed { Plans: var plans })
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = new List<SharedPlan>();
        foreach (var plan in plans)
        {
            all.Add(new SharedPlan(plan, await ReviewByAsync(key, plan, cancellation), today));
        }

        return [.. all.OrderBy(plan => plan.Due)];
    }

    /// <summary>Redeems a code.</summary>
    public async Task<RedeemOutcome> RedeemAsync(ClaimsPrincipal user, string? typed, CancellationToken cancellation)
    {
        if (KeyOf(user) is not { } key)
        {
            return new RedeemOutcome.AccessEnded();
        }

        var outcome = await invitations.RedeemAsync(key, typed, cancellation);
        switch (outcome)
        {
            case RedeemOutcome.Waiting waiting:
                bus.Publish(waiting.Plan, this);
                break;
            case RedeemOutcome.TookOver took:
                bus.Publish(took.Plan, this);
                break;
        }

        return outcome;
    }

    /// <summary>Gives up what is shared.</summary>
    public async Task<ChangeShareOutcome> GiveUpAsync(ClaimsPrincipal user, PlanId plan, CancellationToken cancellation)
    {
        if (KeyOf(user) is not { } key)
        {
            return new ChangeShareOutcome.AccessEnded();
        }

        var outcome = await held.GiveUpAsync(key, plan, cancellation);
        if (outcome is ChangeShareOutcome.Done)
        {
            bus.Publish(plan, this);
        }

        return outcome;
    }

    /// <summary>Makes a code with which the owner gets the whole plan in a new account.</summary>
    public async Task<HandOverOutcome> GiveBackAsync(ClaimsPrincipal user, PlanId plan, CancellationToken cancellation)
    {
        if (KeyOf(user) is not { } key)
        {
            return new HandOverOutcome.AccessEnded();
        }

        var outcome = await held.GiveBackAsync(key, plan, cancellation);
        if (outcome is HandOverOutcome.Made)
        {
            bus.Publish(plan, this);
        }

        return outcome;
    }

    private static SessionSecret? KeyOf(ClaimsPrincipal user) =>
        SessionClaims.IsAccount(user) ? SessionSecret.FromClaim(SessionClaims.SecretOf(user)) : null;

    private async Task<DateOnly?> ReviewByAsync(SessionSecret key, HeldPlan plan, CancellationToken cancellation) =>
        plan.State is HeldPlanState.Open && await held.GlanceAsync(key, plan.Plan, cancellation) is OpenPlanOutcome.Opened opened
            ? ReviewDate.Of(worksheets.Of(opened.Plan))
            : null;
}
