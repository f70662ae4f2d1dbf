using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Signs in, first or after the page was locked; in two steps where the account has two.</summary>
public sealed partial class SignInPage
{
    private const string NameBox = "name";
    private const string PassphraseBox = "passphrase";
    private const string CodeBox = "code";

    private FormProblem? problem;
    private SessionSecret? pending;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    [Inject]
    private PendingSignIns Pending { get; set; } = default!;

    [Inject]
    private SessionStart Start { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "second-step")]
    private string? Ticket { get; set; }

    [SupplyParameterFromForm(FormName = "second-step")]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "back")]
    private string? Back { get; set; }

    private bool IsLocked => Http.Request.Path.Value!.EndsWith("/locked", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        pending = Pending.Open(Ticket);
        problem = Ticket is not null && pending is null ? TooLate : null;
    }

    private static FormProblem TooLate => new("The five minutes are over. Please sign in again.", NameBox);

    private async Task SignInAsync()
    {
        switch (await Accounts.SignInAsync(Name ?? "", Passphrase ?? "", SignedInPage.AddressOf(Http), Http.RequestAborted))
        {
            case SignInOutcome.SignedIn signedIn:
                await EnterAsync(signedIn.Account);
                break;
            case SignInOutcome.SecondFactorNeeded needed:
                pending = needed.Pending.Secret;
                break;
            case SignInOutcome.Busy busy:
                problem = Waits.Busy(Http, busy.RetryAfter);
                break;
            case SignInOutcome.Slowed slowed:
                problem = Waits.Slowed(Http, slowed.RetryAfter);
                break;
            case SignInOutcome.Damaged:
                problem = new FormProblem("The passphrase is right, but what it unlocks can’t be read. Nothing was changed. Please tell whoever runs this service.");
                break;
            case SignInOutcome.Refused:
                problem = new FormProblem(
                    "The sign-in name or the passphrase is not right. Check both and try again: capitals and spaces in the passphrase count.", NameBox, PassphraseBox);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task FinishAsync()
    {
        switch (await Accounts.FinishAsync(pending ?? throw new UnreachableException(), Code ?? "", SignedInPage.AddressOf(Http), Http.RequestAborted))
        {
            case FinishSignInOutcome.SignedIn signedIn:
                await EnterAsync(signedIn.Account);
                break;
            case FinishSignInOutcome.WrongCode:
                problem = new FormProblem("The code is not right, or it was used already. Please type the one that the app shows now.", CodeBox);
                break;
            case FinishSignInOutcome.Ended:
                pending = null;
                problem = TooLate;
                break;
            case FinishSignInOutcome.Slowed slowed:
                problem = Waits.Slowed(Http, slowed.RetryAfter);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task EnterAsync(SignedInAccount account)
    {
        await Start.BeginAsync(Http, account);
        Http.Response.Redirect(BackAddress.Or(Back, "/plans"));
    }
}
