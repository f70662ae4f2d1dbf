using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Testing;

/// <summary>Every text that a picture holds apart from what is still open.</summary>
public static class PictureWords
{
    public static IEnumerable<string> Of(DrawnPicture picture) => picture switch
    {
        CoverageMap map =>
        [
            map.Title, .. map.Threats.Select(threat => threat.Text),
            .. map.Phases.SelectMany(phase => phase.Measures.SelectMany(measures => measures).Prepend(phase.Label)),
        ],
        RoomMap map => [map.Title, .. map.Rooms.SelectMany(room => new[] { room.Name, room.Exits })],
        PeopleMap map => [map.Title, .. map.Circles.SelectMany(circle => circle.Names.Prepend(circle.Label))],
        _ => throw new InvalidOperationException("Nobody reads this kind of picture."),
    };
}
