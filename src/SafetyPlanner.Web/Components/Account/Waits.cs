using System.Globalization;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>Says that something has to wait, to the person in a sentence and to programs in the status.</summary>
internal static class Waits
{
    /// <summary>Too many people at once.</summary>
    internal static FormProblem Busy(HttpContext http, TimeSpan wait) =>
        Say(http, StatusCodes.Status503ServiceUnavailable, wait, "Many people are signing in right now.");

    /// <summary>Too many wrong tries.</summary>
    internal static FormProblem Slowed(HttpContext http, TimeSpan wait) => Say(http, StatusCodes.Status429TooManyRequests, wait, "There were several wrong tries.");

    private static FormProblem Say(HttpContext http, int status, TimeSpan wait, string why)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = seconds;
        return new FormProblem($"{why} Please wait {seconds} {(seconds == "1" ? "second" : "seconds")} and try again.");
    }
}
