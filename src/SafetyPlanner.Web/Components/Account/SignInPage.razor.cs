using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Signs in, first or after the page was locked.</summary>
public sealed partial class SignInPage
{
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    [Inject]
    private SessionStart Start { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromQuery(Name = "back")]
    private string? Back { get; set; }

    [SupplyParameterFromQuery(Name = StaleForms.Mark)]
    private string? Again { get; set; }

    private bool IsLocked => Http.Request.Path.Value!.EndsWith("/locked", StringComparison.Ordinal);

    [GeneratedRegex(@"^/p/[0-9a-f]{32}(/\d{1,3}|/paper)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlanAddress();

    private async Task SignInAsync()
    {
        var address = Http.Connection.RemoteIpAddress?.ToString() ?? "";
        switch (await Accounts.SignInAsync(Name ?? "", Passphrase ?? "", address, Http.RequestAborted))
        {
            case SignInOutcome.SignedIn signedIn:
                await Start.BeginAsync(Http, signedIn.Account);

                // Only ever back to a plan of this site: an address from outside must not choose where a signed-in person lands.
                Http.Response.Redirect(Back is not null && PlanAddress().IsMatch(Back) ? Back : "/plans");
                break;
            case SignInOutcome.Busy busy:
                Wait(StatusCodes.Status503ServiceUnavailable, busy.RetryAfter, "Many people are signing in right now.");
                break;
            case SignInOutcome.Slowed slowed:
                Wait(StatusCodes.Status429TooManyRequests, slowed.RetryAfter, "There were several wrong tries.");
                break;
            case SignInOutcome.Damaged:
                problem = "The passphrase is right, but what it unlocks can’t be read. Nothing was changed. Please tell whoever runs this service.";
                break;
            default:
                problem = "The sign-in name or the passphrase is not right. Check both and try again: capitals and spaces in the passphrase count.";
                break;
        }
    }

    private void Wait(int status, TimeSpan wait, string why)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        Http.Response.StatusCode = status;
        Http.Response.Headers.RetryAfter = seconds;
        problem = $"{why} Please wait {seconds} {(seconds == "1" ? "second" : "seconds")} and try again.";
    }
}
