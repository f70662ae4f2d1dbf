using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>How the tables of a database stand to this version of the app.</summary>
internal enum DatabaseVersion
{
    /// <summary>There are none, or none of ours.</summary>
    None,

    /// <summary>Made by an older version.</summary>
    Older,

    /// <summary>Made by, or brought up to, this version.</summary>
    This,

    /// <summary>Made by a newer version.</summary>
    Newer,
}

/// <summary>Tells them apart by the migrations that each has been through.</summary>
internal static class DatabaseVersions
{
    internal static async Task<DatabaseVersion> VersionAsync(this PlannerDbContext context, CancellationToken cancellation)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var known = context.Database.GetMigrations().ToList();
        return applied switch
        {
            [] => DatabaseVersion.None,
            _ when applied.Except(known).Any() => DatabaseVersion.Newer,
            _ when known.Except(applied).Any() => DatabaseVersion.Older,
            _ => DatabaseVersion.This,
        };
    }
}
