using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Pictures;

public sealed class RoomMapTests
{
    [Fact]
    public void Of_Rooms_SaysWhereToGoWhereNotAndWhereThereIsNoWayOut()
    {
        var sheet = Given.Sheet((KindsPack.Rooms, Given.List(
            Given.Entry("g1", ("room", "Kitchen"), ("exits", "Back door\nWindow"), ("argument", "avoid")),
            Given.Entry("g2", ("room", "Hall"), ("argument", "safer")),
            Given.Entry("g3", ("room", "Attic"), ("exits", " "), ("argument", "neither")),
            Given.Entry("g4", ("exits", "Gate")))));

        var map = Assert.IsType<RoomMap>(DrawnPictures.Of(KindsPack.Worksheet, sheet)[1]);

        Assert.Equal(
            [
                new MappedRoom("Kitchen", "Back door\nWindow", RoomUse.Avoid), new MappedRoom("Hall", "", RoomUse.Safer),
                new MappedRoom("Attic", "", RoomUse.Unsaid), new MappedRoom("A room without a name", "Gate", RoomUse.Unsaid),
            ],
            map.Rooms);
        Assert.Equal([false, true, true, false], map.Rooms.Select(room => room.HasNoWayOut));
        Assert.Equal(("RoomMap", "MappedRoom"), (map.ToString(), map.Rooms[0].ToString()));
    }

    [Fact]
    public void Of_NoRooms_IsThereAndEmpty()
    {
        var map = Assert.IsType<RoomMap>(DrawnPictures.Of(KindsPack.Worksheet, Given.Sheet())[1]);

        Assert.True(map.IsEmpty);
    }

    [Fact]
    public void Open_RoomToGoToWithoutAWayOut_IsNamedAndNoOther()
    {
        var map = new RoomMap("Rooms",
        [
            new MappedRoom("Attic", "None, but a small window", RoomUse.Safer), new MappedRoom("Hall", "Front door", RoomUse.Safer),
            new MappedRoom("Cellar", "", RoomUse.Safer), new MappedRoom("Bathroom", "", RoomUse.Avoid),
        ]);

        Assert.Equal(
            ["“Attic” is a room to go to, and has no way out. Please look again.", "“Cellar” is a room to go to, and has no way out. Please look again."],
            map.Open.Select(reason => reason.Text));
    }
}
