using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Web.Exports;

/// <summary>A blank sheet that anyone may print.</summary>
/// <param name="Name">Its name in the address, without the ending.</param>
/// <param name="Title">What it is called in the list.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Document">Makes what stands on it, with the numbers of a region.</param>
public sealed record BlankSheet(string Name, string Title, string Summary, Func<HelpNumbers, PlanDocument> Document);
