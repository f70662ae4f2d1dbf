namespace SafetyPlanner.Pdf.Tests;

/// <summary>A figure: what is heard instead of it, the words that are seen in it, and where it stands.</summary>
internal sealed record DrawnFigure(string Heard, string Seen, string Page, double Left, double Bottom, double Right, double Top);
