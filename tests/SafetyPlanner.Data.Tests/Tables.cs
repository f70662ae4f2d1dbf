using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Tests;

/// <summary>What stands in the database, so that a test can say that nothing was changed.</summary>
public static class Tables
{
    /// <summary>Every row of every table, as text, in one order; of bytes a hash.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(TempDatabase database)
    {
        await using var context = await ContextAsync(database);
        var tables = await context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY name").ToListAsync();
        var lines = new List<string>();
        foreach (var table in tables)
        {
            lines.AddRange(await RowsAsync(context, table));
        }

        return lines;
    }

    /// <summary>A context on the database. The caller disposes of it.</summary>
    internal static Task<PlannerDbContext> ContextAsync(TempDatabase database) =>
        database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> RowsAsync(PlannerDbContext context, string table)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A name from the schema itself.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => Show(reader, at)))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Show(DbDataReader row, int at) => row[at] switch
    {
        DBNull => "-",
        byte[] bytes => Convert.ToHexString(SHA256.HashData(bytes)),
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
