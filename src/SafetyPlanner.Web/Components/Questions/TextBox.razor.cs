using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions;

/// <summary>One text box with its label. What is typed reaches the server letter by letter.</summary>
public sealed partial class TextBox
{
    // Past the limit of an answer, so that too long a text is told and not cut off; below what one message of the connection may hold.
    private const int MaxTyped = 20_000;

    private string text = "";

    /// <summary>Id of the box on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A short help, or null.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>How much is usually written.</summary>
    [Parameter]
    public PartLength Length { get; set; } = PartLength.Lines;

    /// <summary>True when it may stay empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Id of the list of names that is offered while typing, or null.</summary>
    [Parameter]
    public string? Names { get; set; }

    /// <summary>What stands in it.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>Called with every letter.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Called when the box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private string? Described => Hint is null ? null : Id + "-hint";

    /// <inheritdoc/>
    protected override void OnParametersSet() => text = Value;

    private Task TypedAsync() => ValueChanged.InvokeAsync(text);
}
