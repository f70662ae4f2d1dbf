using System.Text.RegularExpressions;

namespace SafetyPlanner.Web.Security;

/// <summary>Where somebody goes on once they are in, as the address of the page asks for it.</summary>
public static partial class BackAddress
{
    /// <summary>
    /// The page that is asked for when it is one of this site that people come back to, else the other one: an address from outside must not choose
    /// where a signed-in person lands.
    /// </summary>
    /// <param name="asked">What the address says, as anybody may have written it; null when it says nothing.</param>
    /// <param name="otherwise">The page to go to instead.</param>
    public static string Or(string? asked, string otherwise) => asked is not null && Allowed().IsMatch(asked) ? asked : otherwise;

    [GeneratedRegex(@"^(/p/[0-9a-f]{32}(/\d{1,3}|/paper)?|/account(/[a-z-]{1,20})?|/shared(/[0-9a-f]{32}/give-back)?)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
