using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What stands on cards, and what brings the day nearer on which a plan is looked at again.</summary>
public sealed class CardReadingTests
{
    private const string Home = "sample/1/home.worksheet.yaml";

    [Fact]
    public void Part_OfACard_SaysWhatItIsThere()
    {
        using var folder = PackFolder.WithGoodPack();
        folder.Change(Home, "{id: exits, label: Ways out,", "{id: exits, label: Ways out, card: place-to-go,");

        var rooms = (ListQuestion)folder.Read().Pack!.FindWorksheet("home")!.Find("rooms")!;

        Assert.Equal([null, CardRole.PlaceToGo, null], rooms.Parts.Select(part => part.Card));
    }

    [Fact]
    public void Question_ThatTellsAnIncident_SaysSo()
    {
        using var folder = PackFolder.WithGoodPack();
        folder.Change(Home, "label: Stage", "label: Stage\n        incident: true");

        var worksheet = folder.Read().Pack!.FindWorksheet("home")!;

        Assert.Equal(["stage"], worksheet.Questions.Where(question => question.TellsIncident).Select(question => question.Id));
    }

    [Theory]
    [InlineData("meeting", CardRole.Place, CardRole.Start, CardRole.End, CardRole.MainPoint, CardRole.Never, CardRole.Signal, CardRole.Goes, CardRole.Waits,
        CardRole.CheckIn, CardRole.AtEndTime, CardRole.Emergency, CardRole.Response)]
    [InlineData("risk-assessment", CardRole.Place, CardRole.Goes, CardRole.Waits, CardRole.AtEndTime, CardRole.Signal, CardRole.Emergency, CardRole.Response)]
    [InlineData("escape-plan", CardRole.Phone, CardRole.CodeWord, CardRole.PlaceToGo, CardRole.Kit, CardRole.Helper, CardRole.HelpLine, CardRole.HelpNumber)]
    public void ShippedWorksheet_ForACard_AsksWhatStandsOnIt(string worksheetId, params CardRole[] roles)
    {
        var worksheet = ContentLibrary.Load().FindWorksheet(worksheetId)!.Value.Worksheet;

        var declared = worksheet.Questions.SelectMany(PartedQuestion.PartsOf).Select(part => part.Card).OfType<CardRole>().Distinct();

        Assert.Equal(roles.Order(), declared.Order());
    }
}
