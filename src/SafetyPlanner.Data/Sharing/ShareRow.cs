using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>
/// What of a plan is shared with one person. A dump shows that a plan is shared with an opaque space until a day, and how far it has come; what is
/// shared, with whom and for what is sealed.
/// </summary>
internal sealed class ShareRow
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required ShareStage Stage { get; set; }

    /// <summary>The last day, in universal time.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The link key and the consent, sealed under the plan key of the plan's epoch.</summary>
    public required byte[] OwnerPart { get; set; }

    /// <summary>Where the recipient finds it; derived from their root key. Null before a code is redeemed and after the end.</summary>
    public Guid? HolderSpaceId { get; set; }

    /// <summary>The link key, sealed under the recipient's root key. Null before a code is redeemed and after the end.</summary>
    public byte[]? HolderPart { get; set; }

    /// <summary>The keys of the shared sections and the terms, sealed under the link key. Null unless the share is open.</summary>
    public byte[]? Grant { get; set; }

    /// <summary>What the recipient did, sealed under the link key.</summary>
    public required byte[] Journal { get; set; }

    /// <summary>Guards each change of the journal.</summary>
    public required long JournalRevision { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ShareRow>
    {
        public void Configure(EntityTypeBuilder<ShareRow> builder)
        {
            builder.ToTable("Shares");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<PlanRow>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.HolderSpaceId);
        }
    }
}

/// <summary>How far a share has come.</summary>
internal enum ShareStage
{
    /// <summary>A code was made and not redeemed yet.</summary>
    Offered,

    /// <summary>Somebody redeemed the code; the owner has not confirmed that it was the right person.</summary>
    Redeemed,

    /// <summary>Confirmed: the recipient can open it.</summary>
    Open,

    /// <summary>Stopped, given up or run out: the recipient's keys are gone.</summary>
    Ended,

    /// <summary>Ended because the database was put back from a backup.</summary>
    EndedByRestore,
}
