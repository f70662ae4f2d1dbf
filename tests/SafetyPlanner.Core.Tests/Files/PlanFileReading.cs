using System.Text.Json;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Files;

/// <summary>Reads files where the pack of all kinds is installed.</summary>
internal static class PlanFileReading
{
    internal static PlanFileOutcome Read(ReadOnlySpan<byte> json) => PlanJson.Read(json, Installed);

    internal static Plan Plan(ReadOnlySpan<byte> json)
    {
        var opened = Assert.IsType<PlanFileOutcome.Opened>(Read(json));
        return new Plan(PlanId.New(), opened.Contents, opened.Sheets);
    }

    internal static PlanFileProblem Problem(ReadOnlySpan<byte> json) => Assert.IsType<PlanFileOutcome.Refused>(Read(json)).Problem;

    /// <summary>Everything a plan holds but its id, as the database would store it: another form than that of the file.</summary>
    internal static string Stored(Plan plan) => JsonSerializer.Serialize(new { plan.Contents, Sheets = plan.Worksheets.Select(planned => plan.Sheet(planned.WorksheetId).Answers) });

    private static Worksheet? Installed(PlannedWorksheet planned) =>
        planned.PackId == KindsPack.Pack.Id && planned.PackVersion == KindsPack.Pack.Version ? KindsPack.Pack.FindWorksheet(planned.WorksheetId) : null;
}
