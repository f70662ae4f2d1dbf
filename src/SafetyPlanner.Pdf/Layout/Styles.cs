using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>How the kinds of text look. Greys keep a contrast of 7 to 1 and more, and nothing is told by colour alone.</summary>
internal sealed record Styles
{
    /// <summary>A calm green-blue for rules and frames; 40 % grey on a printer without colours.</summary>
    internal const string Accent = "0.22 0.44 0.46";

    /// <summary>The same, darker, for what a copier must not lose in a drawing; 25 % grey.</summary>
    internal const string DeepAccent = "0.13 0.29 0.31";

    /// <summary>Lines of tables and lines to write on.</summary>
    internal const string Hairline = "0.62 0.62 0.62";

    private static readonly Styles Normal = new()
    {
        Title = new(22, Bold: true, Leading: 1.22, Grey: 0.1),
        Section = new(15, Bold: true, Leading: 1.25, Grey: 0.1),
        Question = new(11.5, Bold: true, Leading: 1.3, Grey: 0.1),
        Detail = new(10.5, Bold: true, Leading: 1.35, Grey: 0.2),
        Body = new(10.5, Bold: false, Leading: 1.45, Grey: 0.1),
        Quiet = new(9, Bold: false, Leading: 1.42, Grey: 0.33),
        Cell = new(9.75, Bold: false, Leading: 1.4, Grey: 0.1),
        CellHead = new(9.25, Bold: true, Leading: 1.35, Grey: 0.15),
        WritingLine = 24.1,
        WritingRow = 34,
        Scale = 1,
        StacksNarrowTables = false,
    };

    // Nothing in it is smaller than 18 points: who needs large print needs the remarks and the footer in it too.
    private static readonly Styles Large = new()
    {
        Title = new(29, Bold: true, Leading: 1.2, Grey: 0),
        Section = new(23, Bold: true, Leading: 1.22, Grey: 0),
        Question = new(20, Bold: true, Leading: 1.28, Grey: 0),
        Detail = new(18, Bold: true, Leading: 1.32, Grey: 0.1),
        Body = new(18, Bold: false, Leading: 1.42, Grey: 0),
        Quiet = new(18, Bold: false, Leading: 1.36, Grey: 0.25),
        Cell = new(18, Bold: false, Leading: 1.34, Grey: 0),
        CellHead = new(18, Bold: true, Leading: 1.3, Grey: 0.1),
        WritingLine = 36.9,
        WritingRow = 48.2,
        Scale = 1.6,
        StacksNarrowTables = true,
    };

    internal required TextStyle Title { get; init; }

    internal required TextStyle Section { get; init; }

    internal required TextStyle Question { get; init; }

    internal required TextStyle Detail { get; init; }

    internal required TextStyle Body { get; init; }

    internal required TextStyle Quiet { get; init; }

    internal TextStyle Strong => Body with { Bold = true };

    internal required TextStyle Cell { get; init; }

    internal TextStyle CellStrong => Cell with { Bold = true };

    internal required TextStyle CellHead { get; init; }

    /// <summary>From one writing line to the next: 8.5 mm, in large print 13 mm.</summary>
    internal required double WritingLine { get; init; }

    /// <summary>A table row to write in by hand: 12 mm, in large print 17 mm.</summary>
    internal required double WritingRow { get; init; }

    /// <summary>Whether the rows of a table too narrow for its words are set one cell below another.</summary>
    internal required bool StacksNarrowTables { get; init; }

    private double Scale { get; init; }

    internal static Styles Of(PrintSize size) => size switch
    {
        PrintSize.Normal => Normal,
        PrintSize.Large => Large,
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };

    /// <summary>A length that goes with the size of the type, given for normal print.</summary>
    internal double Scaled(double length) => length * Scale;
}
