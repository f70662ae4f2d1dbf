using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Pages.Start;

/// <summary>The plans of whoever is signed in, and the way out.</summary>
public sealed partial class PlansPage
{
    /// <summary>The address of this page after something was deleted; it does not tell what.</summary>
    internal const string Done = "/plans?done=1";

    private IReadOnlyList<PlanSummary>? listing;
    private PlanId? guestPlan;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountPlans Accounts { get; set; } = default!;

    [Inject]
    private GuestPlans Guests { get; set; } = default!;

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "done")]
    private string? DoneMark { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (SessionClaims.SecretOf(Http.User) is not { } secret)
        {
            return;
        }

        if (SessionClaims.IsGuest(Http.User))
        {
            guestPlan = Guests.PlanOf(secret);
        }
        else
        {
            listing = await Accounts.ListAsync(secret, Http.RequestAborted);
        }
    }

    private static string MonthOf(int month) => new DateOnly(month / 100, month % 100, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private string TitleOf(PlanSummary plan) => plan.Contents is null
        ? "A plan that can’t be read any more"
        : plan.Contents.Name.Length > 0 ? plan.Contents.Name
        : string.Join(", ", plan.Contents.Worksheets.Select(sheet =>
            Library.Find(sheet.PackId, sheet.PackVersion)?.FindWorksheet(sheet.WorksheetId)?.Title ?? "Worksheet"));

    private async Task SignOutAsync()
    {
        Sessions.End(Http.User);
        await Http.SignOutAsync(SessionClaims.Scheme);
        Http.Response.Redirect("/");
    }
}
