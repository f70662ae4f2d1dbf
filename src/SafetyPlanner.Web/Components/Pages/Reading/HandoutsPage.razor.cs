using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>What can be printed without an account, with the numbers of a place.</summary>
public sealed partial class HandoutsPage
{
    /// <summary>Id of the region whose numbers are printed, or null.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? Region { get; set; }

    [Inject]
    private Handouts Handouts { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    private Region? Chosen => Region is null ? null : Library.FindRegion(Region);
}
