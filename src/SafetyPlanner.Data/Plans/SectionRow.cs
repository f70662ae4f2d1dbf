using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// One sealed part of a plan. Every plan has the same number of them from its first moment, all of one size, so that a dump does not tell
/// which are filled, nor which one holds what the plan is made of.
/// </summary>
internal sealed class SectionRow
{
    /// <summary>Derived from the plan key and the slot, so that the order of rows says nothing.</summary>
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>Guards each update. It starts anywhere, so that one dump does not tell how often a part was written.</summary>
    public required long Revision { get; init; }

    public required byte[] Sealed { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SectionRow>
    {
        public void Configure(EntityTypeBuilder<SectionRow> builder)
        {
            builder.ToTable("Sections");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<PlanRow>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
