using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class PictureTablesTests
{
    private static readonly CoverageMap Coverage = new(
        "What is covered",
        [new CoverageThreat("Follows us", IsHereNow: true), new CoverageThreat("Calls", IsHereNow: false)],
        [new CoveragePhase("Before", [["Bus", "Torch"], []]), new CoveragePhase("After", [[], ["Let it ring"]])],
        [new OpenReason("No measure addresses “Dark” yet.", "before")]);

    [Fact]
    public void Of_Coverage_IsARowForEachThreatSoThatManyStayReadable()
    {
        var table = PictureTables.Of(Coverage);

        Assert.Equal(("What is covered", 0), (table.Caption, table.BlankRows));
        Assert.Equal(["Threat", "Before", "After"], table.Headers);
        Assert.Equal([["Follows us\n(here now)", "• Bus\n• Torch", "None yet"], ["Calls", "None yet", "Let it ring"]], table.Rows);
    }

    [Fact]
    public void Of_Rooms_SaysTheWaysOutAndTheUseInWords()
    {
        var table = PictureTables.Of(new RoomMap(
            "Rooms", [new MappedRoom("Kitchen", "Back door", RoomUse.Avoid), new MappedRoom("Hall", "", RoomUse.Safer), new MappedRoom("Attic", "", RoomUse.Unsaid)]));

        Assert.Equal(
            [["Kitchen", "Back door", "Stay out of it"], ["Hall", "No way out is written", "Go here"], ["Attic", "No way out is written", "Not marked"]],
            table.Rows);
    }

    [Fact]
    public void Of_People_IsARowForEachCircle()
    {
        var table = PictureTables.Of(new PeopleMap("Who stands where", [new PeopleCircle(PersonCircle.Knows, "Should know", ["Robin", "Ana"])], []));

        Assert.Equal([["Should know", "Robin\nAna"]], table.Rows);
    }

    [Fact]
    public void Blocks_SomethingOpen_FollowsThePictureAsAList()
    {
        var blocks = PictureTables.Blocks(Coverage);

        Assert.Equal([typeof(PictureBlock), typeof(TextBlock), typeof(ListBlock)], blocks.Select(block => block.GetType()));
        Assert.Equal(["No measure addresses “Dark” yet."], Assert.IsType<ListBlock>(blocks[2]).Items);
    }

    [Fact]
    public void Blocks_WarningsOfThePeopleMap_FollowItAsAList()
    {
        var blocks = PictureTables.Blocks(new PeopleMap("Who stands where", [new PeopleCircle(PersonCircle.Knows, "Should know", ["Robin"])], ["Look at Robin."]));

        Assert.Equal(["Look at Robin."], Assert.IsType<ListBlock>(blocks[^1]).Items);
    }

    [Fact]
    public void Blocks_NothingOpen_IsThePictureAlone()
    {
        Assert.IsType<PictureBlock>(Assert.Single(PictureTables.Blocks(Coverage with { Gaps = [] })));
    }

    [Fact]
    public void Blocks_NothingToDraw_SaysSoAndStillWhatIsOpen()
    {
        var blocks = PictureTables.Blocks(Coverage with { Threats = [] });

        Assert.Equal(new HeadingBlock(3, "What is covered"), blocks[0]);
        Assert.Equal(new TextBlock("Nothing to draw yet.", TextTone.Quiet), blocks[1]);
        Assert.IsType<ListBlock>(blocks[^1]);
    }
}
