using System.Net;

namespace SafetyPlanner.Web.Security;

/// <summary>The headers that every answer carries, whatever its route and status, and the two refusals that come before any route.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        if (Refusal(context.Request) is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(refusal, context.RequestAborted);
            return;
        }

        await next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // Files whose name bears a fingerprint never change; everything else must not stay in the browser.
        var lasting = headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal);
        if (!lasting)
        {
            headers.CacheControl = "no-store";
        }
    }

    private static string? Refusal(HttpRequest request)
    {
        if (!request.IsHttps && !IsLocal(request))
        {
            return "This site only answers over https. Please ask whoever runs it to put it behind https.";
        }

        // A page of another site could open a socket to us with the person's cookie: the framework does not look at the origin itself.
        var origin = request.Headers.Origin.ToString();
        var foreign = origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
        return foreign && request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) ? "This address does not answer to other sites." : null;
    }

    private static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host;
        return host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
