using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// What an account needs to unlock its root key. There are always two passphrase slots and two recovery slots of the same size; an unused one
/// holds random bytes, so that nobody can tell who has a second passphrase or a recovery code.
/// </summary>
internal sealed class AccountKeysRow
{
    public required Guid UserId { get; init; }

    /// <summary>The salt of the passphrase, open.</summary>
    public required byte[] Salt { get; init; }

    public required byte[] Slot1 { get; init; }

    public required byte[] Slot2 { get; init; }

    public required byte[] Recovery1 { get; init; }

    public required byte[] Recovery2 { get; init; }

    /// <summary>This row in the database, as long as it is still as it was read: passphrase and recovery code are those that were checked.</summary>
    internal IQueryable<AccountKeysRow> Unchanged(PlannerDbContext context)
    {
        var (userId, salt, recovery1, recovery2) = (UserId, Salt, Recovery1, Recovery2);
        return context.AccountKeys.Where(row => row.UserId == userId && row.Salt == salt && row.Recovery1 == recovery1 && row.Recovery2 == recovery2);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<AccountKeysRow>
    {
        public void Configure(EntityTypeBuilder<AccountKeysRow> builder)
        {
            builder.ToTable("AccountKeys");
            builder.HasKey(row => row.UserId);
            builder.Property(row => row.UserId).ValueGeneratedNever();
            builder.HasOne<IdentityUser<Guid>>().WithOne().HasForeignKey<AccountKeysRow>(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
