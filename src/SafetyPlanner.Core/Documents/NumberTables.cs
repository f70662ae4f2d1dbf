using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Help lines as people meet them, on screen and on paper: who answers, when, and how sure that is.</summary>
public static class NumberTables
{
    /// <summary>What numbers are headed by.</summary>
    public const string Title = "Numbers that help";

    /// <summary>What stands with every table of numbers.</summary>
    public const string CallsCanShow = "Calls can show in the call history and on the bill.";

    /// <summary>The lines of these kinds with what to know before calling; nothing when the regions have none.</summary>
    /// <param name="numbers">The numbers that hold.</param>
    /// <param name="kinds">The kinds of help that are asked for.</param>
    public static IReadOnlyList<Block> Of(HelpNumbers numbers, IReadOnlyCollection<LineKind> kinds)
    {
        var lines = numbers.Of(kinds).ToList();
        return lines.Count == 0 ? [] : [Table(Title, lines, IsShared(lines)), .. Cautions(lines, numbers.Today), .. Checks(lines)];
    }

    /// <summary>True when the lines are of more than one region, so that each has to say where it holds.</summary>
    internal static bool IsShared(IEnumerable<(Region Region, HelpLine Line)> lines) => lines.DistinctBy(line => line.Region.Id).Count() > 1;

    internal static TableBlock Table(string caption, IEnumerable<(Region Region, HelpLine Line)> lines, bool namesRegions) => new(
        caption,
        ["Who answers", "Number or contact", "When", "Good to know"],
        [.. lines.Select(line => Row(line.Region, line.Line, namesRegions))],
        0);

    internal static IEnumerable<Block> Cautions(IEnumerable<(Region Region, HelpLine Line)> lines, DateOnly today)
    {
        string[] old = [.. lines.Where(line => line.Line.IsOld(today)).Select(line => line.Line.Name).Distinct()];
        if (old.Length > 0)
        {
            yield return new NoticeBlock(
                "Check before you call",
                $"{string.Join("; ", old)}: checked more than a year ago. Check {(old.Length == 1 ? "it before you rely on it" : "them before you rely on them")}.");
        }

        yield return new TextBlock(CallsCanShow, TextTone.Quiet);
    }

    internal static IEnumerable<Block> Checks(IEnumerable<(Region Region, HelpLine Line)> lines) =>
        from line in lines
        group line.Line by line.Line.Checked into day
        orderby day.Key
        select new TextBlock($"Checked on {Day.InWords(day.Key)}: {string.Join("; ", day.Select(line => $"{line.Name} ({line.Source})"))}.", TextTone.Quiet);

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

    /// <summary>When a line answers, in words; a dash for what is dialled before a number.</summary>
    public static string Hours(HelpLine line) => line switch
    {
        { IsRoundTheClock: true } => "24 hours",
        { Hours: { } hours } => hours,
        { Kind: LineKind.WithholdNumber } => "–",
        _ => "Hours not confirmed",
    };

    private static IReadOnlyList<string> Row(Region region, HelpLine line, bool namesRegion) =>
    [
        namesRegion ? $"{line.Name}\n({region.Name})" : line.Name,
        Lines(line.Number, line.Contact),
        Hours(line),
        Lines(line.Silent is null ? null : $"If you can’t speak: {line.Silent}", line.Note) is { Length: > 0 } known ? known : "–",
    ];

    private static string Lines(params string?[] texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
