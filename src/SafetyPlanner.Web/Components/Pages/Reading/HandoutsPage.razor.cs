using Microsoft.AspNetCore.Components;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>What can be printed without an account.</summary>
public sealed partial class HandoutsPage
{
    [Inject]
    private Handouts Handouts { get; set; } = default!;
}
