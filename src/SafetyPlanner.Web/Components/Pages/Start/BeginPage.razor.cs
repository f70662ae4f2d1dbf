using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Pages.Start;

/// <summary>Asks what somebody needs today, and begins a plan with it.</summary>
public sealed partial class BeginPage
{
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [Inject]
    private PlanStart Start { get; set; } = default!;

    private bool HasAccount => SessionClaims.IsAccount(Http.User);

    private IReadOnlyList<string> AskedRegions => [.. new[] { Form("region-1"), Form("region-2") }.SelectMany(values => values).OfType<string>().Where(id => Library.FindRegion(id) is not null).Distinct()];

    private void Clear()
    {
        Start.Forget(Http);
        Http.Response.Redirect("/begin");
    }

    private async Task BeginAsync()
    {
        WorksheetChoice[] chosen =
        [
            .. Library.Worksheets.Where(offered => IsAsked(offered.Worksheet))
                .Select(offered => new WorksheetChoice(offered.Pack, offered.Worksheet, AskedChoice(offered.Worksheet))),
        ];
        if (chosen.Length == 0)
        {
            problem = "Nothing is chosen yet. Tick at least one box, then start.";
            return;
        }

        if (await Start.BeginAsync(Http, chosen, AskedRegions) is { } plan)
        {
            Http.Response.Redirect("/p/" + plan);
            return;
        }

        problem = PlanStart.NoRoomFor(Http);
        Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Http.Response.Headers.RetryAfter = "300";
    }

    private StringValues Form(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name] : StringValues.Empty;

    // Whoever chose 'I have left' and did not tick the worksheet above it wants the worksheet.
    private bool IsAsked(Worksheet worksheet) => Form("worksheets").Contains(worksheet.Id) || AskedChoice(worksheet) is not null;

    private string? AskedChoice(Worksheet worksheet) =>
        WorksheetChoice.Choices(worksheet).FirstOrDefault(choice => choice.Id == Form("choice-" + worksheet.Id))?.Id;
}
