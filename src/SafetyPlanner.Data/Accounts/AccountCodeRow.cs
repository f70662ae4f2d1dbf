using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Accounts;

/// <summary>A one-time code that the host made, with which an account can be made. The code itself is stored nowhere.</summary>
internal sealed class AccountCodeRow
{
    /// <summary>Derived from the code.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the account is to be.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>The last moment it can be used, in seconds since 1970 in universal time.</summary>
    public required long EndsAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AccountCodeRow>
    {
        public void Configure(EntityTypeBuilder<AccountCodeRow> builder)
        {
            builder.ToTable("AccountCodes");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
