using Microsoft.AspNetCore.Components;

namespace SafetyPlanner.Web.Components.Shared;

/// <summary>What came of something that somebody asked for; takes the focus when it comes, because it may stand outside of what is in sight.</summary>
public sealed partial class FocusedNotice
{
    private ElementReference notice;

    /// <summary>How it looks: <c>notice</c> or <c>error</c>.</summary>
    [Parameter]
    public string Class { get; set; } = "notice";

    /// <summary>The role it is read out with, or null.</summary>
    [Parameter]
    public string? Role { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await notice.FocusAsync(preventScroll: false);
        }
    }
}
