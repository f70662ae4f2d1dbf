using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class PeopleNamedTests
{
    [Fact]
    public void In_AnsweredPlan_IsEveryoneOnceInTheOrderTheyAreNamed()
    {
        var people = PeopleNamed.In([Open(Given.AnsweredPlan().Sheet)]);

        Assert.Equal(
            [
                ("Robin", "Knows", "kinds/should-know/k1/name"), ("Kim", "ShouldNotKnow", "kinds/should-not-know/n1/name"), ("Sam", "Named", "kinds/steps/t1"),
                ("Noor", "Supports", "kinds/candidates/c1/name"), ("Ravi", "Named", "kinds/candidates/c2/name"),
                ("Ana", "GoesAlong", "kinds/going/p1"), ("Bo", "GoesAlong", "kinds/going/p2"),
            ],
            people.Select(person => (person.Name, string.Join(' ', person.Circles), person.From)));
    }

    [Fact]
    public void In_SameNameWrittenInOtherWays_IsOnePersonInEveryCircle()
    {
        var sheet = Given.Sheet(
            (KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", " Robin  Lee ")))),
            (KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "ROBIN LEE")))),
            (KindsPack.CloseBy, Given.List(Given.Entry("b1", ("name", "robin\tlee")))));

        var person = Assert.Single(PeopleNamed.In([Open(sheet)]));

        Assert.Equal("Robin Lee", person.Name);
        Assert.Equal([PersonCircle.Supports, PersonCircle.Knows], person.Circles);
    }

    [Fact]
    public void In_SeveralWorksheets_AreAllOfThem()
    {
        var waits = new TextQuestion(
            "waits", "1", "Who waits", "Who waits?", [],
            [new Part("who", "Who", null, PartLength.Line, Optional: false, NamesPerson: false) { Person = PersonCircle.Waits }]);
        var other = new OpenWorksheet(
            KindsPack.Pack, new Worksheet("other", "Other", "Other.", [], [new Section("s", "S", null, [waits])], null),
            Given.Sheet(("waits", Given.Text(("who", "Robin")))));

        var people = PeopleNamed.In([Open(Given.Sheet((KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", "Robin")))))), other]);

        var robin = Assert.Single(people);
        Assert.Equal([PersonCircle.Waits, PersonCircle.Knows], robin.Circles);
        Assert.Equal("other/waits/who", Assert.Single(PeopleNamed.In([other])).From);
    }

    [Fact]
    public void In_PartsThatNameNobody_AreLeftOut()
    {
        var sheet = Given.Sheet((KindsPack.Who, Given.Text(("name", "Alex"))), (KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Peace")))));

        Assert.Empty(PeopleNamed.In([Open(sheet)]));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("I")]
    [InlineData(" Myself ")]
    [InlineData("We")]
    [InlineData("us")]
    [InlineData("")]
    [InlineData(" ")]
    public void In_OwnerWhoIsThePersonWriting_IsNobodyElse(string owner)
    {
        var sheet = Given.Sheet((KindsPack.Steps, Given.Steps(Given.Step("t1", "Call") with { Owner = owner })));

        Assert.Empty(PeopleNamed.In([Open(sheet)]));
    }

    [Fact]
    public void In_WhatStandsUnderNoneOrAlone_NamesNobody()
    {
        var sheet = Given.Sheet(
            (KindsPack.ShouldKnow, new ListValue([Given.Entry("k1", ("name", "Robin"))], None: true)),
            (KindsPack.Steps, new TasksValue([Given.Step("t1", "Call")], None: true)),
            (KindsPack.Going, Given.Alone() with { People = [Given.Attendee("p1", "Ana")] }));

        Assert.Empty(PeopleNamed.In([Open(sheet)]));
    }

    [Fact]
    public void In_SectionThatRests_NamesNobody()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying)));

        var names = PeopleNamed.In([Open(given.Sheet)]).Select(person => person.Name);

        Assert.Equal(["Robin", "Kim", "Sam", "Ana", "Bo"], names);
    }

    private static OpenWorksheet Open(AnswerSheet sheet) => new(KindsPack.Pack, KindsPack.Worksheet, sheet);
}
