using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Deletes the account.</summary>
public sealed partial class DeleteAccountPage
{
    private const string TickBox = "sure";

    [Inject]
    private AccountChanges Changes { get; set; } = default!;

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "delete")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "delete")]
    private bool Sure { get; set; }

    private async Task DeleteAsync()
    {
        if (!Sure)
        {
            Problem = new FormProblem("Please tick that everything is to be deleted. Nothing was deleted yet.", TickBox);
            return;
        }

        switch (await Changes.DeleteAccountAsync(Secret, Passphrase ?? "", From, Http.RequestAborted))
        {
            case DeleteAccountOutcome.Deleted:
                // The vault has ended every sign-in; this forgets the copies that wait to be downloaded.
                Sessions.End(Http.User);
                await Http.SignOutAsync(SessionClaims.Scheme);
                Http.Response.Redirect("/account/ended");
                break;
            case DeleteAccountOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, "passphrase");
                break;
            default:
                throw new UnreachableException();
        }
    }
}
