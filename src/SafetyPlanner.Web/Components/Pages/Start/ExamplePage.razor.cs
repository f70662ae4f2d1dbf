using Microsoft.AspNetCore.Components;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Start;

/// <summary>The invented plan, to read, to print and to copy.</summary>
public sealed partial class ExamplePage
{
    private string? problem;

    /// <summary>Which worksheet, counted from 1; null for the list of them.</summary>
    [Parameter]
    public int? Number { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private ExamplePlans Examples { get; set; } = default!;

    [Inject]
    private PlanWorksheets Worksheets { get; set; } = default!;

    [Inject]
    private PlanStart Start { get; set; } = default!;

    private async Task CopyAsync()
    {
        if (await Start.BeginAsync(Http, Examples.Plan.Contents, Worksheets.AnswersOf(Examples.Plan)) is { } copy)
        {
            Http.Response.Redirect("/p/" + copy);
            return;
        }

        problem = "Too many people are writing without an account right now. Please try again in a few minutes.";
        Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Http.Response.Headers.RetryAfter = "300";
    }
}
