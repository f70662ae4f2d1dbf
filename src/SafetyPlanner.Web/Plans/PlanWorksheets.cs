using SafetyPlanner.Content;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>Finds what a plan is made of in the installed packs.</summary>
public sealed class PlanWorksheets(ContentLibrary library, TimeProvider clock)
{
    /// <summary>
    /// The plan's worksheets with their packs and answers, in the plan's order; of a plan that is shared, the shared sections alone. One whose edition is not installed, as when a host took a pack
    /// away, is left out; its answers stay where they are.
    /// </summary>
    public IReadOnlyList<OpenWorksheet> Of(Plan plan) => [.. plan.Worksheets.Select(planned => Open(plan, planned)).OfType<OpenWorksheet>()];

    /// <summary>True when whoever opened the plan may change this answer.</summary>
    public bool CanChange(Plan plan, string worksheetId, string questionId) =>
        plan.Access is not { } access
        || (plan.Worksheets.FirstOrDefault(planned => planned.WorksheetId == worksheetId) is { } planned
            && library.Find(planned.PackId, planned.PackVersion)?.FindWorksheet(worksheetId) is { } whole
            && SharedView.CanChange(whole, questionId, access));

    /// <summary>The worksheet at this place of the plan, counted from 1, or null when there is none or its edition is not installed.</summary>
    public OpenWorksheet? At(Plan plan, int number) => plan.Worksheets.ElementAtOrDefault(number - 1) is { } planned ? Open(plan, planned) : null;

    /// <summary>All answers of a plan, each with its place, to begin another plan with.</summary>
    public IReadOnlyList<PlacedAnswer> AnswersOf(Plan plan) =>
    [
        .. from open in Of(plan)
           from answer in open.Sheet.Answers
           select new PlacedAnswer(open.Worksheet.Id, SectionOf(open.Worksheet, answer.Key), answer.Key, answer.Value),
    ];

    /// <summary>What the newest worksheet with this id is called, or null when there is none.</summary>
    public string? TitleOf(string worksheetId) => library.FindWorksheet(worksheetId)?.Worksheet.Title;

    /// <summary>The numbers of the plan's regions, as they stand today.</summary>
    public HelpNumbers NumbersOf(Plan plan) => NumbersOf(plan.Contents.Regions);

    /// <summary>The numbers of these regions, as they stand today.</summary>
    public HelpNumbers NumbersOf(IReadOnlyList<string> regions) => library.NumbersOf(regions, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    // The decision stands with the final checklist.
    private static string SectionOf(Worksheet worksheet, string questionId) =>
        worksheet.SectionOf(questionId == OutcomeValue.QuestionId ? worksheet.Gate!.Checklist.Id : questionId).Id;

    private OpenWorksheet? Open(Plan plan, PlannedWorksheet planned) =>
        library.Find(planned.PackId, planned.PackVersion) is { } pack && pack.FindWorksheet(planned.WorksheetId) is { } worksheet
            ? Shown(new OpenWorksheet(pack, worksheet, plan.Sheet(worksheet.Id)), plan.Access)
            : null;

    private static OpenWorksheet Shown(OpenWorksheet whole, PlanAccess? access) => access is null ? whole : SharedView.Of(whole, access);
}
