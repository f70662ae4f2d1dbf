using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Hosting;

/// <summary>Keeps those who send files, slowly or many at once, from closing the page for everybody else.</summary>
internal static class UploadLimits
{
    // Each may lie in memory as a whole.
    private const int AtOnce = 8;
    private const int Waiting = 16;

    // A plan has 100 kB more often than 8 MB: enough for a slow line.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    internal static void AddUploadLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts(timeouts => timeouts.AddPolicy(PlanFiles.Limit, new RequestTimeoutPolicy
        {
            Timeout = Longest,
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
        }));
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(PlanFiles.Limit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting })
                : RateLimitPartition.GetNoLimiter(""));
            limiter.OnRejected = async (rejected, cancellation) =>
            {
                rejected.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                rejected.HttpContext.Response.Headers.RetryAfter = "30";
                await rejected.HttpContext.Response.WriteAsync("Many people are sending files right now. Please go back and try again in half a minute.", cancellation);
            };
        });
    }
}
