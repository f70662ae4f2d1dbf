using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Copies;

/// <summary>The register of the copies that were made of a plan.</summary>
public sealed partial class CopiesView
{
    private string? problem;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheets of the plan.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorksheetPlace> Places { get; set; } = [];

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    private IReadOnlyList<CopyMade> Copies => Session.Plan.Contents.Copies;

    private DateOnly Today => Session.Today;

    private string Words(CopyMade copy)
    {
        string[] worksheets = [.. Places.Where(place => copy.Worksheets.Contains(place.Worksheet.Id)).Select(place => place.Worksheet.Title)];
        return string.Join(". ", new[]
        {
            $"Made on {Day.InWords(copy.MadeOn)} for: {CopyWords.Of(copy.Audience)}",
            worksheets.Length == 0 ? null : worksheets.Length == Places.Count && Places.Count > 1 ? "All worksheets" : string.Join("; ", worksheets),
            copy.LeftOut.Count == 0 ? null : "Left out: " + string.Join("; ", copy.LeftOut.Select(CopyWords.Of)),
            copy.DestroyBy is { } by ? $"To be destroyed by {Day.InWords(by)}" : null,
            copy.DestroyedOn is { } on ? $"Destroyed on {Day.InWords(on)}" : null,
        }.OfType<string>()) + ".";
    }

    private async Task SetFateAsync(CopyMade copy, DateOnly? destroyedOn)
    {
        var outcome = await Session.ChangeContentsAsync(new ContentsChange([], null) { Fate = new CopyFate(copy.Id, destroyedOn) });
        problem = CopyWords.Problem(outcome);
    }
}
