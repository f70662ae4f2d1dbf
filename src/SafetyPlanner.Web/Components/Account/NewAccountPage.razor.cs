using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Hands out a sign-in name, offers a passphrase, and makes the account.</summary>
public sealed partial class NewAccountPage
{
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    [Inject]
    private SignInNames Names { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Offered { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private bool Noted { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (string.IsNullOrEmpty(Name))
        {
            Name = await Names.NextAsync(Http.RequestAborted);
            Offered = Passphrases.Generate();
        }
    }

    private async Task MakeAsync()
    {
        if (!Noted)
        {
            problem = "Please tick that you have noted both. Without them nobody can open your plan again.";
            return;
        }

        switch (await Accounts.RegisterAsync(Name ?? "", Passphrase ?? "", Http.RequestAborted))
        {
            case RegisterOutcome.Registered registered:
                await Http.SignInAsync(SessionClaims.Scheme, SessionClaims.ForAccount(registered.Account.UserId, registered.Account.Secret.Claim));
                Http.Response.Redirect("/plans");
                break;
            case RegisterOutcome.PassphraseRefused refused:
                problem = refused.Reason;
                break;
            case RegisterOutcome.NameTaken:
                Name = await Names.NextAsync(Http.RequestAborted);
                problem = "Someone else was given that sign-in name a moment before you. Here is another one: please note it instead.";
                break;
            case RegisterOutcome.Busy busy:
                Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                Http.Response.Headers.RetryAfter = Math.Ceiling(busy.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                problem = "Many people are signing in right now. Please wait a few seconds and try again.";
                break;
        }
    }
}
