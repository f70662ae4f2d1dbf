using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents.Cards;

public sealed class WaitingSheetTests
{
    public static TheoryData<string, string, AnswerValue, string[]> Fields => new()
    {
        { "Ends", "when", Given.Text(("end", "Half past 11")), ["Half past 11"] },
        { "If nothing is heard at the end time", "waits", Given.Text(("then", "Call once")), ["Call once"] },
        { "Where", "when", Given.Text(("place", "The cafe")), ["The cafe"] },
        { "Begins", "when", Given.Text(("start", "Sunday at 11")), ["Sunday at 11"] },
        { "Who meets", "who", Given.Together(Given.Attendee("a", "Ana"), Given.Attendee("b", "Bo")), ["Ana", "Bo"] },
        { "Who waits", "waits", Given.Text(("after", "Cleo")), ["After: Cleo"] },
        { "When we check in", "waits", Given.Text(("how", "A text at eleven")), ["A text at eleven"] },
        { "The sign for help", "waits", Given.Text(("sign", "Red coat")), ["Red coat"] },
        { "In an emergency", "emergencies", Given.List(Given.Entry("a", ("what", "A blow"))), ["A blow"] },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Build_AnswerOfARole_StandsInItsField(string label, string questionId, AnswerValue value, string[] lines)
    {
        var card = WaitingSheet.Build([CardPlan.MeetingWith((questionId, value))], HelpNumbers.None, CopyChoice.Whole);

        Assert.Equal(lines, CardPlan.Lines(card)[label]);
    }

    [Fact]
    public void Build_EmptyPlan_HasALineForEverythingAndTheEndStrong()
    {
        var card = WaitingSheet.Build([], HelpNumbers.None, CopyChoice.Whole);

        Assert.All(card.Fields, field => Assert.Empty(field.Lines));
        Assert.Equal(["Ends", "If nothing is heard at the end time", "Where"], card.Fields.Where(field => field.Strong).Select(field => field.Label));
        Assert.Equal(Fields.Select(row => row.Data.Item1).Concat(["Number to call first", "Numbers"]).Order(), card.Fields.Select(field => field.Label).Order());
        Assert.Equal(CardForm.OneSide, card.Form);
    }

    [Fact]
    public void Build_OneGoesAlone_NamesNobodyWhoWasListedBefore()
    {
        var alone = Given.Together(Given.Attendee("a", "Ana")) with { Together = false };

        var card = WaitingSheet.Build([CardPlan.MeetingWith(("who", alone))], HelpNumbers.None, CopyChoice.Whole);

        Assert.Empty(CardPlan.Lines(card)["Who meets"]);
    }

    [Fact]
    public void Build_Numbers_AreThoseOfTheRegion()
    {
        var card = WaitingSheet.Build([], CardPlan.Numbers, CopyChoice.Whole);

        Assert.Equal("Emergency: 111", CardPlan.Lines(card)["Numbers"][0]);
    }
}
