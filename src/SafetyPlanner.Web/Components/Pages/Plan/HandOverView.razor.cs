using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>Makes the code with which somebody else becomes the owner of the plan, and takes it back.</summary>
public sealed partial class HandOverView
{
    private string? made;
    private string? said;
    private string? problem;
    private string passphrase = "";
    private DateTimeOffset? until;
    private bool isKnown;
    private bool isBusy;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private PlanSharing Sharing { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        until = await Sharing.HandOverWaitsUntilAsync(Session);
        isKnown = true;
    }

    private async Task MakeAsync()
    {
        (made, said, problem, isBusy) = (null, null, null, true);
        var typed = passphrase;
        passphrase = "";
        if (await Sharing.ConfirmAsync(Session, typed) is { } refused)
        {
            (problem, isBusy) = (Words(refused), false);
            return;
        }

        switch (await Sharing.HandOverAsync(Session))
        {
            case HandOverOutcome.Made done:
                (made, until) = (done.Code.Text, done.Until);
                break;
            case HandOverOutcome.Damaged:
                problem = "What is stored of this plan can’t be read, so no code was made. Please tell whoever runs this service.";
                break;
            case HandOverOutcome.NotFound:
                problem = "This plan is not here any more, so no code was made.";
                break;
            default:
                problem = "This page is locked, and no code was made. Sign in again, then try once more.";
                break;
        }

        isBusy = false;
    }

    private static string Words(PassphraseProblem refused) => refused switch
    {
        PassphraseProblem.Wrong => "The passphrase is not right, so no code was made. Please check it and try again: capitals and spaces count.",
        PassphraseProblem.Damaged => "What is stored of your account can’t be read, so no code was made. Please tell whoever runs this service.",
        PassphraseProblem.AccessEnded => "This page is locked, and no code was made. Sign in again, then try once more.",
        _ => "No code was made. Please wait a minute, then try again.",
    };

    private async Task WithdrawAsync()
    {
        (made, said, problem, isBusy) = (null, null, null, true);
        switch (await Sharing.WithdrawHandOverAsync(Session))
        {
            case ChangeShareOutcome.Done:
                (until, said) = (null, "The code does not work any more. The plan is still yours.");
                break;
            case ChangeShareOutcome.Damaged:
                problem = "What is stored of this plan can’t be read, so nothing was changed. Please tell whoever runs this service.";
                break;
            case ChangeShareOutcome.NotFound:
                problem = "This plan is not here any more: the code has been used, or the plan was deleted.";
                break;
            case null:
                problem = "This could not be done just now, and the code still works. Please try again at once.";
                break;
            default:
                problem = "This page is locked, and the code was not taken back. Sign in again, then try once more.";
                break;
        }

        isBusy = false;
    }
}
