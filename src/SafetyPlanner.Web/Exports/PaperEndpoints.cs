using SafetyPlanner.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Exports;

/// <summary>The addresses that answer with paper.</summary>
internal static class PaperEndpoints
{
    private const string Pdf = "application/pdf";

    internal static void MapPaper(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/handouts/{name}.pdf", (string name, Handouts handouts) => handouts.Find(name) is { } pdf
            ? Results.File(pdf, Pdf, name + ".pdf")
            : Results.NotFound());

        routes.MapGet("/p/{id}/paper.pdf", async (string id, HttpContext http, PlanSessions sessions, ContentLibrary library, PdfRenderer paper) =>
        {
            if (PlanId.Parse(id) is not { } planId || SessionClaims.SecretOf(http.User) is not { } secret)
            {
                return Results.NotFound();
            }

            return await sessions.HomeOf(http.User).OpenAsync(secret, planId, http.RequestAborted) switch
            {
                OpenPlanOutcome.Opened opened => Results.File(paper.Render(DocumentOf(opened.Plan, library), PaperDefaults.A4), Pdf, "worksheet.pdf"),
                OpenPlanOutcome.Damaged => Results.Problem("What is stored for this plan can’t be read. It was left as it is.", statusCode: 500),
                _ => Results.NotFound(),
            };
        });
    }

    private static PlanDocument DocumentOf(Plan plan, ContentLibrary library)
    {
        var planned = plan.Worksheets[0];
        var pack = library.Find(planned.PackId, planned.PackVersion)!;
        var worksheet = pack.FindWorksheet(planned.WorksheetId)!;
        return PlanDocumentBuilder.Build(pack, worksheet, plan.Sheet(worksheet.Id));
    }
}
