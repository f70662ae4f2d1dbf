using System.Buffers.Text;
using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>32 random bytes that only the signed-in browser holds, in its cookie. Without them the vault cannot open what it keeps.</summary>
public sealed class SessionSecret
{
    private SessionSecret(string claim) => Claim = claim;

    /// <summary>The secret in base64url, to go into the cookie's claim and nowhere else: never a log, an address or a page.</summary>
    public string Claim { get; }

    /// <summary>The secret from a claim, or null when the text is not one.</summary>
    public static SessionSecret? FromClaim(string? claim) =>
        claim is not null && Base64Url.IsValid(claim, out var length) && length == SecretKey.Length ? new SessionSecret(claim) : null;

    /// <summary>Says only what this is, so that no log can hold a secret.</summary>
    public override string ToString() => nameof(SessionSecret);

    internal static SessionSecret New()
    {
        using var key = SecretKey.Random();
        return new SessionSecret(Base64Url.EncodeToString(key.Bytes));
    }

    internal SecretKey ToKey()
    {
        Span<byte> bytes = stackalloc byte[SecretKey.Length];
        try
        {
            Base64Url.DecodeFromChars(Claim, bytes);
            return SecretKey.CopyOf(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
