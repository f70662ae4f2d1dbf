using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Lets someone in with a recovery code, and says what else can be done.</summary>
public sealed partial class RecoverPage
{
    private const string NameBox = "name";
    private const string CodeBox = "code";
    private const string StepBox = "step";

    private FormProblem? problem;
    private bool isIn;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountRecovery Recovery { get; set; } = default!;

    [Inject]
    private SessionStart Start { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "recover")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "recover")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "recover")]
    private string? Offered { get; set; }

    [SupplyParameterFromForm(FormName = "recover")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "recover")]
    private bool Noted { get; set; }

    [SupplyParameterFromForm(FormName = "recover")]
    private string? Step { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Offered ??= Passphrases.Generate();

    private async Task RecoverAsync()
    {
        if (!Noted)
        {
            problem = new FormProblem("Please tick that you have noted the new passphrase. Without it nobody can open your plans again.", NewPassphraseBoxes.Tick);
            return;
        }

        switch (await Recovery.RecoverAsync(Name ?? "", Code ?? "", Passphrase ?? "", Step, SignedInPage.AddressOf(Http), Http.RequestAborted))
        {
            case RecoverOutcome.Recovered recovered:
                await Start.BeginAsync(Http, recovered.Account);
                isIn = true;
                break;
            case RecoverOutcome.Mistyped mistyped:
                problem = new FormProblem(mistyped.Reason, CodeBox);
                break;
            case RecoverOutcome.PassphraseRefused refused:
                problem = new FormProblem(refused.Reason, NewPassphraseBoxes.Box);
                break;
            case RecoverOutcome.SecondFactorNeeded:
                problem = new FormProblem(
                    "This account has a second step. Please type the code that your app shows now, or one of the codes that stand in for it.", StepBox);
                break;
            case RecoverOutcome.Refused:
                problem = new FormProblem(
                    "The sign-in name or the recovery code is not right, or the code was used or replaced. Please check both.", NameBox, CodeBox);
                break;
            case RecoverOutcome.Busy busy:
                problem = Waits.Busy(Http, busy.RetryAfter);
                break;
            case RecoverOutcome.Slowed slowed:
                problem = Waits.Slowed(Http, slowed.RetryAfter);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
