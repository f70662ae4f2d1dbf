using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SafetyPlanner.Web.Accounts;

/// <summary>Seals what a page gives into a hidden field, so that the form brings back only what this site gave, and not for longer than it is good.</summary>
/// <param name="protection">The key ring.</param>
/// <param name="purpose">What the field is for: what was sealed for one purpose opens for no other.</param>
/// <param name="lasts">How long it can be brought back.</param>
internal sealed class SealedField(IDataProtectionProvider protection, string purpose, TimeSpan lasts)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    /// <summary>The text as a hidden field may hold it.</summary>
    public string Seal(string text) => protector.Protect(text, lasts);

    /// <summary>The text that was sealed, or null when the field is anything else or too old.</summary>
    public string? Open(string? field)
    {
        try
        {
            return string.IsNullOrEmpty(field) ? null : protector.Unprotect(field);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
