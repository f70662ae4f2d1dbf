using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Where the account is signed in, how to end that, and when someone tried in vain.</summary>
public sealed partial class SignInsPage
{
    private IReadOnlyList<FailedSignIn> tries = [];
    private string? said;

    [Inject]
    private FailedSignIns Failures { get; set; } = default!;

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "end-one")]
    private Guid Which { get; set; }

    private IReadOnlyList<LiveSignIn> Places => Vault.List(Secret);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (SignedIn is { } secret && await Failures.ListAsync(secret, Http.RequestAborted) is FailedSignInsOutcome.Listed listed)
        {
            tries = listed.Hours;
        }
    }

    private static string Tries(int count) => count == 1 ? "One wrong try" : string.Create(CultureInfo.InvariantCulture, $"{count} wrong tries");

    private string Ago(DateTimeOffset then) => AgoText.Of(Clock.GetUtcNow() - then);

    // Only the hour is known: within it, no number of minutes would be true.
    private string HourOf(FailedSignIn failed)
    {
        var began = failed.Hour.UtcDateTime;
        var ago = Clock.GetUtcNow() - failed.Hour;
        return string.Create(CultureInfo.InvariantCulture, $"on {began:d MMMM} between {began:HH:mm} and {began.AddHours(1):HH:mm}")
            + (ago < TimeSpan.FromHours(1) ? ", within this hour" : ", about " + AgoText.Of(ago));
    }

    private void EndOne() => said = Vault.End(Secret, Which) ? "It is signed out, and its open pages close." : "It had ended already.";

    private void EndOthers()
    {
        Vault.EndOthers(Secret);
        said = "All others are signed out, and their open pages close.";
    }

    private async Task EndAllAsync()
    {
        Vault.EndAll(Secret);
        Sessions.End(Http.User);
        await Http.SignOutAsync(SessionClaims.Scheme);
        Http.Response.Redirect("/account/ended");
    }
}
