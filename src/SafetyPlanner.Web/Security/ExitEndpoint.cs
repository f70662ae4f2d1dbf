using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Security;

/// <summary>Where the exit leads.</summary>
public sealed class ExitOptions
{
    /// <summary>An ordinary site that shows nothing personal, over https.</summary>
    [Required]
    [RegularExpression("^https://.+")]
    public string Destination { get; set; } = "https://www.wikipedia.org/";
}

/// <summary>Leaves at once: ends the session on every page and goes on to an ordinary site.</summary>
internal static class ExitEndpoint
{
    internal static void MapExit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/x", async (HttpContext http, PlanSessions sessions, IOptions<ExitOptions> options) =>
        {
            if (SessionClaims.SecretOf(http.User) is not null)
            {
                sessions.End(http.User);
                await http.SignOutAsync(SessionClaims.Scheme);
            }

            // Not when another site sent the person here; and never "cookies", which would clear those of every site under the same domain.
            if (http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin")
            {
                http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            }

            http.Response.Headers.Location = options.Value.Destination;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        });
}
