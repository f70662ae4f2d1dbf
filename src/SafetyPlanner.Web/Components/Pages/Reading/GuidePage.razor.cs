using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>One guide, in the newest edition that has it.</summary>
public sealed partial class GuidePage
{
    /// <summary>The guide's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    private ContentPack? Pack => Library.Packs.LastOrDefault(pack => pack.FindGuide(Id) is not null);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Pack is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
