using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data;

/// <summary>The tables. Everything a person wrote is sealed before it gets here; use one context per operation, from the factory.</summary>
public sealed class PlannerDbContext(DbContextOptions<PlannerDbContext> options) : IdentityUserContext<IdentityUser<Guid>, Guid>(options)
{
    internal DbSet<AccountKeysRow> AccountKeys => Set<AccountKeysRow>();

    internal DbSet<CanaryRow> Canaries => Set<CanaryRow>();

    internal DbSet<PlanRow> Plans => Set<PlanRow>();

    internal DbSet<SectionRow> Sections => Set<SectionRow>();

    internal DbSet<ShareRow> Shares => Set<ShareRow>();

    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    internal DbSet<AccountCodeRow> AccountCodes => Set<AccountCodeRow>();

    internal DbSet<FailedSignInRow> FailedSignIns => Set<FailedSignInRow>();

    internal DbSet<SweepRow> Sweeps => Set<SweepRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUser<Guid>>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(PlannerDbContext).Assembly);
    }
}
