using SafetyPlanner.Pdf;

namespace SafetyPlanner.Web.Exports;

/// <summary>How paper is made unless someone asks for something else.</summary>
internal static class PaperDefaults
{
    /// <summary>A4, with a title that says nothing about what it is.</summary>
    internal static PaperOptions A4 { get; } = new(Sheet.A4, "Worksheet");
}
