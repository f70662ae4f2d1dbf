using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>The numbers of every region, for anyone.</summary>
public sealed partial class NumbersPage
{
    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [Inject]
    private PlanWorksheets Worksheets { get; set; } = default!;
}
