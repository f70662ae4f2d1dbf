using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// One-time codes with which the host lets somebody make an account. They need no pepper and no running server. What is stored of a
/// code does not tell what it was.
/// </summary>
public sealed class AccountCodes
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly TimeProvider clock;

    internal AccountCodes(IDbContextFactory<PlannerDbContext> contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>Makes a code for one account of this role.</summary>
    public async Task<NewAccountCode> NewAsync(AccountRole role, CancellationToken cancellation = default)
    {
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        var endsAt = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.AccountCodes.Add(new AccountCodeRow { Id = IdOf(code), Role = role, EndsAt = endsAt.ToUnixTimeSeconds() });
        await context.SaveChangesAsync(cancellation);
        return new NewAccountCode(code, endsAt);
    }

    /// <summary>The codes that can still be used, the soonest end first.</summary>
    public async Task<IReadOnlyList<OpenAccountCode>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var open = await Open(context).OrderBy(row => row.EndsAt).Select(row => new { row.Role, row.EndsAt }).ToListAsync(cancellation);
        return [.. open.Select(code => new OpenAccountCode(code.Role, DateTimeOffset.FromUnixTimeSeconds(code.EndsAt)))];
    }

    /// <summary>True when the code can be used now; it is not used up.</summary>
    internal async Task<bool> IsOpenAsync(OneTimeCode code, CancellationToken cancellation)
    {
        var id = IdOf(code);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Open(context).AnyAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Uses the code up inside a transaction of the caller and says what it is for; null when it can't be used (any more).</summary>
    internal async Task<AccountRole?> RedeemAsync(PlannerDbContext context, OneTimeCode code, CancellationToken cancellation)
    {
        var id = IdOf(code);
        var role = await Open(context).Where(row => row.Id == id).Select(row => (AccountRole?)row.Role).SingleOrDefaultAsync(cancellation);
        return await Open(context).Where(row => row.Id == id).ExecuteDeleteAsync(cancellation) == 1 ? role : null;
    }

    private static Guid IdOf(OneTimeCode code)
    {
        using var key = code.ToKey("sp1/account-code");
        return new Guid(key.DeriveId("sp1/account-code-id"));
    }

    private IQueryable<AccountCodeRow> Open(PlannerDbContext context)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return context.AccountCodes.AsNoTracking().Where(row => row.EndsAt >= now);
    }
}

/// <summary>A code that was just made, to be shown once. Not a record: a record would write its members into any log it meets.</summary>
public sealed class NewAccountCode
{
    internal NewAccountCode(OneTimeCode code, DateTimeOffset endsAt)
    {
        Code = code;
        EndsAt = endsAt;
    }

    /// <summary>The code, to be told or handed to one person.</summary>
    public OneTimeCode Code { get; }

    /// <summary>The last moment it can be used.</summary>
    public DateTimeOffset EndsAt { get; }
}

/// <summary>A code that can still be used.</summary>
/// <param name="Role">What the account is to be.</param>
/// <param name="EndsAt">The last moment it can be used.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OpenAccountCode(AccountRole Role, DateTimeOffset EndsAt);
