using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Core.Documents;

/// <summary>Says in words what a picture shows, for those who don't see it and for paper.</summary>
public static class PictureTables
{
    /// <summary>Stands where nobody wrote how to get out of a room.</summary>
    public const string NoWayOut = "No way out is written";

    private const string NoMeasure = "None yet";

    /// <summary>Everything that the picture shows, as a table. The threats run down, so that any number of them stays readable.</summary>
    public static TableBlock Of(DrawnPicture picture) => picture switch
    {
        CoverageMap map => new TableBlock(
            map.Title,
            ["Threat", .. map.Phases.Select(phase => phase.Label)],
            [
                .. map.Threats.Select((threat, at) => (IReadOnlyList<string>)
                [
                    threat.IsHereNow ? threat.Text + "\n(here now)" : threat.Text,
                    .. map.Phases.Select(phase => phase.Measures[at] is { Count: > 0 } measures ? Points.Of(measures) : NoMeasure),
                ]),
            ],
            0),
        RoomMap map => new TableBlock(
            map.Title,
            ["Room", "Ways out", "In an argument"],
            [.. map.Rooms.Select(room => (IReadOnlyList<string>)[room.Name, room.HasNoWayOut ? NoWayOut : room.Exits, Of(room.Use)])],
            0),
        PeopleMap map => new TableBlock(
            map.Title,
            ["Where they stand", "Who"],
            [.. map.Circles.Select(circle => (IReadOnlyList<string>)[circle.Label, string.Join('\n', circle.Names)])],
            0),
        _ => throw new ArgumentOutOfRangeException(nameof(picture), "Nobody says this kind of picture in words."),
    };

    /// <summary>The picture as blocks: what it shows, or a sentence while there is nothing to draw; after it what is still open.</summary>
    public static IReadOnlyList<Block> Blocks(DrawnPicture picture) =>
    [
        .. picture.IsEmpty
            ? new Block[] { new HeadingBlock(3, picture.Title), new TextBlock("Nothing to draw yet.", TextTone.Quiet) }
            : [new PictureBlock(picture, Of(picture))],
        .. Open(picture is CoverageMap ? "Still open:" : "Please look at this again:", [.. picture.Open.Select(reason => reason.Text)]),
    ];

    /// <summary>What a room is for in an argument, in words.</summary>
    public static string Of(RoomUse use) => use switch
    {
        RoomUse.Safer => "Go here",
        RoomUse.Avoid => "Stay out of it",
        _ => "Not marked",
    };

    private static IReadOnlyList<Block> Open(string lead, IReadOnlyList<string> items) =>
        items.Count == 0 ? [] : [new TextBlock(lead, TextTone.Body), new ListBlock(items)];
}
