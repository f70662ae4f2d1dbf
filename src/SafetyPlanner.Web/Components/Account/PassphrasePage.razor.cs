using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Changes the passphrase.</summary>
public sealed partial class PassphrasePage
{
    private const string CurrentBox = "current";

    private bool isChanged;

    [Inject]
    private AccountChanges Changes { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "passphrase")]
    private string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "passphrase")]
    private string? Offered { get; set; }

    [SupplyParameterFromForm(FormName = "passphrase")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromForm(FormName = "passphrase")]
    private bool Noted { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Offered ??= Passphrases.Generate();

    private async Task ChangeAsync()
    {
        if (!Noted)
        {
            Problem = new FormProblem("Please tick that you have noted the new passphrase. Without it nobody can open your plans again.", NewPassphraseBoxes.Tick);
            return;
        }

        switch (await Changes.ChangePassphraseAsync(Secret, Current ?? "", Passphrase ?? "", From, Http.RequestAborted))
        {
            case ChangePassphraseOutcome.Changed:
                isChanged = true;
                break;
            case ChangePassphraseOutcome.PassphraseRefused refused:
                Problem = new FormProblem(refused.Reason, NewPassphraseBoxes.Box);
                break;
            case ChangePassphraseOutcome.NotConfirmed not:
                Problem = SentenceOf(not.Problem, CurrentBox);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
