using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Components.Pages.Start;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>Empties sections of a plan, or deletes all of it.</summary>
public sealed partial class DeleteView
{
    private readonly HashSet<(int Worksheet, string Section)> chosen = [];
    private string? said;
    private string? problem;
    private bool isSure;
    private bool isBusy;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheets of the plan.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorksheetPlace> Places { get; set; } = [];

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // As the session knows it now: what was just emptied is not offered again.
    private IReadOnlyList<(WorksheetPlace Place, IReadOnlyList<Section> Sections)> Written =>
    [
        .. from place in Places
           let sheet = Session.Plan.Sheet(place.Worksheet.Id)
           let sections = place.Worksheet.Sections.Where(section => SectionErasure.TakesAnything(place.Worksheet, section, sheet)).ToList()
           where sections.Count > 0
           select (place, (IReadOnlyList<Section>)sections),
    ];

    private void Choose((int Worksheet, string Section) section, bool isChosen) => _ = isChosen ? chosen.Add(section) : chosen.Remove(section);

    private async Task EmptyAsync()
    {
        (said, problem) = (null, null);
        var parts = Written.SelectMany(written => written.Sections, (written, section) => (written.Place, Section: section))
            .Where(part => chosen.Contains((part.Place.Number, part.Section.Id))).ToList();
        if (parts.Count == 0)
        {
            problem = "Nothing is ticked yet. Tick the parts that are to be emptied. Nothing was deleted.";
            return;
        }

        isBusy = true;
        var emptied = new List<string>();
        foreach (var (place, section) in parts)
        {
            // Named as it was: its title may hold a name that goes now.
            var title = place.Blanks.Fill(section.Title);
            problem = Problem(await Session.EraseAsync(place.Worksheet, section));
            if (problem is not null)
            {
                break;
            }

            chosen.Remove((place.Number, section.Id));
            emptied.Add(title);
        }

        said = emptied.Count > 0 ? $"Emptied: {string.Join("; ", emptied)}." : null;
        isBusy = false;
    }

    private async Task DeleteAsync()
    {
        (said, problem) = (null, null);
        if (!isSure)
        {
            problem = "To delete the whole plan, tick “I want this plan gone” first. Nothing was deleted.";
            return;
        }

        isBusy = true;
        problem = Problem(await Session.DeleteAsync());
        isBusy = false;
        if (problem is null)
        {
            // Loaded anew, so that nothing of the plan stays behind in this page.
            Navigation.NavigateTo(PlansPage.Done, forceLoad: true);
        }
    }

    private static string? Problem(ContentsOutcome outcome) => outcome switch
    {
        ContentsOutcome.Saved => null,
        ContentsOutcome.Rejected rejected => rejected.Reason,
        ContentsOutcome.Failed => "This could not be deleted just now. Please try again in a moment.",
        _ => "This page is locked, and this was not deleted. Sign in again, then try once more.",
    };
}
