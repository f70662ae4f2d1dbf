using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>
/// Makes the tables of plans WITHOUT ROWID. SQLite otherwise numbers rows in the order they came, and the third account would most likely
/// have made the third plan: a dump would tie plans to names after all.
/// </summary>
#pragma warning disable EF1001 // The constructor of the generator takes what EF hands to every generator.
internal sealed class UnorderedTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
#pragma warning restore EF1001
{
    // The name under which EF rebuilds a table that SQLite can't alter.
    private const string RebuildPrefix = "ef_temp_";

    private static readonly string[] Tables = ["Plans", "Sections", "Shares", "Invitations", "AccountCodes"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var name = operation.Name.StartsWith(RebuildPrefix, StringComparison.Ordinal) ? operation.Name[RebuildPrefix.Length..] : operation.Name;
        if (!terminate || !Tables.Contains(name))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID").AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
