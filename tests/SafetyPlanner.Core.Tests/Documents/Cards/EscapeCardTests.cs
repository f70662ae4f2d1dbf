using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents.Cards;

public sealed class EscapeCardTests
{
    [Fact]
    public void Build_NumbersOfARegion_AreToldByInitialsAndTheEmergencyFirst()
    {
        var card = Build(CardPlan.Numbers);

        Assert.Equal(["111"], card.Fields[0].Lines);
        Assert.Equal(("Emergency", true), (card.Fields[0].Label, card.Fields[0].Strong));
        Assert.Equal(("TL", "0800 555 0100"), (card.Fields[1].Label, Assert.Single(card.Fields[1].Lines)));
    }

    [Fact]
    public void Build_ListedLines_StandWithTheirNumbersAlone()
    {
        var lines = Given.List(Given.Entry("a", ("line", "Night line for women"), ("number", "0800 555 0199, ask for Kim")), Given.Entry("b", ("line", "Refuge"), ("number", "In my locker")));

        var card = Build(HelpNumbers.None, ("lines", lines));

        Assert.Equal(("NLFW", "0800 555 0199"), (card.Fields[0].Label, Assert.Single(card.Fields[0].Lines)));
        Assert.DoesNotContain(card.Fields, field => field.Label == "R");
    }

    [Theory]
    [InlineData("Kay next door, +44 (0)20 7946 0000", "+44 (0)20 7946 0000")]
    [InlineData("01.23.45.67.89 and 111", "01.23.45.67.89", "111")]
    public void Build_Phone_IsItsNumberWithoutAWord(string written, params string[] numbers)
    {
        var card = Build(HelpNumbers.None, ("call", Given.Text(("phone", written))));

        Assert.Equal("Phone", card.Fields[0].Label);
        Assert.Equal(numbers, card.Fields[0].Lines);
    }

    [Theory]
    [InlineData("In my coat")]
    [InlineData("Charged at 3.30 by Nia (11)")]
    public void Build_PhoneWithoutANumber_IsNotThere(string written)
    {
        var card = Build(HelpNumbers.None, ("call", Given.Text(("phone", written))));

        Assert.All(card.Fields, field => Assert.Empty(field.Lines));
    }

    [Fact]
    public void Build_AnyPlan_HasNoWordOfThePlanAndLinesToWriteOn()
    {
        var card = Build(
            CardPlan.Numbers, ("call", Given.Text(("phone", "In my coat"), ("word", "Pineapple"))), ("places", Given.List(Given.Entry("a", ("name", "Jo")))),
            ("kit", Given.Text(("place", "At work"))));

        Assert.Equal((EscapeCard.Title, CardForm.Wallet, null), (card.Title, card.Form, card.Footer));
        Assert.Equal(["Emergency", "TL", "–", "–", "–"], card.Fields.Select(field => field.Label));
        Assert.Equal(["111", "0800 555 0100"], card.Fields.SelectMany(field => field.Lines));
    }

    [Fact]
    public void Build_LineOfWhichTheCopySaysNothing_IsToldByADash()
    {
        Part name = new("name", "Who answers", null, PartLength.Line, Optional: true, NamesPerson: false) { Card = CardRole.HelpLine };
        ListQuestion lines = new("lines", null, "Lines", "Lines?", [], [name, name with { Id = "where", Card = null, Reveals = Reveal.Locations }], null, GathersUnknowns: false, null);
        MatchedQuestion numbers = new("numbers", null, "Numbers", "Numbers?", [], [name with { Id = "number", Card = CardRole.HelpNumber }], "lines");
        var sheet = Given.Sheet(
            ("lines", Given.List(Given.Entry("a", ("name", "Refuge")), Given.Entry("b", ("where", "By the harbour")))),
            ("numbers", Given.List(Given.EntryFor("b", "n", ("number", "0800 555 0199")))));
        OpenWorksheet open = new(KindsPack.Pack, new Worksheet("calls", "Calls", "For tests.", [], [new Section("all", "All", null, [lines, numbers])], null), sheet);

        var card = EscapeCard.Build([open], HelpNumbers.None, CopyChoice.Whole with { LeftOut = [Reveal.Locations] });

        Assert.Equal(("–", "0800 555 0199"), (card.Fields[0].Label, Assert.Single(card.Fields[0].Lines)));
    }

    private static CardDocument Build(HelpNumbers numbers, params (string QuestionId, AnswerValue Value)[] answers) =>
        EscapeCard.Build([CardPlan.LeavingWith(answers)], numbers, CopyChoice.Whole);
}
