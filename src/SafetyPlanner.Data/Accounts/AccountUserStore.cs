using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Identity's store, but the key of the second factor is sealed before it is stored and of its recovery codes only a keyed hash is kept, so that a dump
/// without the pepper gives neither.
/// </summary>
internal sealed class AccountUserStore(PlannerDbContext context, Pepper pepper)
    : UserOnlyStore<IdentityUser<Guid>, PlannerDbContext, Guid>(context)
{
    public override async Task SetAuthenticatorKeyAsync(IdentityUser<Guid> user, string key, CancellationToken cancellationToken)
    {
        using var sealKey = pepper.Key.Derive("sp1/second-factor");
        var plain = Encoding.ASCII.GetBytes(key);
        try
        {
            var sealedKey = Envelope.Seal(sealKey, Place(user), plain);
            await base.SetAuthenticatorKeyAsync(user, Convert.ToBase64String(sealedKey), cancellationToken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>The key in base 32; null when there is none, or it does not open.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(IdentityUser<Guid> user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { } stored)
        {
            return null;
        }

        using var sealKey = pepper.Key.Derive("sp1/second-factor");
        if (!Envelope.TryOpen(sealKey, Place(user), Convert.FromBase64String(stored), out var plain))
        {
            return null;
        }

        try
        {
            return Encoding.ASCII.GetString(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public override Task ReplaceCodesAsync(IdentityUser<Guid> user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(IdentityUser<Guid> user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    private static SealContext Place(IdentityUser<Guid> user) => new(SealContext.SecondFactor, user.Id, Epoch: 0, RowId: default, Revision: 0);

    private string HashOf(IdentityUser<Guid> user, string code)
    {
        using var key = pepper.Key.Derive("sp1/second-factor-codes");
        using var hash = key.Mac([.. user.Id.ToByteArray(), .. Encoding.UTF8.GetBytes(code)]);
        return Convert.ToBase64String(hash.Bytes);
    }
}
