using Microsoft.AspNetCore.Authentication;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Accounts;

/// <summary>Begins the session of someone who signed in, takes along the plan they began without an account, and ends whatever ran before.</summary>
public sealed class SessionStart(GuestPlans guests, AccountPlans accounts, PlanWorksheets worksheets, SessionVault vault)
{
    /// <summary>Begins the session.</summary>
    public async Task BeginAsync(HttpContext http, SignedInAccount account)
    {
        var secret = account.Secret.Claim;
        if (SessionClaims.SecretOf(http.User) is { } before)
        {
            if (SessionClaims.IsGuest(http.User))
            {
                // Forgotten here only once it is kept there.
                if (await TakeAlongAsync(before, secret, http.RequestAborted))
                {
                    guests.End(before);
                }
            }
            else
            {
                // Someone else's, or their own of earlier: one browser has one session.
                accounts.End(before);
            }
        }

        vault.Describe(account.Secret, DeviceName.Of(http.Request.Headers.UserAgent));
        await RenewAsync(http, account);
    }

    /// <summary>Writes the cookie of a session anew, because what it says about the account has changed.</summary>
    public static Task RenewAsync(HttpContext http, SignedInAccount account) => http.SignInAsync(
        SessionClaims.Scheme, SessionClaims.ForAccount(account.UserId, account.Secret.Claim, account.Role, account.HasSecondFactor));

    private async Task<bool> TakeAlongAsync(string guestSecret, string secret, CancellationToken cancellation) =>
        guests.PlanOf(guestSecret) is not { } id
        || await guests.OpenAsync(guestSecret, id, cancellation) is not OpenPlanOutcome.Opened { Plan: var plan }
        || await accounts.BeginAsync(secret, plan.Contents, worksheets.AnswersOf(plan), cancellation) is not null;
}
