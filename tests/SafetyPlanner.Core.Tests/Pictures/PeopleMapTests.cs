using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Pictures;

public sealed class PeopleMapTests
{
    [Fact]
    public void Of_AnsweredPlan_GroupsEveryoneByWhereTheyStandThoseNowhereLast()
    {
        var map = Map(Given.AnsweredPlan().Sheet);

        Assert.Equal(
            [
                (PersonCircle.Supports, "Gives support", "Noor"),
                (PersonCircle.GoesAlong, "Goes along", "Ana, Bo"),
                (PersonCircle.Knows, "Should know", "Robin"),
                (PersonCircle.ShouldNotKnow, "Should not know", "Kim"),
                (PersonCircle.Named, "Named, stands nowhere yet", "Sam, Ravi"),
            ],
            map.Circles.Select(circle => (circle.Circle, circle.Label, string.Join(", ", circle.Names))));
        Assert.Empty(map.Warnings);
    }

    [Fact]
    public void Of_SomeoneWhoShouldNotKnowAndStandsElsewhere_Warns()
    {
        var map = Map(Given.Sheet(
            (KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "kim  lee")))),
            (KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", "Kim Lee")))),
            (KindsPack.Going, Given.Together(Given.Attendee("p1", "KIM LEE")))));

        Assert.Equal(
            [
                "“Kim Lee” should not know, and stands under “Goes along” as well.",
                "“Kim Lee” should not know, and stands under “Should know” as well.",
            ],
            map.Warnings);
    }

    [Fact]
    public void Of_SeveralWorksheets_NamesTheirPeopleTogether()
    {
        var know = Given.Sheet((KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", "Robin")))));
        var knowNot = Given.Sheet((KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Robin")))));

        var map = PeopleMap.Of([Open(know), Open(knowNot)]);

        Assert.Equal([PersonCircle.Knows, PersonCircle.ShouldNotKnow], map.Circles.Select(circle => circle.Circle));
        Assert.Single(map.Warnings);
    }

    [Fact]
    public void Of_NobodyNamed_IsEmpty()
    {
        Assert.True(Map(AnswerSheet.Empty).IsEmpty);
        Assert.True(PeopleMap.Of([]).IsEmpty);
    }

    [Fact]
    public void ToString_EveryPart_IsTheTypeAlone()
    {
        var map = Map(Given.AnsweredPlan().Sheet);

        Assert.Equal(("PeopleMap", "PeopleCircle"), (map.ToString(), map.Circles[0].ToString()));
    }

    private static PeopleMap Map(AnswerSheet sheet) => PeopleMap.Of([Open(sheet)]);

    private static OpenWorksheet Open(AnswerSheet sheet) => new(KindsPack.Pack, KindsPack.Worksheet, sheet);
}
