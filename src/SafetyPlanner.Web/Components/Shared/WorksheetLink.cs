namespace SafetyPlanner.Web.Components.Shared;

/// <summary>A way to another worksheet.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is, or where it can be added.</param>
public sealed record WorksheetLink(string Title, string Address);
