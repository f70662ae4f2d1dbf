using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Held;

/// <summary>Makes the code with which the owner of a plan gets it back in a new account, where they allowed it.</summary>
public sealed partial class GiveBackPage
{
    private SharedPlan? plan;
    private string? made;
    private string? problem;

    /// <summary>The plan's opaque id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private SharedPlans Shared { get; set; } = default!;

    private HeldPlanState.Open? Open => plan?.Held.State as HeldPlanState.Open;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => plan = (await Shared.ListAsync(Http.User, Http.RequestAborted))?
        .FirstOrDefault(one => one.Held.Plan.ToString() == Id && one.Held.State is HeldPlanState.Open { MayGiveBack: true });

    private async Task GiveBackAsync()
    {
        if (plan is null)
        {
            return;
        }

        switch (await Shared.GiveBackAsync(Http.User, plan.Held.Plan, Http.RequestAborted))
        {
            case HandOverOutcome.Made done:
                made = done.Code.Text;
                break;
            case HandOverOutcome.Damaged:
                problem = "What is stored of this plan can’t be read, so no code was made. Please tell whoever runs this service.";
                break;
            default:
                plan = null;
                break;
        }
    }
}
