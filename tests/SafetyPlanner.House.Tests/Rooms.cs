using System.Reflection;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Data;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.House.Tests;

/// <summary>The built rooms.</summary>
internal static class Rooms
{
    internal const string Core = "SafetyPlanner.Core";
    internal const string Content = "SafetyPlanner.Content";
    internal const string Data = "SafetyPlanner.Data";
    internal const string Sqlite = "SafetyPlanner.Data.Sqlite";
    internal const string Pdf = "SafetyPlanner.Pdf";
    internal const string Web = "SafetyPlanner.Web";

    internal static IReadOnlyDictionary<string, Assembly> All { get; } = new[]
    {
        typeof(Question), typeof(ContentLibrary), typeof(PlannerDbContext), typeof(SqliteSetup), typeof(PdfRenderer), typeof(PlanSession),
    }.ToDictionary(type => type.Assembly.GetName().Name!, type => type.Assembly);

    /// <summary>Every type that we wrote.</summary>
    internal static IEnumerable<Type> Types => All.Values
        .SelectMany(room => room.GetTypes())
        .Where(type => type.Namespace?.StartsWith("SafetyPlanner.", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal));

    /// <summary>The members of a closed set.</summary>
    internal static IReadOnlyList<Type> MembersOf<T>() =>
        [.. typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];
}
