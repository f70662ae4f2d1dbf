using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class PeopleNotToldTests
{
    [Theory]
    [InlineData("Sam", "Sam")]
    [InlineData("sam ", "Sam")]
    [InlineData("SAM.", "Sam")]
    [InlineData("Sam Smith", "Sam")]
    [InlineData("Sam", "Sam Smith")]
    [InlineData("Smith, Sam", "Sam Smith")]
    [InlineData("S. Smith", "Sam Smith")]
    [InlineData("S", "S.")]
    [InlineData("SK", "S. K.")]
    [InlineData("Zoe", "Zoë")]
    [InlineData("Lukasz", "Łukasz")]
    [InlineData("NGUYỄN", "nguyen")]
    [InlineData("Anne Marie", "Anne-Marie")]
    [InlineData("OBrien", "O’Brien")]
    [InlineData("آمنة", "امنة")]
    [InlineData("小龙", "李小龙")]
    [InlineData("ΝΙΚΟΣ", "Νίκος")]
    [InlineData("Kim\u200B", "Kim")]
    public void Named_SameNameWrittenInAnotherWay_IsFoundAsItIsListed(string recipient, string listed)
    {
        Assert.Equal([listed], PeopleNotTold.Named(recipient, [Open(NotTold(listed))]));
    }

    [Theory]
    [InlineData("Samira", "Sam")]
    [InlineData("Sam", "S.")]
    [InlineData("Sam Jones", "Sam Smith")]
    [InlineData("K. Smith", "Sam Smith")]
    [InlineData("Our mother", "Our aunt")]
    [InlineData("", "Sam")]
    [InlineData("...", "Sam")]
    [InlineData("Sam", "?")]
    public void Named_AnotherName_IsNotFound(string recipient, string listed)
    {
        Assert.Empty(PeopleNotTold.Named(recipient, [Open(NotTold(listed))]));
    }

    [Fact]
    public void Named_HalfACharacterInTheName_IsPassedOver()
    {
        Assert.Equal(["Sam"], PeopleNotTold.Named("Sam\uD83D", [Open(NotTold("Sam"))]));
    }

    [Fact]
    public void Named_NameOfThePersonDoingHarm_IsFound()
    {
        var given = Given.Plan().Write(KindsPack.Who, Given.Text(("name", "Alex")));

        Assert.Equal(["Alex"], PeopleNotTold.Named("alex", [Open(given)]));
    }

    [Fact]
    public void Named_NameThatStandsElsewhere_IsNotFound()
    {
        Assert.Empty(PeopleNotTold.Named("Robin", [Open(Given.AnsweredPlan())]));
    }

    [Fact]
    public void Named_SeveralWorksheets_GivesEachNameOnce()
    {
        var names = PeopleNotTold.Named("Sam", [Open(NotTold("Sam")), Open(NotTold("Sam")), Open(NotTold("Sam B."))]);

        Assert.Equal(["Sam", "Sam B."], names);
    }

    [Fact]
    public void Named_ListThatRests_IsStillHeld()
    {
        var worksheet = new Core.Content.Worksheet(
            "resting", "Resting", "For tests.", [],
            [
                new("stages", "Stages", null, [KindsPack.Question(KindsPack.Stage)]),
                new("people", "People", null, [KindsPack.Question(KindsPack.ShouldNotKnow)]) { When = [KindsPack.Leaving] },
            ],
            null)
        {
            Switch = KindsPack.Worksheet.Switch,
        };
        var sheet = Given.Sheet((KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))), (KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Kim")))));

        Assert.Equal(["Kim"], PeopleNotTold.Named("kim", [new OpenWorksheet(KindsPack.Pack, worksheet, sheet)]));
    }

    private static GivenPlan NotTold(string name) => Given.Plan().Write(KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", name))));

    private static OpenWorksheet Open(GivenPlan given) => new(KindsPack.Pack, given.Worksheet, given.Sheet);
}
