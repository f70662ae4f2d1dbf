using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Plans;

/// <summary>A plan as a dump shows it: an opaque id, an opaque space, a sealed key and two months. Nothing ties it to an account.</summary>
internal sealed class PlanRow
{
    public required Guid Id { get; init; }

    /// <summary>Derived from the owner's root key, which the server does not have.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>The generation of the plan key; authenticated with everything sealed under it.</summary>
    public required int Epoch { get; init; }

    /// <summary>The plan key, sealed under a key derived from the owner's root key.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>Year and month as in 202611; the day would say too much.</summary>
    public required int CreatedMonth { get; init; }

    /// <summary>Year and month of the last time it was opened or saved.</summary>
    public required int LastUsedMonth { get; init; }

    /// <summary>True when a share ended without the owner, so that the plan key is to be changed as soon as they are there.</summary>
    public bool RotationDue { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PlanRow>
    {
        public void Configure(EntityTypeBuilder<PlanRow> builder)
        {
            builder.ToTable("Plans");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.SpaceId);
        }
    }
}
