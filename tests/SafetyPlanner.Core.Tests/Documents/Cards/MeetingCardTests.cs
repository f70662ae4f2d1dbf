using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents.Cards;

public sealed class MeetingCardTests
{
    public static TheoryData<string, string, AnswerValue, string[]> Fields => new()
    {
        { "Where", "when", Given.Text(("place", "The cafe\nTable by the door")), ["The cafe", "Table by the door"] },
        { "Begins", "when", Given.Text(("start", "Sunday at 11")), ["Sunday at 11"] },
        { "Ends", "when", Given.Text(("end", "Half past 11")), ["Half past 11"] },
        { "Main points", "points", Given.List(Given.Entry("a", ("point", "The keys")), Given.Entry("b", ("point", "The money"))), ["The keys", "The money"] },
        { "Never", "never", Given.Text(("things", "Where she lives")), ["Where she lives"] },
        { "The sign for help", "waits", Given.Text(("sign", "Red coat")), ["Red coat"] },
        { "Who waits", "waits", Given.Text(("before", "Ana"), ("after", "Bo")), ["Before: Ana", "After: Bo"] },
        { "At the end time", "waits", Given.Text(("then", "Calls once, then 111")), ["Calls once, then 111"] },
        { "In an emergency", "emergencies", Given.List(Given.Entry("a", ("what", "A blow"))), ["A blow"] },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Build_AnswerOfARole_StandsInItsField(string label, string questionId, AnswerValue value, string[] lines)
    {
        var card = Build(CopyChoice.Whole, CardPlan.MeetingWith((questionId, value)));

        Assert.Equal(lines, CardPlan.Lines(card)[label]);
    }

    [Fact]
    public void Build_EmptyPlan_HasALineForEverythingAndPlaceAndTimesStrong()
    {
        var card = MeetingCard.Build([], HelpNumbers.None, CopyChoice.Whole);

        Assert.All(card.Fields, field => Assert.Empty(field.Lines));
        Assert.Equal(["Where", "Begins", "Ends"], card.Fields.Where(field => field.Strong).Select(field => field.Label));
        Assert.Equal([.. Fields.Select(row => row.Data.Item1), "Numbers"], card.Fields.Select(field => field.Label));
        Assert.Equal((CardForm.OneSide, "en"), (card.Form, card.Language));
    }

    [Fact]
    public void Build_ManyMainPoints_HasTheFirstTwoAndPointsToThePlan()
    {
        var points = Given.List(Given.Entry("a", ("point", "One")), Given.Entry("b", ("point", "Two")), Given.Entry("c", ("point", "Three")));

        var card = Build(CopyChoice.Whole, CardPlan.MeetingWith(("points", points)));

        Assert.Equal(["One", "Two", card.WhenCut], CardPlan.Lines(card)["Main points"]);
    }

    [Fact]
    public void Build_Emergencies_StandWithWhatToDoThen()
    {
        var card = Build(CopyChoice.Whole, Emergencies());

        Assert.Equal(
            ["A blow – Go out; Where I go then: The station; Call 111", "He follows", "Shout"],
            CardPlan.Lines(card)["In an emergency"]);
    }

    [Fact]
    public void Build_EmergenciesOfAnyLength_AllStandOnIt()
    {
        var longest = string.Join(' ', Enumerable.Repeat("word", 1500));
        var emergencies = Given.List(Given.Entry("a", ("what", longest)), Given.Entry("b", ("what", "A weapon")), Given.Entry("c", ("what", "other " + longest)));

        var card = Build(CopyChoice.Whole, CardPlan.MeetingWith(("emergencies", emergencies)));

        var lines = CardPlan.Lines(card)["In an emergency"];
        Assert.Equal("A weapon", lines[1]);
        Assert.All([lines[0], lines[2]], line => Assert.EndsWith(card.WhenCut, line, StringComparison.Ordinal));
        Assert.InRange(lines.Sum(line => line.Length), 1500, 2500);
    }

    [Fact]
    public void Build_Numbers_AreThoseOfTheRegionWithDangerFirst()
    {
        var card = MeetingCard.Build([CardPlan.MeetingWith()], CardPlan.Numbers, CopyChoice.Whole);

        Assert.Equal(["Emergency: 111", "The listeners: 0800 555 0100"], CardPlan.Lines(card)["Numbers"]);
    }

    [Fact]
    public void Build_NumbersOfARegionWithinAnother_SayNoPlace()
    {
        var card = MeetingCard.Build([], new HelpNumbers([.. KindsPack.Pack.Regions.Reverse()], new DateOnly(2026, 3, 2)), CopyChoice.Whole);

        Assert.Equal(["Emergency: 111", "Island house: 0800 555 0177", "The listeners: 0800 555 0100"], CardPlan.Lines(card)["Numbers"]);
    }

    [Fact]
    public void Build_NumbersOfTwoRegions_SayWhereTheyHold()
    {
        var card = MeetingCard.Build([], new HelpNumbers([.. KindsPack.Pack.Regions.Select(region => region with { Within = null })], new DateOnly(2026, 3, 2)), CopyChoice.Whole);

        Assert.Equal(
            ["Emergency (The land): 111", "The listeners (The land): 0800 555 0100", "Island house (The island): 0800 555 0177"], CardPlan.Lines(card)["Numbers"]);
    }

    [Fact]
    public void Build_WhatTheCopyLeavesOut_IsNeitherAFieldNorALine()
    {
        var plan = CardPlan.MeetingWith(("when", Given.Text(("place", "The cafe"), ("end", "At noon"))), ("waits", Given.Text(("sign", "Red coat"), ("then", "Calls"))));

        var card = Build(CopyChoice.For(CopyAudience.Ally), plan);

        Assert.Equal(["At noon"], CardPlan.Lines(card)["Ends"]);
        Assert.DoesNotContain("Where", CardPlan.Lines(card).Keys);
        Assert.DoesNotContain("The sign for help", CardPlan.Lines(card).Keys);
    }

    [Fact]
    public void Build_PartOfAResponseLeftOut_KeepsTheRest()
    {
        var card = Build(CopyChoice.For(CopyAudience.Ally), Emergencies());

        Assert.Equal(["A blow – Go out; Call 111", "He follows", "Shout"], CardPlan.Lines(card)["In an emergency"]);
    }

    [Fact]
    public void Build_SeveralWorksheets_TakesEachMatterFromTheFirstThatSaysSomethingOfIt()
    {
        var first = CardPlan.MeetingWith(("when", Given.Text(("place", "The cafe"))));
        var second = CardPlan.MeetingWith(("when", Given.Text(("place", "The library"), ("end", "At noon"))));

        var lines = CardPlan.Lines(Build(CopyChoice.Whole, first, second));

        Assert.Equal(["The cafe", "At noon"], [.. lines["Where"], .. lines["Ends"]]);
    }

    [Fact]
    public void Build_WorksheetThatAsksNoEndTime_ComesAfterTheOneThatDoes()
    {
        var visit = new Worksheet(
            "visit", "A visit", "For tests.", [],
            [new Section("one", "One", null, [new TextQuestion("where", null, "Where", "Where?", [], [CardPlan.Meeting.Questions.OfType<TextQuestion>().First().Parts[0]])])], null);
        var other = new OpenWorksheet(KindsPack.Pack, visit, Given.Sheet(("where", Given.Text(("place", "The library")))));

        var lines = CardPlan.Lines(Build(CopyChoice.Whole, other, CardPlan.MeetingWith(("when", Given.Text(("place", "The cafe"))))));

        Assert.Equal(["The cafe"], lines["Where"]);
    }

    private static OpenWorksheet Emergencies() => CardPlan.MeetingWith(
        ("emergencies", Given.List(Given.Entry("a", ("what", "A blow")), Given.Entry("b", ("what", "He follows")))),
        ("plans", Given.List(
            Given.EntryFor("a", "p", ("plan", "Go out"), ("meet-again", "The station")), Given.EntryFor("a", "q", ("plan", "Call 111")),
            Given.EntryFor("gone", "r", ("plan", "Shout")))));

    private static CardDocument Build(CopyChoice choice, params OpenWorksheet[] plan) => MeetingCard.Build(plan, HelpNumbers.None, choice);
}
