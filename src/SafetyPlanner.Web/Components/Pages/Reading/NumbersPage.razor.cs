using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>The numbers of every region, for anyone.</summary>
public sealed partial class NumbersPage
{
    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    [Inject]
    private PlanWorksheets Worksheets { get; set; } = default!;

    private string? EmergencyOf(Region region) => Worksheets.NumbersOf([region.Id]).Of([LineKind.Emergency]).Select(line => line.Line.Number).FirstOrDefault();
}
