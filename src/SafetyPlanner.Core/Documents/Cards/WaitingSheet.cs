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
        var matters = new CardMatters(all, choice);
        CardField[] fields =
        [
            .. matters.Field("Ends", CardRole.End, strong: true),
            .. matters.Field("If nothing is heard at the end time", CardRole.AtEndTime, strong: true),
            .. matters.Field("Where", CardRole.Place, strong: true),
            .. matters.Field("Begins", CardRole.Start),
            .. matters.Field("Who meets", matters.Goers(), strong: false, CardRole.Goes),
            .. matters.Field("Who waits", CardRole.Waits),
            .. matters.Field("When we check in", CardRole.CheckIn),
            new CardField("Number to call first", []),
            .. matters.Field("The sign for help", CardRole.Signal),
            .. MeetingLines.Emergencies(matters),
            CardNumbers.Field("Numbers", choice.Of(numbers), matters),
        ];
        return new CardDocument("For the person who waits", matters.Language, CardForm.OneSide, fields, MeetingCard.WhenCut, "Keep this where nobody else sees it");
    }
}
