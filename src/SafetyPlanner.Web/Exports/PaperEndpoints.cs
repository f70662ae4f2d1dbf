using SafetyPlanner.Core.Plans;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Exports;

/// <summary>The addresses that answer with paper, pictures of it, and files.</summary>
internal static class PaperEndpoints
{
    private const string Pdf = "application/pdf";

    // What lies among the downloads says nothing about what it is.
    private const string FileName = "worksheet.pdf";

    internal static void MapPaper(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/handouts/{name}.pdf", (string name, string? region, string? paper, string? size, Handouts handouts) =>
            Handout([name], region, paper, size, handouts));
        routes.MapGet("/handouts/several.pdf", (string[]? sheet, string? region, string? paper, string? size, Handouts handouts) => sheet is { Length: > 0 }
            ? Handout(sheet, region, paper, size, handouts)
            : Results.LocalRedirect("/handouts" + QueryString.Create(new Dictionary<string, string?> { ["none"] = "1", ["region"] = region, ["paper"] = paper, ["size"] = size })));
        routes.MapGet("/handouts/{name}.png", async (string name, Handouts handouts, CancellationToken cancellation) =>
            await handouts.FirstPageAsync(name, cancellation) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound());

        routes.MapGet("/example/{number:int}.pdf", (int number, ExamplePlans examples, PdfRenderer paper) => examples.Document(number) is { } document
            ? Results.File(paper.Render(document, PaperDefaults.A4), Pdf, FileName)
            : Results.NotFound());

        routes.MapGet("/p/{id}/copies/{ticket}", PreparedCopy);
    }

    private static IResult Handout(IReadOnlyCollection<string> names, string? region, string? paper, string? size, Handouts handouts) =>
        PaperDefaults.Of(paper, size) is not { } options ? Results.Text("There is no such paper. Use paper=a4 or paper=letter, and size=large for large print.", statusCode: StatusCodes.Status400BadRequest)
        : handouts.Paper(names, region, options) is { } pdf ? Results.File(pdf, Pdf, FileName)
        : Results.NotFound();

    // A session that has ended finds nothing, although its copies may still wait.
    private static IResult PreparedCopy(string id, string ticket, HttpContext http, PlanSessions sessions, PreparedCopies copies) =>
        PlanId.Parse(id) is not null
        && SessionClaims.SecretOf(http.User) is { } secret
        && sessions.HomeOf(http.User).Remaining(secret) > TimeSpan.Zero
        && copies.Find(secret, ticket) is { } copy
            ? Results.File(copy.Content, copy.ContentType, copy.FileName)
            : Results.NotFound();
}
