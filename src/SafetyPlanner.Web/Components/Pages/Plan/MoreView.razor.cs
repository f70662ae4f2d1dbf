using System.Globalization;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>Adds worksheets to a plan, changes its regions, and names it. Each choice is kept at once.</summary>
public sealed partial class MoreView
{
    private string name = "";
    private string? said;
    private string? problem;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    private IEnumerable<(ContentPack Pack, Worksheet Worksheet)> Missing => Library.Worksheets
        .Where(offered => Session.Plan.Worksheets.All(planned => planned.WorksheetId != offered.Worksheet.Id));

    /// <inheritdoc/>
    protected override void OnInitialized() => name = Session.Plan.Contents.Name;

    // On to what was asked for: the page below would only lose one of its buttons.
    private async Task AddAsync(ContentPack pack, Worksheet worksheet)
    {
        if (await ChangeAsync(new ContentsChange([new PlannedWorksheet(pack.Id, pack.Version, worksheet.Id)], null), null))
        {
            var number = Session.Plan.Worksheets.TakeWhile(planned => planned.WorksheetId != worksheet.Id).Count() + 1;
            Navigation.NavigateTo(Address + "/" + number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private Task<bool> SetRegionsAsync(IReadOnlyList<string> regions) => ChangeAsync(new ContentsChange([], regions), regions.Count == 0 ? "No place is kept any more." : "The place is kept.");

    private async Task SetNameAsync()
    {
        if (name.Trim() == Session.Plan.Contents.Name)
        {
            return;
        }

        if (name.Trim().Length > PlanContents.LongestName)
        {
            (said, problem) = (null, $"Please shorten the name: up to {PlanContents.LongestName} letters. It is not kept yet.");
            return;
        }

        if (await ChangeAsync(new ContentsChange([], null) { Name = name }, name.Trim().Length == 0 ? "The plan has no name any more." : "The name is kept."))
        {
            name = Session.Plan.Contents.Name;
        }
    }

    private async Task<bool> ChangeAsync(ContentsChange change, string? done)
    {
        var outcome = await Session.ChangeContentsAsync(change);
        said = outcome is ContentsOutcome.Saved ? done : null;
        problem = outcome switch
        {
            ContentsOutcome.Saved => null,
            ContentsOutcome.Rejected rejected => rejected.Reason,
            ContentsOutcome.Failed => "This could not be saved just now. Please try again in a moment.",
            _ => "This page is locked. Sign in again, then choose once more.",
        };
        return problem is null;
    }
}
