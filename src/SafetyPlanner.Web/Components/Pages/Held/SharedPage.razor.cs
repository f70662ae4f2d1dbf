using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Pages.Held;

/// <summary>What others share with whoever is signed in, as a list that says nothing of what stands in it, and the box for a code.</summary>
public sealed partial class SharedPage
{
    private IReadOnlyList<SharedPlan>? plans;
    private string? refusal;
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private SharedPlans Shared { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "redeem")]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = StaleForms.Mark)]
    private string? Again { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => plans = await Shared.ListAsync(Http.User, Http.RequestAborted);

    // Told apart for those who listen; a share that is not open has no name yet.
    private static string NameOf(SharedPlan plan) => plan.Held.State is HeldPlanState.Open open ? ": " + open.ShownAs : "";

    private async Task RedeemAsync()
    {
        switch (await Shared.RedeemAsync(Http.User, Code, Http.RequestAborted))
        {
            case RedeemOutcome.Waiting:
                Http.Response.Redirect("/shared");
                break;
            case RedeemOutcome.TookOver took:
                Http.Response.Redirect($"/p/{took.Plan}/{(took.IsCopy ? "back" : "yours")}");
                break;
            case RedeemOutcome.Refused refused:
                refusal = refused.Reason;
                break;
            default:
                plans = null;
                problem = "Your sign-in has ended, and the code was not used. Sign in again, then type it once more.";
                break;
        }
    }

    private async Task GiveUpAsync(SharedPlan plan)
    {
        switch (await Shared.GiveUpAsync(Http.User, plan.Held.Plan, Http.RequestAborted))
        {
            case ChangeShareOutcome.AccessEnded:
                plans = null;
                problem = "Your sign-in has ended, and nothing was changed. Sign in again, then give it up.";
                break;
            default:
                // Gone already is gone too.
                Http.Response.Redirect("/shared");
                break;
        }
    }
}
