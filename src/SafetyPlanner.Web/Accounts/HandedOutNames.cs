using Microsoft.AspNetCore.DataProtection;

namespace SafetyPlanner.Web.Accounts;

/// <summary>
/// Seals the sign-in name that a page hands out, so that the form brings back no other: else anyone could ask which names exist, or take one
/// of their own making.
/// </summary>
public sealed class HandedOutNames(IDataProtectionProvider protection)
{
    private readonly SealedField field = new(protection, "handed-out-name", TimeSpan.FromHours(1));

    /// <summary>The name as a hidden field may hold it, for one hour.</summary>
    public string Seal(string name) => field.Seal(name);

    /// <summary>The name that was handed out, or null when the field is anything else or too old.</summary>
    public string? Open(string? typed) => field.Open(typed);
}
