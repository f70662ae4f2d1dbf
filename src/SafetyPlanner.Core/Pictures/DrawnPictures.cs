using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Pictures;

/// <summary>Draws the pictures that a worksheet declares.</summary>
public static class DrawnPictures
{
    /// <summary>
    /// The pictures of a worksheet, in order. One whose threats or rooms are not asked now is left out; one with nothing in it yet is there, and
    /// empty.
    /// </summary>
    public static IReadOnlyList<DrawnPicture> Of(Worksheet worksheet, AnswerSheet sheet)
    {
        var asked = new AskedEntries(worksheet, sheet);
        return [.. worksheet.Pictures.Where(picture => asked.Asks(SourceOf(picture))).Select(picture => Draw(picture, asked))];
    }

    private static string SourceOf(Picture picture) => picture switch
    {
        CoveragePicture coverage => coverage.Threats,
        RoomsPicture rooms => rooms.Rooms,
        _ => throw new ArgumentOutOfRangeException(nameof(picture), "This kind of picture has no source."),
    };

    private static DrawnPicture Draw(Picture picture, AskedEntries asked) => picture switch
    {
        CoveragePicture coverage => new CoverageDrawing(coverage, asked).Draw(),
        RoomsPicture rooms => Rooms(rooms, asked),
        _ => throw new ArgumentOutOfRangeException(nameof(picture), "Nobody draws this kind of picture."),
    };

    private static RoomMap Rooms(RoomsPicture picture, AskedEntries asked) => new(
        asked.Blanks.Fill(picture.Title),
        [
            .. asked.Of(picture.Rooms).Select(entry => new MappedRoom(
                Excerpt.OneLine(entry.Text(picture.Name)) is { Length: > 0 } name ? name : "A room without a name",
                entry.Text(picture.Exits).Trim(),
                Use(picture, entry.Text(picture.Argument)))),
        ]);

    private static RoomUse Use(RoomsPicture picture, string choice) =>
        choice == picture.SaferChoice ? RoomUse.Safer
        : choice == picture.AvoidChoice ? RoomUse.Avoid
        : RoomUse.Unsaid;
}
