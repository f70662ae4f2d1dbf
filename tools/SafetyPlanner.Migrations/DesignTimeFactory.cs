using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SafetyPlanner.Data;
using SafetyPlanner.Data.Sqlite;

namespace SafetyPlanner.Migrations;

/// <summary>Hands dotnet-ef a context on a database that is never made.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PlannerDbContext>
{
    public PlannerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PlannerDbContext>();
        using var folder = new DataFolder("never-made");
        SqliteSetup.Configure(options, folder.ConnectionString);
        return new PlannerDbContext(options.Options);
    }
}
