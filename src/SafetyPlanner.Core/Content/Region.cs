namespace SafetyPlanner.Core.Content;

/// <summary>A place with the numbers that help there.</summary>
/// <param name="Id">Stable id, such as <c>gb-eng</c>.</param>
/// <param name="Name">What people there call it.</param>
/// <param name="Within">Id of the larger region whose numbers hold here too, or null.</param>
/// <param name="Lines">Its own numbers, in the order they are shown.</param>
public sealed record Region(string Id, string Name, string? Within, IReadOnlyList<HelpLine> Lines);

/// <summary>Somebody to call or write to.</summary>
/// <param name="Kind">What kind of help it is.</param>
/// <param name="Name">Who answers.</param>
/// <param name="Number">The number as people there write it; null where there is only another way.</param>
/// <param name="Contact">Another way to reach them: a text number, a site; or null.</param>
/// <param name="Hours">When they answer, as the source says it; null when that is not confirmed.</param>
/// <param name="Silent">What to do when one can't speak, or null.</param>
/// <param name="Note">What else to know before calling, or null.</param>
/// <param name="Source">Where the number was found.</param>
/// <param name="Checked">The day it was last compared with its source.</param>
public sealed record HelpLine(
    LineKind Kind, string Name, string? Number, string? Contact, string? Hours, string? Silent, string? Note, string Source, DateOnly Checked)
{
    /// <summary>What stands in a pack's hours for a line that always answers.</summary>
    public const string Always = "24/7";

    /// <summary>True only where the source says that the line always answers.</summary>
    public bool IsRoundTheClock => Hours == Always;

    /// <summary>True when it was last checked more than a year before this day.</summary>
    public bool IsOld(DateOnly today) => Checked.AddYears(1) < today;
}

/// <summary>The kinds of help lines, in the order they are shown.</summary>
public enum LineKind
{
    /// <summary>Danger now.</summary>
    Emergency,

    /// <summary>Police, when there is no danger now.</summary>
    NonEmergency,

    /// <summary>Help with abuse by a partner or in the family.</summary>
    DomesticAbuse,

    /// <summary>Help with violence in the family.</summary>
    FamilyViolence,

    /// <summary>Help after sexual harm.</summary>
    SexualHarm,

    /// <summary>Help with exploitation and trafficking.</summary>
    Trafficking,

    /// <summary>What to dial first so that a number is not shown.</summary>
    WithholdNumber,

    /// <summary>A phone company.</summary>
    PhoneCompany,
}

/// <summary>The numbers that hold for a plan or a page.</summary>
/// <param name="Regions">The regions, each after the smaller ones within it; a region stands once.</param>
/// <param name="Today">The day they are shown on.</param>
public sealed record HelpNumbers(IReadOnlyList<Region> Regions, DateOnly Today)
{
    /// <summary>Words of other languages that stand in the regions' names and lines.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>No region is chosen.</summary>
    public static HelpNumbers None { get; } = new([], DateOnly.MinValue);

    /// <summary>The lines of these kinds, by kind and then by region.</summary>
    public IEnumerable<(Region Region, HelpLine Line)> Of(IReadOnlyCollection<LineKind> kinds) =>
        from region in Regions
        from line in region.Lines
        where kinds.Contains(line.Kind)
        orderby line.Kind
        select (region, line);

    /// <summary>All lines, by kind and then by region.</summary>
    public IEnumerable<(Region Region, HelpLine Line)> All => Of(Enum.GetValues<LineKind>());
}
