using Microsoft.AspNetCore.Components;
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

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<CopyMade> Copies => Session.Plan.Contents.Copies;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private string Words(CopyMade copy)
    {
        string[] worksheets = [.. Places.Where(place => copy.Worksheets.Contains(place.Worksheet.Id)).Select(place => place.Worksheet.Title)];
        return string.Join(". ", new[]
        {
            $"Made on {CopyWords.Of(copy.MadeOn)} for: {CopyWords.Of(copy.Audience)}",
            worksheets.Length == 0 ? null : worksheets.Length == Places.Count && Places.Count > 1 ? "All worksheets" : string.Join("; ", worksheets),
            copy.LeftOut.Count == 0 ? null : "Left out: " + string.Join("; ", copy.LeftOut.Select(CopyWords.Of)),
            copy.DestroyBy is { } by ? $"To be destroyed by {CopyWords.Of(by)}" : null,
            copy.DestroyedOn is { } on ? $"Destroyed on {CopyWords.Of(on)}" : null,
        }.OfType<string>()) + ".";
    }

    private async Task SetFateAsync(CopyMade copy, DateOnly? destroyedOn)
    {
        var outcome = await Session.ChangeContentsAsync(new ContentsChange([], null) { Fate = new CopyFate(copy.Id, destroyedOn) });
        problem = CopyWords.Problem(outcome);
    }
}
