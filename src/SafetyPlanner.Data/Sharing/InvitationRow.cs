using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>What a one-time code opens. The code itself is stored nowhere.</summary>
internal sealed class InvitationRow
{
    /// <summary>Derived from the code.</summary>
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>The share that it begins; null when it hands over the plan itself.</summary>
    public Guid? ShareId { get; init; }

    /// <summary>What the code opens, sealed to the code, always of one size; null once it was used or its time is over.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>The last moment it can be redeemed, in seconds since 1970 in universal time.</summary>
    public required long EndsAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<InvitationRow>
    {
        public void Configure(EntityTypeBuilder<InvitationRow> builder)
        {
            builder.ToTable("Invitations");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<PlanRow>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
