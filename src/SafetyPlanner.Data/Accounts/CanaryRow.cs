using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Accounts;

/// <summary>A value only the right pepper gives, so that a database is never used with another one.</summary>
internal sealed class CanaryRow
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required byte[] Value { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CanaryRow>
    {
        public void Configure(EntityTypeBuilder<CanaryRow> builder)
        {
            builder.ToTable("Canary");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
