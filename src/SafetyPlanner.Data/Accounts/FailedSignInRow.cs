using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Wrong passphrases at one account within one hour. It can't be sealed: nobody with a key was there.</summary>
internal sealed class FailedSignInRow
{
    public required Guid UserId { get; init; }

    /// <summary>The beginning of the hour, in seconds since 1970 in universal time.</summary>
    public required long Hour { get; init; }

    public required int Count { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FailedSignInRow>
    {
        public void Configure(EntityTypeBuilder<FailedSignInRow> builder)
        {
            builder.ToTable("FailedSignIns");
            builder.HasKey(row => new { row.UserId, row.Hour });
            builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
