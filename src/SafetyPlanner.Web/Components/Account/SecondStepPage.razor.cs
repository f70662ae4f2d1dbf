using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Sets up an advocate's second step, renews the codes that stand in for it, and turns it off.</summary>
public sealed partial class SecondStepPage
{
    private const string CodeBox = "code";
    private const string RenewBox = "renew-passphrase";
    private const string OffBox = "off-passphrase";

    private SecondFactorStateOutcome.State? state;
    private (string Key, string Address)? key;
    private IReadOnlyList<string>? codes;
    private bool isRenewed;
    private string? said;

    [Inject]
    private SecondFactor Factor { get; set; } = default!;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    [Inject]
    private SecondStepKeys Keys { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "begin")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    private string? Ticket { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "renew")]
    private string? RenewPassphrase { get; set; }

    [SupplyParameterFromForm(FormName = "off")]
    private string? OffPassphrase { get; set; }

    private bool IsAdvocate => SignedIn is not null && SessionClaims.IsAdvocate(Http.User);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!IsAdvocate)
        {
            if (SignedIn is not null)
            {
                Http.Response.Redirect("/account");
            }

            return;
        }

        key = Keys.Open(Ticket);
        if (Ticket is not null && key is null)
        {
            Problem = TooOld;
        }

        state = await Factor.StateAsync(Secret) as SecondFactorStateOutcome.State;
    }

    private static FormProblem TooOld => new("That page was too old, so nothing was changed. Please begin again.");

    private static string Left(int codes) => codes == 1 ? "one code" : string.Create(CultureInfo.InvariantCulture, $"{codes} codes");

    private async Task BeginAsync()
    {
        switch (await Factor.BeginAsync(Secret, Passphrase ?? "", From, Http.RequestAborted))
        {
            case BeginSecondFactorOutcome.Begun begun:
                key = (begun.SetUp.Key, begun.SetUp.Address);
                break;
            case BeginSecondFactorOutcome.AlreadyOn:
                Http.Response.Redirect("/account/second-step");
                break;
            case BeginSecondFactorOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, "passphrase");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task ConfirmAsync()
    {
        switch (await Factor.ConfirmAsync(Secret, Code ?? "", Http.RequestAborted))
        {
            case ConfirmSecondFactorOutcome.TurnedOn on:
                codes = on.Codes;
                await TakeEffectAsync();
                break;
            case ConfirmSecondFactorOutcome.WrongCode:
                Problem = new FormProblem(
                    "The code is not right, or its half minute was over. Please type the one that the app shows now. Is the clock of the phone right?", CodeBox);
                break;
            case ConfirmSecondFactorOutcome.Slowed slowed:
                Problem = Waits.Slowed(Http, slowed.RetryAfter);
                break;
            case ConfirmSecondFactorOutcome.NotBegun when state is { IsOn: false }:
                key = null;
                Problem = TooOld;
                break;
            case ConfirmSecondFactorOutcome.NotBegun:
                Http.Response.Redirect("/account/second-step");
                break;
            case ConfirmSecondFactorOutcome.AccessEnded:
                Problem = Ended;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task RenewAsync()
    {
        switch (await Factor.RenewCodesAsync(Secret, RenewPassphrase ?? "", From, Http.RequestAborted))
        {
            case RenewCodesOutcome.Renewed renewed:
                codes = renewed.Codes;
                isRenewed = true;
                break;
            case RenewCodesOutcome.NotOn:
                Http.Response.Redirect("/account/second-step");
                break;
            case RenewCodesOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, RenewBox);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task TurnOffAsync()
    {
        switch (await Factor.TurnOffAsync(Secret, OffPassphrase ?? "", From, Http.RequestAborted))
        {
            case TurnOffOutcome.TurnedOff:
                state = null;
                said = "The second step is off. Plans of others are closed to you until it is set up again.";
                await TakeEffectAsync();
                break;
            case TurnOffOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, OffBox);
                break;
            default:
                throw new UnreachableException();
        }
    }

    // The other cookies still say what was: their sign-ins end, and this one's cookie is written anew.
    private async Task TakeEffectAsync()
    {
        Vault.EndOthers(Secret);
        if (await Accounts.CurrentAsync(Secret, Http.RequestAborted) is { } account)
        {
            await SessionStart.RenewAsync(Http, account);
        }
    }
}
