using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents.Cards;

public sealed class WalletCardTests
{
    public static TheoryData<string, string, AnswerValue, string[]> Fields => new()
    {
        { "Numbers", "lines", Given.List(Given.Entry("a", ("line", "Night line"), ("number", "0800 1"))), ["Night line: 0800 1"] },
        { "Code word", "call", Given.Text(("word", "Pineapple")), ["Pineapple"] },
        { "Places to go", "places", Given.List(Given.Entry("a", ("name", "Jo"), ("how", "By taxi"))), ["Jo – By taxi"] },
        { "The bag", "kit", Given.Text(("place", "At work")), ["At work"] },
        { "The phone", "call", Given.Text(("phone", "In my coat")), ["In my coat"] },
        { "People who help", "helpers", Given.List(Given.Entry("a", ("name", "Ms. Lee"), ("contact", "At the school"))), ["Ms. Lee – At the school"] },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Build_AnswerOfARole_StandsInItsField(string label, string questionId, AnswerValue value, string[] lines)
    {
        var card = WalletCard.Build([CardPlan.LeavingWith((questionId, value))], HelpNumbers.None, CopyChoice.Whole);

        Assert.Equal(lines, CardPlan.Lines(card)[label]);
    }

    [Fact]
    public void Build_EmptyPlan_HasALineForEverything()
    {
        var card = WalletCard.Build([], HelpNumbers.None, CopyChoice.Whole);

        Assert.Equal([.. Fields.Select(row => row.Data.Item1)], card.Fields.Select(field => field.Label));
        Assert.All(card.Fields, field => Assert.Empty(field.Lines));
        Assert.Equal((CardForm.Wallet, WalletCard.Title, null), (card.Form, card.Title, card.Footer));
    }

    [Fact]
    public void Build_SomebodyWhoSupports_StandsAmongThoseWhoHelp()
    {
        var card = WalletCard.Build([CardPlan.LeavingWith(("places", Given.List(Given.Entry("a", ("name", "Jo")))))], HelpNumbers.None, CopyChoice.Whole);

        Assert.Equal(["Jo"], CardPlan.Lines(card)["People who help"]);
    }

    [Theory]
    [InlineData("leaving")]
    [InlineData("kinds")]
    public void Build_SomebodyWhoSupportsAndShouldNotKnow_IsNotAmongThoseWhoHelp(string worksheetId)
    {
        var kinds = new OpenWorksheet(
            KindsPack.Pack, RandomReveals.Mark(KindsPack.Worksheet, KindsPack.ShouldNotKnow, "name", Reveal.PeopleNotTold),
            Given.Sheet((KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "jo"))))));
        var places = CardPlan.LeavingWith(("places", Given.List(Given.Entry("a", ("name", "Jo")), Given.Entry("b", ("name", "Kim")))));

        var left = WalletCard.Build([places, kinds], HelpNumbers.None, CopyChoice.Whole with { LeftOut = [Reveal.PeopleNotTold] });
        var chosen = WalletCard.Build([places, kinds], HelpNumbers.None, CopyChoice.Whole with { Worksheets = ["leaving", worksheetId] });

        Assert.Equal(["Kim"], CardPlan.Lines(left)["People who help"]);
        Assert.Equal(["Kim"], CardPlan.Lines(chosen)["People who help"]);
    }

    [Fact]
    public void Build_MeetingAlone_HasWhatTheMeetingNeeds()
    {
        var card = WalletCard.Build([CardPlan.MeetingWith(("when", Given.Text(("end", "At noon"))))], CardPlan.Numbers, CopyChoice.Whole);

        Assert.Equal(["At noon"], CardPlan.Lines(card)["Ends"]);
        Assert.DoesNotContain("The bag", CardPlan.Lines(card).Keys);
    }

    [Fact]
    public void Build_MeetingAndLeaving_IsForLeaving()
    {
        var card = WalletCard.Build([CardPlan.MeetingWith(), CardPlan.LeavingWith()], HelpNumbers.None, CopyChoice.Whole);

        Assert.Contains("The bag", CardPlan.Lines(card).Keys);
    }

    [Fact]
    public void Build_WhatTheCopyLeavesOut_IsNeitherAFieldNorALine()
    {
        var plan = CardPlan.LeavingWith(("call", Given.Text(("phone", "In my coat"), ("word", "Pineapple"))));

        var card = WalletCard.Build([plan], HelpNumbers.None, CopyChoice.For(CopyAudience.Ally));

        Assert.Equal(["Numbers", "Places to go", "The phone", "People who help"], card.Fields.Select(field => field.Label));
    }
}
