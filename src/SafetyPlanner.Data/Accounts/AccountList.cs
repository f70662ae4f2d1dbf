using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Accounts;

/// <summary>The accounts as whoever runs the server may see them, and the one thing they may do to them: take one away.</summary>
public sealed class AccountList
{
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly Erasure erasure;

    internal AccountList(IDbContextFactory<PlannerDbContext> contexts, Erasure erasure)
    {
        this.contexts = contexts;
        this.erasure = erasure;
    }

    /// <summary>Every account, by sign-in name.</summary>
    public async Task<IReadOnlyList<ListedAccount>> AllAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var users = await context.Users.AsNoTracking()
            .OrderBy(user => user.UserName)
            .Select(user => new
            {
                Name = user.UserName!,
                Role = context.UserClaims.Where(claim => claim.UserId == user.Id && claim.ClaimType == AccountRoles.ClaimType).Select(claim => claim.ClaimValue).FirstOrDefault(),
                user.TwoFactorEnabled,
            })
            .ToListAsync(cancellation);
        return users.ConvertAll(user => new ListedAccount(user.Name, Enum.TryParse<AccountRole>(user.Role, out var role) ? role : AccountRole.Person, user.TwoFactorEnabled));
    }

    /// <summary>
    /// Deletes an account with its keys. Its plans stay until they have had their time: nothing says which they are, and nobody can open them any more.
    /// A server that is running ends its sign-ins within a minute.
    /// </summary>
    /// <param name="typedName">Its sign-in name, as typed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when there is no such account.</returns>
    public async Task<bool> TryRemoveAsync(string typedName, CancellationToken cancellation = default)
    {
        if (SignInNames.Canonical(typedName)?.ToUpperInvariant() is not { } normalized)
        {
            return false;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);

        // One statement: keys, claims, tokens and counts go with the account, by the foreign keys.
        if (await context.Users.Where(user => user.NormalizedUserName == normalized).ExecuteDeleteAsync(cancellation) == 0)
        {
            return false;
        }

        await erasure.CompleteAsync(context, cancellation);
        return true;
    }
}
