using Microsoft.AspNetCore.Authentication;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>Begins a plan for whoever asks: sealed for someone signed in, in memory for anyone else.</summary>
public sealed class PlanStart(ContentLibrary library, GuestPlans guests, AccountPlans accounts)
{
    /// <summary>The pack that holds the meeting worksheet.</summary>
    public const string PackId = "meeting";

    /// <summary>The meeting worksheet.</summary>
    public const string WorksheetId = "meeting";

    /// <summary>The plan that this browser has without an account, or null.</summary>
    public PlanId? Running(HttpContext http) =>
        SessionClaims.IsGuest(http.User) ? guests.PlanOf(SessionClaims.SecretOf(http.User)!) : null;

    /// <summary>Forgets the plan that this browser has without an account, and begins another.</summary>
    public Task<PlanId?> BeginAnewAsync(HttpContext http)
    {
        if (SessionClaims.IsGuest(http.User))
        {
            guests.End(SessionClaims.SecretOf(http.User)!);
        }

        return BeginAsync(http);
    }

    /// <summary>Begins a plan and, for someone without an account, a session.</summary>
    /// <returns>The plan's id, or null when there is no room for another plan without an account.</returns>
    public async Task<PlanId?> BeginAsync(HttpContext http)
    {
        var pack = library.FindNewest(PackId) ?? throw new InvalidOperationException("The pack of the meeting worksheet is not installed.");
        var contents = new PlanContents([new PlannedWorksheet(pack.Id, pack.Version, WorksheetId)], []);
        if (SessionClaims.IsAccount(http.User) && await accounts.BeginAsync(SessionClaims.SecretOf(http.User)!, contents, [], http.RequestAborted) is { } kept)
        {
            return kept;
        }

        // Pressing the button again must not throw away what was written a moment ago.
        if (Running(http) is { } running)
        {
            return running;
        }

        if (guests.Begin(contents, []) is not { } begun)
        {
            return null;
        }

        await http.SignInAsync(SessionClaims.Scheme, SessionClaims.ForGuest(begun.Secret));
        return begun.Plan;
    }
}
