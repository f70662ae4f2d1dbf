using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A whole plan: its worksheets and sections with what is done, what is open and what has nothing beside it, and the next useful step.</summary>
public sealed partial class PlanOverview
{
    /// <summary>The worksheets, in the plan's order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorksheetPlace> Places { get; set; } = [];

    /// <summary>False when a worksheet of the plan is not installed here any more.</summary>
    [Parameter, EditorRequired]
    public bool IsWhole { get; set; }

    /// <summary>What it is made of.</summary>
    [Parameter, EditorRequired]
    public PlanContents Contents { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>True for a plan kept in memory only.</summary>
    [Parameter, EditorRequired]
    public bool IsGuest { get; set; }

    /// <summary>True for a plan of somebody else, of which these parts are shared.</summary>
    [Parameter, EditorRequired]
    public bool IsShared { get; set; }

    [Inject]
    private IOptions<GuestOptions> Guests { get; set; } = default!;

    /// <summary>The day it is.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    private bool IsBegun => Places.Any(place => place.Sheet.Answers.Count > 0);

    private static string Words(SectionProgress progress)
    {
        var said = new List<string> { Invariant($"{progress.Answered} of {progress.Questions} answered") };
        if (progress.Unknown > 0)
        {
            said.Add(Invariant($"{progress.Unknown} not known yet"));
        }

        if (progress.Unmatched > 0)
        {
            said.Add(Invariant($"{progress.Unmatched} with nothing beside {(progress.Unmatched == 1 ? "it" : "them")}"));
        }

        return string.Join(", ", said);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
