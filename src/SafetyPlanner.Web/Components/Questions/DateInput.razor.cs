using Microsoft.AspNetCore.Components;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>
/// A day, chosen or typed the way the browser offers it. Nothing is written back while somebody is in the box: on a slow line that would
/// begin the year anew in the middle of it.
/// </summary>
public sealed partial class DateInput
{
    private string shown = "";
    private bool isIn;

    /// <summary>Id of the box on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A short help, or null.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>True when it may stay empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The day as year-month-day, or empty.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>Called with every whole day.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Called when the box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!isIn)
        {
            shown = Value;
        }
    }

    private Task LeaveAsync()
    {
        isIn = false;
        shown = Value;
        return Left.InvokeAsync();
    }
}
