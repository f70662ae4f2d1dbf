namespace SafetyPlanner.Core.Plans;

/// <summary>What a plan is made of, beside the answers.</summary>
/// <param name="Worksheets">Its worksheets in the order they were added; each stands once, and its place never changes.</param>
/// <param name="Regions">Ids of the regions whose numbers it shows, at most <see cref="MostRegions"/>.</param>
public sealed record PlanContents(IReadOnlyList<PlannedWorksheet> Worksheets, IReadOnlyList<string> Regions)
{
    /// <summary>How many regions a plan holds: where somebody is, and where they go.</summary>
    public const int MostRegions = 2;

    /// <summary>How many copies the register keeps; the oldest go first, and before them those that were destroyed.</summary>
    public const int MostCopies = 100;

    /// <summary>How long the name of a plan may be, in characters (UTF-16 units).</summary>
    public const int LongestName = 80;

    /// <summary>The copies made of the plan, in the order they were made.</summary>
    public IReadOnlyList<CopyMade> Copies { get; init; } = [];

    /// <summary>What the owner calls the plan in their own list; empty for none. At most <see cref="LongestName"/> characters (UTF-16 units), on one line.</summary>
    public string Name { get; init; } = "";

    /// <summary>The contents after a change. The same in memory and in the store, because both make it here.</summary>
    public PlanContents With(ContentsChange change) => new(
        [.. Worksheets, .. change.Add.Where(added => Worksheets.All(worksheet => worksheet.WorksheetId != added.WorksheetId)).DistinctBy(added => added.WorksheetId)],
        change.Regions is null ? Regions : [.. change.Regions.Distinct().Take(MostRegions)])
    {
        Copies = CopyMade.Register(Copies, change),
        Name = change.Name is null ? Name : CopyMade.OneLine(change.Name, LongestName),
    };

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PlanContents);
}

/// <summary>Worksheets to add to a plan, and its regions from now on.</summary>
/// <param name="Add">Worksheets to add; one that the plan holds already stays as it is.</param>
/// <param name="Regions">The regions, or null to leave them as they are.</param>
public sealed record ContentsChange(IReadOnlyList<PlannedWorksheet> Add, IReadOnlyList<string>? Regions)
{
    /// <summary>What the plan is called from now on, or null to leave that as it is.</summary>
    public string? Name { get; init; }

    /// <summary>A copy that has been made, or null.</summary>
    public CopyMade? Copy { get; init; }

    /// <summary>A copy that is said to be destroyed, or to be there after all; null for none.</summary>
    public CopyFate? Fate { get; init; }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(ContentsChange);
}

/// <summary>What became of a copy.</summary>
/// <param name="CopyId">The copy in the register.</param>
/// <param name="DestroyedOn">When it was destroyed; null when it is there after all.</param>
public sealed record CopyFate(string CopyId, DateOnly? DestroyedOn);
