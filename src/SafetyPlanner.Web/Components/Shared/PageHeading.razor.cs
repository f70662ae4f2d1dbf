using Microsoft.AspNetCore.Components;

namespace SafetyPlanner.Web.Components.Shared;

/// <summary>The main heading of a view within a page; takes the focus when the view comes.</summary>
public sealed partial class PageHeading
{
    private ElementReference heading;

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await heading.FocusAsync(preventScroll: false);
        }
    }
}
