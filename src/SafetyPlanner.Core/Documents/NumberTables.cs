using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Help lines as people meet them, on screen and on paper: who answers, when, and how sure that is.</summary>
public static class NumberTables
{
    /// <summary>What stands with every table of numbers.</summary>
    public const string CallsCanShow = "Calls can show in the call history and on the bill.";

    /// <summary>The lines of these kinds with what to know before calling; nothing when the regions have none.</summary>
    /// <param name="numbers">The numbers that hold.</param>
    /// <param name="kinds">The kinds of help that are asked for.</param>
    public static IReadOnlyList<Block> Of(HelpNumbers numbers, IReadOnlyCollection<LineKind> kinds)
    {
        var lines = numbers.Of(kinds).ToList();
        return lines.Count == 0 ? [] : [Table("Numbers that help", lines), .. Remarks([.. lines.Select(line => line.Line)], numbers.Today)];
    }

    internal static TableBlock Table(string caption, IReadOnlyCollection<(Region Region, HelpLine Line)> lines)
    {
        var severalRegions = lines.DistinctBy(line => line.Region.Id).Count() > 1;
        return new TableBlock(
            caption,
            ["Who answers", "Number or contact", "When", "Good to know"],
            [.. lines.Select(line => Row(line.Region, line.Line, severalRegions))],
            0);
    }

    internal static IEnumerable<Block> Remarks(IReadOnlyCollection<HelpLine> lines, DateOnly today) =>
    [
        .. Old([.. lines.Where(line => line.IsOld(today))]),
        new TextBlock(CallsCanShow, TextTone.Quiet),
        .. lines.GroupBy(line => line.Checked).OrderBy(day => day.Key).Select(day => new TextBlock(
            $"Checked on {Days.Of(day.Key)}: {string.Join("; ", day.Select(line => $"{line.Name} ({line.Source})"))}.", TextTone.Quiet)),
    ];

    /// <summary>What a kind of help line is called.</summary>
    public static string Name(LineKind kind) => kind switch
    {
        LineKind.Emergency => "In danger now",
        LineKind.NonEmergency => "Police, when there is no danger now",
        LineKind.DomesticAbuse => "Abuse by a partner or in the family",
        LineKind.FamilyViolence => "Violence in the family",
        LineKind.SexualHarm => "Sexual harm",
        LineKind.Trafficking => "Exploitation and trafficking",
        LineKind.WithholdNumber => "Keeping your number from being shown",
        LineKind.PhoneCompany => "Phone companies",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), "This kind of help line has no name."),
    };

    private static IReadOnlyList<string> Row(Region region, HelpLine line, bool severalRegions) =>
    [
        severalRegions ? $"{line.Name}\n({region.Name})" : line.Name,
        Lines(line.Number, line.Contact),
        Hours(line),
        Lines(line.Silent is null ? null : $"If you can’t speak: {line.Silent}", line.Note) is { Length: > 0 } known ? known : "–",
    ];

    // What is dialled before a number has no hours.
    private static string Hours(HelpLine line) => line switch
    {
        { IsRoundTheClock: true } => "24 hours",
        { Hours: { } hours } => hours,
        { Kind: LineKind.WithholdNumber } => "–",
        _ => "Hours not confirmed",
    };

    private static IEnumerable<Block> Old(IReadOnlyList<HelpLine> lines) => lines.Count == 0
        ? []
        : [new NoticeBlock(
            "Check before you call",
            $"{string.Join("; ", lines.Select(line => line.Name))}: checked more than a year ago. Check {(lines.Count == 1 ? "it before you rely on it" : "them before you rely on them")}.")];

    private static string Lines(params string?[] texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
