using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Settings that SQLite keeps per connection and not in the file.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    // FULL: what a page calls saved has reached the disk and survives a loss of power. secure_delete: what was deleted is overwritten.
    private const string Pragmas =
        "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
