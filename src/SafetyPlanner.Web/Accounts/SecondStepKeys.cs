using Microsoft.AspNetCore.DataProtection;

namespace SafetyPlanner.Web.Accounts;

/// <summary>Seals the key of a second step that is being set up, so that the page can show it again after a mistyped code.</summary>
public sealed class SecondStepKeys(IDataProtectionProvider protection)
{
    private const char Between = ' ';

    private readonly SealedField field = new(protection, "second-step-key", TimeSpan.FromMinutes(15));

    /// <summary>Key and address as a hidden field may hold them, for 15 minutes.</summary>
    public string Seal(string key, string address) => field.Seal(key + Between + address);

    /// <summary>Key and address, or null when the field is anything else or too old.</summary>
    public (string Key, string Address)? Open(string? typed) => field.Open(typed)?.Split(Between, 2) is [var key, var address] ? (key, address) : null;
}
