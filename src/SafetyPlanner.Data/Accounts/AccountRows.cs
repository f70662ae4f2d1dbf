using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Reads accounts.</summary>
internal sealed class AccountRows(IDbContextFactory<PlannerDbContext> contexts)
{
    internal async Task<(IdentityUser<Guid> User, AccountKeysRow Keys)?> FindAsync(string name, CancellationToken cancellation)
    {
        var normalized = name.ToUpperInvariant();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ReadAsync(context, context.Users.Where(user => user.NormalizedUserName == normalized), cancellation);
    }

    internal async Task<(IdentityUser<Guid> User, AccountKeysRow Keys)?> FindAsync(Guid userId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ReadAsync(context, context.Users.Where(user => user.Id == userId), cancellation);
    }

    /// <summary>What the account is for. The host gave the role; having none means <see cref="AccountRole.Person"/>.</summary>
    internal async Task<AccountRole> RoleAsync(Guid userId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.UserClaims.AnyAsync(
            claim => claim.UserId == userId && claim.ClaimType == AccountRoles.ClaimType && claim.ClaimValue == nameof(AccountRole.Advocate), cancellation)
            ? AccountRole.Advocate
            : AccountRole.Person;
    }

    /// <summary>Which of these accounts are there.</summary>
    internal async Task<IReadOnlyList<Guid>> KnownAsync(IReadOnlyList<Guid> userIds, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Users.Where(user => userIds.Contains(user.Id)).Select(user => user.Id).ToListAsync(cancellation);
    }

    private static async Task<(IdentityUser<Guid> User, AccountKeysRow Keys)?> ReadAsync(
        PlannerDbContext context, IQueryable<IdentityUser<Guid>> users, CancellationToken cancellation)
    {
        var found = await (
            from user in users.AsNoTracking()
            join keys in context.AccountKeys.AsNoTracking() on user.Id equals keys.UserId
            select new { user, keys }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.user, found.keys);
    }
}
