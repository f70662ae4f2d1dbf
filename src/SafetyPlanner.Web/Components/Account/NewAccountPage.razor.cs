using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Hands out a sign-in name, offers a passphrase, and makes the account, with a code of the host where one is asked for.</summary>
public sealed partial class NewAccountPage
{
    private const string CodeBox = "code";
    private const string CodeHint = "23 letters and digits. Capitals, spaces and hyphens don’t matter. It works once.";

    private string name = "";
    private FormProblem? problem;

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

    [Inject]
    private IOptions<RegistrationOptions> Registration { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Ticket { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Offered { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "new-account")]
    private bool Noted { get; set; }

    [SupplyParameterFromQuery(Name = "back")]
    private string? Back { get; set; }

    private RegistrationPolicy Policy => Registration.Value.Registration;

    private bool IsGuest => SessionClaims.IsGuest(Http.User);

    // A code for a plan looks like one for an account. What is mistyped is neither: then there is nothing to add.
    private string Elsewhere => (OneTimeCode.TryRead(Code, OneTimeCode.ToldLength, out _, out _), Policy) switch
    {
        (false, _) => "",
        (true, RegistrationPolicy.ByCode) => " If somebody gave it to you for a plan, it is not for this page: ask those who run this site for another one, make the account, then type yours under “Shared with me”.",
        _ => " If somebody gave it to you for a plan, leave it out here: make the account, then type it under “Shared with me”.",
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Policy == RegistrationPolicy.Off)
        {
            return;
        }

        if (Names.Open(Ticket) is { } handedOut)
        {
            name = handedOut;
            return;
        }

        name = await FreeNames.NextAsync(Http.RequestAborted);
        Offered = Passphrases.Generate();
        problem = Ticket is null ? null : new FormProblem("That page was too old. Here is another name: please note it, and the passphrase, once more.");
    }

    private async Task MakeAsync()
    {
        if (problem is not null)
        {
            return;
        }

        if (!Noted)
        {
            problem = new FormProblem("Please tick that you have noted both. Without them nobody can open your plan again.", NewPassphraseBoxes.Tick);
            return;
        }

        switch (await Accounts.RegisterAsync(name, Passphrase ?? "", Code, Http.RequestAborted))
        {
            case RegisterOutcome.Registered registered:
                await Start.BeginAsync(Http, registered.Account);
                Http.Response.Redirect(BackAddress.Or(Back, "/plans"));
                break;
            case RegisterOutcome.PassphraseRefused refused:
                problem = new FormProblem(refused.Reason, NewPassphraseBoxes.Box);
                break;
            case RegisterOutcome.CodeProblem code:
                problem = new FormProblem(code.Reason + Elsewhere, CodeBox);
                break;
            case RegisterOutcome.NameTaken:
                name = await FreeNames.NextAsync(Http.RequestAborted);
                problem = new FormProblem("Someone else was given that sign-in name a moment before you. Here is another one: please note it instead.");
                break;
            case RegisterOutcome.Busy busy:
                problem = Waits.Busy(Http, busy.RetryAfter);
                break;
            case RegisterOutcome.RegistrationOff:
            default:
                // The form is not shown where nobody can make an account.
                throw new UnreachableException();
        }
    }
}
