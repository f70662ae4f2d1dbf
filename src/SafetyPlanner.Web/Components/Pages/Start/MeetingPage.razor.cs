using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Pages.Start;

/// <summary>What to know before the meeting worksheet, and the ways to begin it.</summary>
public sealed partial class MeetingPage
{
    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [Inject]
    private PlanStart Start { get; set; } = default!;

    private ContentPack Pack => Library.FindNewest(PlanStart.PackId)!;

    private Worksheet Worksheet => Pack.FindWorksheet(PlanStart.WorksheetId)!;

    private bool HasAccount => SessionClaims.IsAccount(Http.User);

    private bool IsFull { get; set; }

    private async Task BeginAsync() => Go(await Start.BeginAsync(Http));

    private async Task BeginAnewAsync() => Go(await Start.BeginAnewAsync(Http));

    private void Go(PlanId? begun)
    {
        if (begun is { } plan)
        {
            Http.Response.Redirect("/p/" + plan);
            return;
        }

        IsFull = true;
        Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Http.Response.Headers.RetryAfter = "300";
    }
}
