using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>What became of a new account.</summary>
internal enum NewAccountOutcome
{
    Created,
    NameTaken,
    CodeNotOpen,
}

/// <summary>Writes a new account into the database: user, keys, role and the use of the code, all in one transaction or none of it.</summary>
internal sealed class NewAccounts(IServiceScopeFactory scopes, AccountCodes codes)
{
    internal async Task<NewAccountOutcome> CreateAsync(
        IdentityUser<Guid> user, AccountKeysRow keys, string verifier, OneTimeCode? code, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlannerDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser<Guid>>>();

        // One writer at a time: what Identity finds free in here, a name for one, is free until the end of it.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (code is not null)
        {
            if (await codes.RedeemAsync(context, code, cancellation) is not { } role)
            {
                return NewAccountOutcome.CodeNotOpen;
            }

            if (role != AccountRole.Person)
            {
                context.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = user.Id, ClaimType = AccountRoles.ClaimType, ClaimValue = role.ToString() });
            }
        }

        // Identity's store saves this context and with it whatever was added to it.
        context.AccountKeys.Add(keys);
        var result = await users.CreateAsync(user, verifier);
        if (!result.Succeeded)
        {
            return result.Errors.All(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? NewAccountOutcome.NameTaken
                : throw new InvalidOperationException("Identity refused an account: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }

        await transaction.CommitAsync(cancellation);
        return NewAccountOutcome.Created;
    }
}
