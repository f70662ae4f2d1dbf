using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>How the kinds of text look. Greys keep a contrast of 7 to 1 and more, and nothing is told by colour alone.</summary>
internal static class Styles
{
    internal static readonly TextStyle Title = new(22, Bold: true, Leading: 1.22, Grey: 0.1);
    internal static readonly TextStyle Section = new(15, Bold: true, Leading: 1.25, Grey: 0.1);
    internal static readonly TextStyle Question = new(11.5, Bold: true, Leading: 1.3, Grey: 0.1);
    internal static readonly TextStyle Detail = new(10.5, Bold: true, Leading: 1.35, Grey: 0.2);
    internal static readonly TextStyle Body = new(10.5, Bold: false, Leading: 1.45, Grey: 0.1);
    internal static readonly TextStyle Quiet = new(9, Bold: false, Leading: 1.42, Grey: 0.33);
    internal static readonly TextStyle Strong = Body with { Bold = true };
    internal static readonly TextStyle Cell = new(9.75, Bold: false, Leading: 1.4, Grey: 0.1);
    internal static readonly TextStyle CellStrong = Cell with { Bold = true };
    internal static readonly TextStyle CellHead = new(9.25, Bold: true, Leading: 1.35, Grey: 0.15);

    /// <summary>A calm green-blue for rules and frames; 40 % grey on a printer without colours.</summary>
    internal const string Accent = "0.22 0.44 0.46";

    /// <summary>The same, darker, for what a copier must not lose in a drawing; 25 % grey.</summary>
    internal const string DeepAccent = "0.13 0.29 0.31";

    /// <summary>Lines of tables and lines to write on.</summary>
    internal const string Hairline = "0.62 0.62 0.62";

    /// <summary>From one writing line to the next: 8.5 mm.</summary>
    internal const double WritingLine = 24.1;

    /// <summary>A table row to write in by hand: 12 mm.</summary>
    internal const double WritingRow = 34;
}
