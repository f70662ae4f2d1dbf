namespace SafetyPlanner.Core.Plans;

/// <summary>What a plan is made of, beside the answers.</summary>
/// <param name="Worksheets">Its worksheets in the order they were added; each stands once, and its place never changes.</param>
/// <param name="Regions">Ids of the regions whose numbers it shows, at most <see cref="MostRegions"/>.</param>
public sealed record PlanContents(IReadOnlyList<PlannedWorksheet> Worksheets, IReadOnlyList<string> Regions)
{
    /// <summary>How many regions a plan holds: where somebody is, and where they go.</summary>
    public const int MostRegions = 2;

    /// <summary>The contents after a change. The same in memory and in the store, because both make it here.</summary>
    public PlanContents With(ContentsChange change) => new(
        [.. Worksheets, .. change.Add.Where(added => Worksheets.All(worksheet => worksheet.WorksheetId != added.WorksheetId)).DistinctBy(added => added.WorksheetId)],
        change.Regions is null ? Regions : [.. change.Regions.Distinct().Take(MostRegions)]);
}

/// <summary>Worksheets to add to a plan, and its regions from now on.</summary>
/// <param name="Add">Worksheets to add; one that the plan holds already stays as it is.</param>
/// <param name="Regions">The regions, or null to leave them as they are.</param>
public sealed record ContentsChange(IReadOnlyList<PlannedWorksheet> Add, IReadOnlyList<string>? Regions);
