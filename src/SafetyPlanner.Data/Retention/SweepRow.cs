using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Retention;

/// <summary>The last sweep, and what all sweeps together took away.</summary>
internal sealed class SweepRow
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>When it last ran to its end, in seconds since 1970 in universal time.</summary>
    public required long RanAt { get; set; }

    public required long PlansDeleted { get; set; }

    public required long SharesEnded { get; set; }

    public required long CodesDeleted { get; set; }

    public required long FailedSignInsDeleted { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SweepRow>
    {
        public void Configure(EntityTypeBuilder<SweepRow> builder)
        {
            builder.ToTable("Sweeps");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
