using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Makes a recovery code and shows it once.</summary>
public sealed partial class RecoveryCodePage
{
    private string? made;

    [Inject]
    private AccountChanges Changes { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "recovery-code")]
    private string? Passphrase { get; set; }

    private async Task MakeAsync()
    {
        switch (await Changes.MakeRecoveryCodeAsync(Secret, Passphrase ?? "", From, Http.RequestAborted))
        {
            case RecoveryCodeOutcome.Made outcome:
                made = outcome.Code.Text;
                break;
            case RecoveryCodeOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, "passphrase");
                break;
            default:
                throw new UnreachableException();
        }
    }
}
