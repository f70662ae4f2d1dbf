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

    // What lies among the downloads says nothing about what it is.
    private const string FileName = "worksheet.pdf";

    internal static void MapPaper(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/handouts/{name}.pdf", (string name, string? region, Handouts handouts) => handouts.Find(name, region) is { } pdf
            ? Results.File(pdf, Pdf, FileName)
            : Results.NotFound());

        routes.MapGet("/example/{number:int}.pdf", (int number, ExamplePlans examples, PdfRenderer paper) => examples.Document(number) is { } document
            ? Results.File(paper.Render(document, PaperDefaults.A4), Pdf, FileName)
            : Results.NotFound());

        routes.MapGet("/p/{id}/{number:int}/paper.pdf", PlanPaperAsync);
    }

    private static async Task<IResult> PlanPaperAsync(
        string id, int number, HttpContext http, PlanSessions sessions, PlanWorksheets worksheets, PdfRenderer paper)
    {
        if (PlanId.Parse(id) is not { } planId || SessionClaims.SecretOf(http.User) is not { } secret)
        {
            return Results.NotFound();
        }

        return await sessions.HomeOf(http.User).OpenAsync(secret, planId, http.RequestAborted) switch
        {
            OpenPlanOutcome.Opened { Plan: var plan } when worksheets.At(plan, number) is { } open =>
                Results.File(paper.Render(PlanDocumentBuilder.Build(open.Pack, open.Worksheet, open.Sheet, worksheets.NumbersOf(plan)), PaperDefaults.A4), Pdf, FileName),
            OpenPlanOutcome.Damaged => Results.Problem("What is stored for this plan can’t be read. It was left as it is.", statusCode: 500),
            _ => Results.NotFound(),
        };
    }
}
