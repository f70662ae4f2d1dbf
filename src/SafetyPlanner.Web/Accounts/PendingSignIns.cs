using Microsoft.AspNetCore.DataProtection;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Web.Accounts;

/// <summary>
/// Seals what a sign-in that waits for its second step comes back with. It stands in a hidden field and never in an address, which would stay in the
/// browser's history.
/// </summary>
public sealed class PendingSignIns(IDataProtectionProvider protection)
{
    private readonly SealedField field = new(protection, "pending-sign-in", TimeSpan.FromMinutes(5));

    /// <summary>The sign-in as a hidden field may hold it, for five minutes.</summary>
    public string Seal(SessionSecret pending) => field.Seal(pending.Claim);

    /// <summary>The sign-in that waits, or null when the field is anything else or too old.</summary>
    public SessionSecret? Open(string? typed) => SessionSecret.FromClaim(field.Open(typed));
}
