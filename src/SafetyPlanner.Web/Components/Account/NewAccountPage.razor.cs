using System.Globalization;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Hands out a sign-in name, offers a passphrase, and makes the account.</summary>
public sealed partial class NewAccountPage
{
    private string name = "";
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    [Inject]
    private SignInNames FreeNames { get; set; } = default!;

    [Inject]
    private HandedOutNames Names { get; set; } = default!;

    [Inject]
    private SessionStart Start { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Ticket { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Offered { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private bool Noted { get; set; }

    [SupplyParameterFromQuery(Name = StaleForms.Mark)]
    private string? Again { get; set; }

    private bool IsGuest => SessionClaims.IsGuest(Http.User);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Names.Open(Ticket) is { } handedOut)
        {
            name = handedOut;
            return;
        }

        name = await FreeNames.NextAsync(Http.RequestAborted);
        Offered = Passphrases.Generate();
        problem = Ticket is null ? null : "That page was too old. Here is another name: please note it, and the passphrase, once more.";
    }

    private async Task MakeAsync()
    {
        if (problem is not null)
        {
            return;
        }

        if (!Noted)
        {
            problem = "Please tick that you have noted both. Without them nobody can open your plan again.";
            return;
        }

        switch (await Accounts.RegisterAsync(name, Passphrase ?? "", cancellation: Http.RequestAborted))
        {
            case RegisterOutcome.Registered registered:
                await Start.BeginAsync(Http, registered.Account);
                Http.Response.Redirect("/plans");
                break;
            case RegisterOutcome.PassphraseRefused refused:
                problem = refused.Reason;
                break;
            case RegisterOutcome.NameTaken:
                name = await FreeNames.NextAsync(Http.RequestAborted);
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
