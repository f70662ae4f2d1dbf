using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using SafetyPlanner.Web.Hosting;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Security;

/// <summary>Session cookie, form protection and the exit.</summary>
internal static class SecuritySetup
{
    internal static void AddPlannerSecurity(this WebApplicationBuilder builder, string dataFolder)
    {
        builder.Services.AddOptions<ExitOptions>().BindConfiguration("Exit").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddDataProtection()
            .SetApplicationName("SafetyPlanner")
            .PersistKeysToFileSystem(OwnFolder.Create(Path.Combine(dataFolder, "keyring")));
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "f";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddAuthentication(SessionClaims.Scheme).AddCookie(SessionClaims.Scheme, options =>
        {
            options.Cookie.Name = "s";
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.CookieManager = new SessionCookies();
            options.SlidingExpiration = false;

            // The vault decides how long a session lasts; the cookie only has to outlive it, and dies with the browser.
            options.ExpireTimeSpan = TimeSpan.FromHours(24);
            options.Events.OnValidatePrincipal = RefuseEnded;
            options.Events.OnRedirectToLogin = context => Refuse(context.Response);
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.Response);
        });
    }

    // A cookie whose session has ended is nobody's.
    private static Task RefuseEnded(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<PlanSessions>();
        if (context.Principal is not { } user || SessionClaims.SecretOf(user) is not { } secret || sessions.HomeOf(user).Remaining(secret) <= TimeSpan.Zero)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
