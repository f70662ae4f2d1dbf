using Microsoft.AspNetCore.Antiforgery;

namespace SafetyPlanner.Web.Security;

/// <summary>
/// A form that was opened before someone signed in or out elsewhere carries a token of the other session. Instead of a bare error the person
/// gets the same page anew, which says so.
/// </summary>
internal static class StaleForms
{
    /// <summary>The mark in the address of a page that was opened anew; it holds nothing about the person.</summary>
    internal const string Mark = "again";

    internal static void UseFreshForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase.Add(context.Request.Path).ToUriComponent() + "?" + Mark + "=1";
        return Task.CompletedTask;
    });
}
