using Microsoft.AspNetCore.Authentication.Cookies;

namespace SafetyPlanner.Web.Security;

/// <summary>
/// Names the session cookie by how the browser reached us: with the <c>__Host-</c> prefix over https, plainly over http, which only localhost
/// may use and where browsers refuse the prefix.
/// </summary>
internal sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
