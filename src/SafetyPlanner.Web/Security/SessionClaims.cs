using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Web.Security;

/// <summary>What the session cookie says: whose session it is and the secret that opens its vault or its memory.</summary>
public static class SessionClaims
{
    /// <summary>The one cookie scheme.</summary>
    public const string Scheme = "session";

    /// <summary>The claim that holds the secret, base64url. Never logged.</summary>
    public const string Secret = "sp:secret";

    /// <summary>The claim that tells a session without an account.</summary>
    private const string Guest = "sp:guest";

    /// <summary>The claim that tells an advocate's account.</summary>
    private const string Advocate = "sp:advocate";

    /// <summary>The claim that tells an account whose sign-in has a second step.</summary>
    private const string SecondStep = "sp:second-step";

    /// <summary>A principal for someone who signed in. To be made anew when the account's second step is turned on or off.</summary>
    public static ClaimsPrincipal ForAccount(Guid userId, string secret, AccountRole role, bool hasSecondStep)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId.ToString("N")), new Claim(Secret, secret)], Scheme);
        if (role == AccountRole.Advocate)
        {
            identity.AddClaim(new Claim(Advocate, "1"));
        }

        if (hasSecondStep)
        {
            identity.AddClaim(new Claim(SecondStep, "1"));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>A principal for someone without an account.</summary>
    public static ClaimsPrincipal ForGuest(string secret) =>
        new(new ClaimsIdentity([new Claim(Guest, "1"), new Claim(Secret, secret)], Scheme));

    /// <summary>The secret in the session, or null when there is no session.</summary>
    public static string? SecretOf(ClaimsPrincipal user) => user.FindFirst(Secret)?.Value;

    /// <summary>A hash to look something of a session up by, so that the time a look-up takes says nothing about the secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True for a session without an account.</summary>
    public static bool IsGuest(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Guest);

    /// <summary>True for a session of someone who signed in.</summary>
    public static bool IsAccount(ClaimsPrincipal user) => user.FindFirst(ClaimTypes.NameIdentifier) is not null;

    /// <summary>The secret of someone who signed in; null for anyone else.</summary>
    public static SessionSecret? AccountSecretOf(ClaimsPrincipal user) => IsAccount(user) ? SessionSecret.FromClaim(SecretOf(user)) : null;

    /// <summary>True for a session of an advocate.</summary>
    public static bool IsAdvocate(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Advocate);

    /// <summary>True for an advocate whose sign-in has no second step yet: plans of others stay closed to them until it has.</summary>
    public static bool LacksSecondStep(ClaimsPrincipal user) => IsAdvocate(user) && !user.HasClaim(claim => claim.Type == SecondStep);
}
