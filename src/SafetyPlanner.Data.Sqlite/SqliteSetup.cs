using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Retention;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Accounts and plans in a SQLite file.</summary>
public static class SqliteSetup
{
    /// <summary>Registers the stores on a database in this folder. Run <see cref="DatabaseStart"/> before the first request.</summary>
    /// <exception cref="MissingLibraryException">SQLite is not on this machine.</exception>
    public static IServiceCollection AddPlannerData(this IServiceCollection services, string folder)
    {
        SqliteNative.Use();

        // Made by the container and not handed to it, so that the container also disposes it.
        services.AddSingleton(_ => new DataFolder(folder));
        services.AddSingleton(provider => new DatabaseStart(
            provider.GetRequiredService<DataFolder>(),
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<Pepper>()));
        services.AddSingleton(provider => new Backups(provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DataCheck(
            provider.GetRequiredService<DataFolder>(),
            provider.GetRequiredService<DatabaseStart>(),
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddDbContextFactory<PlannerDbContext>(
            (provider, options) => Configure(options, provider.GetRequiredService<DataFolder>().ConnectionString));
        DataSetup.AddStores(services, new DataFolder(folder).PepperFile, new Erasure(TruncateLogAsync));
        return services;
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        SqliteNative.Use();
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteSetup).Assembly.GetName().Name))
            .ReplaceService<IMigrationsSqlGenerator, UnorderedTables>()
            .AddInterceptors(new ConnectionPragmas());
    }

    // The write-ahead log still holds deleted rows until it is emptied.
    private static async Task TruncateLogAsync(PlannerDbContext context, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
}
