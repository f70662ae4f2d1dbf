using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>What can be printed without an account, with the numbers of a place, on the paper that somebody has.</summary>
public sealed partial class HandoutsPage
{
    /// <summary>Id of the region whose numbers are printed, or null.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? Region { get; set; }

    /// <summary>The paper: <c>a4</c> or <c>letter</c>.</summary>
    [SupplyParameterFromQuery(Name = "paper")]
    public string? Paper { get; set; }

    /// <summary>The size of the letters: <c>normal</c> or <c>large</c>.</summary>
    [SupplyParameterFromQuery(Name = "size")]
    public string? Size { get; set; }

    /// <summary>The names of the sheets that are ticked.</summary>
    [SupplyParameterFromQuery(Name = "sheet")]
    public string[]? Sheets { get; set; }

    /// <summary>There when one file was asked for and no sheet was ticked.</summary>
    [SupplyParameterFromQuery(Name = "none")]
    public string? None { get; set; }

    [Inject]
    private Handouts Handouts { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    private IReadOnlyList<string> Ticked => Sheets ?? [];

    private Region? Chosen => Region is null ? null : Library.FindRegion(Region);

    private bool IsLetter => Paper == "letter";

    private bool IsLarge => Size == "large";

    private string PaperWords => $"{(IsLetter ? "Letter" : "A4")}{(IsLarge ? ", large print" : "")}";

    private string Query => string.Join('&', new[]
    {
        Chosen is null ? null : "region=" + Chosen.Id,
        IsLetter ? "paper=letter" : null,
        IsLarge ? "size=large" : null,
    }.Where(part => part is not null)) is { Length: > 0 } query ? "?" + query : "";
}
