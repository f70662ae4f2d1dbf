namespace SafetyPlanner.Web.Accounts;

/// <summary>Says in plain words which browser on which machine asks, so that people know their own sign-ins from others'.</summary>
internal static class DeviceName
{
    private const string UnknownBrowser = "A browser";

    // The order counts: browsers name the ones they are made from as well.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("EdgiOS/", "Edge"), ("SamsungBrowser/", "Samsung Internet"), ("EdgA/", "Edge"), ("Edg/", "Edge"),
        ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chromium/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    // Android calls itself Linux too, and an iPhone a Mac.
    private static readonly (string Mark, string Name)[] Machines =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>Such as "Firefox on Android"; never a version or a model, which would say more than is needed.</summary>
    /// <param name="userAgent">How the browser introduces itself; null when it does not.</param>
    internal static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Machines, userAgent)) switch
    {
        (var browser, { } machine) => $"{browser ?? UnknownBrowser} on {machine}",
        (var browser, null) => browser ?? UnknownBrowser,
    };

    private static string? Find((string Mark, string Name)[] known, string? userAgent) => userAgent is null
        ? null
        : known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
