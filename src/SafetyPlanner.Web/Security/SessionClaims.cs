using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>A principal for someone who signed in.</summary>
    public static ClaimsPrincipal ForAccount(Guid userId, string secret) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId.ToString("N")), new Claim(Secret, secret)], Scheme));

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
}
