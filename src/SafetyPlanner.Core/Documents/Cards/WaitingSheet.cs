using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>Makes the sheet for the person who waits while others meet: when to act, and how.</summary>
public static class WaitingSheet
{
    /// <summary>The sheet. What nobody wrote is a line to write on; what the copy leaves out is not on it at all.</summary>
    /// <param name="all">The worksheets of the plan.</param>
    /// <param name="numbers">The numbers that hold for the plan.</param>
    /// <param name="choice">What the copy shows.</param>
    public static CardDocument Build(IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice)
    {
        var texts = new CardTexts(all, choice);
        CardField[] fields =
        [
            .. texts.Field("Ends", CardRole.End, strong: true),
            .. texts.Field("If nothing is heard at the end time", CardRole.AtEndTime, strong: true),
            .. texts.Field("Where", CardRole.Place, strong: true),
            .. texts.Field("Begins", CardRole.Start),
            .. texts.Field("Who meets", texts.Goers(), strong: false, CardRole.Goes),
            .. texts.Field("Who waits", CardRole.Waits),
            .. texts.Field("When we check in", CardRole.CheckIn),
            new CardField("Number to call first", []),
            .. texts.Field("The sign for help", CardRole.Signal),
            .. MeetingLines.Emergencies(texts),
            CardNumbers.Field("Numbers", numbers, texts),
        ];
        return new CardDocument("For the person who waits", texts.Language, CardForm.OneSide, fields, MeetingCard.WhenCut, "Keep this where nobody else sees it");
    }
}
