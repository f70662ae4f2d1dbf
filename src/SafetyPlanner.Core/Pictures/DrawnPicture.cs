using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Pictures;

/// <summary>What a picture shows, taken from answers. The closed set stands in this file. It holds no number and no score.</summary>
/// <param name="Title">What it shows.</param>
public abstract record DrawnPicture(string Title)
{
    /// <summary>True when there is nothing to draw yet.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What is open in it or should be looked at again, each as a sentence.</summary>
    public abstract IReadOnlyList<OpenReason> Open { get; }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>Threats across, measures by phase down, and what is still open.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Threats">The threats, in the order in which they are listed.</param>
/// <param name="Phases">When measures are taken, in order.</param>
/// <param name="Gaps">What nothing answers yet, each as a sentence with the question to go to.</param>
public sealed record CoverageMap(
    string Title, IReadOnlyList<CoverageThreat> Threats, IReadOnlyList<CoveragePhase> Phases, IReadOnlyList<OpenReason> Gaps)
    : DrawnPicture(Title)
{
    /// <summary>True when no threat is listed; something may be open all the same.</summary>
    public override bool IsEmpty => Threats.Count == 0;

    /// <inheritdoc/>
    public override IReadOnlyList<OpenReason> Open => Gaps;
}

/// <summary>One threat.</summary>
/// <param name="Text">What it is, in one line.</param>
/// <param name="IsHereNow">True when somebody said that it is here now.</param>
public sealed record CoverageThreat(string Text, bool IsHereNow)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CoverageThreat);
}

/// <summary>The measures of one phase.</summary>
/// <param name="Label">When they are taken, such as 'Prevention'.</param>
/// <param name="Measures">The measures against each threat, in the order of the threats; none is an empty list.</param>
public sealed record CoveragePhase(string Label, IReadOnlyList<IReadOnlyList<string>> Measures)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CoveragePhase);
}

/// <summary>Each room with its ways out.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rooms">The rooms, in the order in which they are listed.</param>
public sealed record RoomMap(string Title, IReadOnlyList<MappedRoom> Rooms) : DrawnPicture(Title)
{
    /// <summary>True when no room is listed.</summary>
    public override bool IsEmpty => Rooms.Count == 0;

    /// <summary>A room to go to that has no way out.</summary>
    public override IReadOnlyList<OpenReason> Open =>
    [
        .. Rooms.Where(room => room is { Use: RoomUse.Safer, LeadsNowhere: true })
            .Select(room => new OpenReason($"“{Excerpt.Of(room.Name, 80)}” is a room to go to, and has no way out. Please look again.", null)),
    ];
}

/// <summary>One room.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Exits">How to get out, in the person's own words; empty when nothing is written.</param>
/// <param name="Use">What it is for in an argument.</param>
public sealed record MappedRoom(string Name, string Exits, RoomUse Use)
{
    /// <summary>True when no way out is written.</summary>
    public bool HasNoWayOut => Exits.Length == 0;

    /// <summary>True when no way out is written, or what is written begins with 'none'.</summary>
    internal bool LeadsNowhere => HasNoWayOut || Exits.TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(MappedRoom);
}

/// <summary>What a room is for in an argument.</summary>
public enum RoomUse
{
    /// <summary>Nobody said, or neither.</summary>
    Unsaid,

    /// <summary>A room to go to.</summary>
    Safer,

    /// <summary>A room to stay out of.</summary>
    Avoid,
}

/// <summary>Who stands where towards a plan, over all its worksheets.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Circles">The circles in which somebody stands: those who support first, those named and nowhere else last.</param>
/// <param name="Warnings">What to look at again, each a sentence: a name that should not know and stands somewhere else as well.</param>
public sealed record PeopleMap(string Title, IReadOnlyList<PeopleCircle> Circles, IReadOnlyList<string> Warnings) : DrawnPicture(Title)
{
    /// <summary>True when nobody is named.</summary>
    public override bool IsEmpty => Circles.Count == 0;

    /// <inheritdoc/>
    public override IReadOnlyList<OpenReason> Open => [.. Warnings.Select(warning => new OpenReason(warning, null))];

    /// <summary>The map of everyone named in these worksheets of a plan.</summary>
    public static PeopleMap Of(IReadOnlyList<OpenWorksheet> all)
    {
        var people = PeopleNamed.In(all);
        return new PeopleMap(
            "Who stands where",
            [
                .. Labels
                    .Select(label => new PeopleCircle(label.Circle, label.Words, [.. people.Where(person => person.Circles.Contains(label.Circle)).Select(person => person.Name)]))
                    .Where(circle => circle.Names.Count > 0),
            ],
            [
                .. from person in people
                   where person.Circles.Contains(PersonCircle.ShouldNotKnow)
                   from label in Labels
                   where label.Circle != PersonCircle.ShouldNotKnow && person.Circles.Contains(label.Circle)
                   select $"“{Excerpt.Of(person.Name, 80)}” should not know, and stands under “{label.Words}” as well.",
            ]);
    }

    private static IReadOnlyList<(PersonCircle Circle, string Words)> Labels { get; } =
    [
        (PersonCircle.Supports, "Gives support"),
        (PersonCircle.GoesAlong, "Goes along"),
        (PersonCircle.Waits, "Waits, and acts at the end time"),
        (PersonCircle.Knows, "Should know"),
        (PersonCircle.ShouldNotKnow, "Should not know"),
        (PersonCircle.Named, "Named, stands nowhere yet"),
    ];
}

/// <summary>The people who stand in the same place.</summary>
/// <param name="Circle">Where they stand.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Names">Their names, as they were first written.</param>
public sealed record PeopleCircle(PersonCircle Circle, string Label, IReadOnlyList<string> Names)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PeopleCircle);
}
