using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>Makes the card for the day of a meeting: one side with what has to be at hand there.</summary>
public static class MeetingCard
{
    /// <summary>What stands where a text is cut.</summary>
    internal const string WhenCut = "… more in the plan";

    private const int MainPoints = 2;

    /// <summary>
    /// The card. What nobody wrote is a line to write on; what the copy leaves out is not on it at all. Of the main points the first two stand on it.
    /// </summary>
    /// <param name="all">The worksheets of the plan.</param>
    /// <param name="numbers">The numbers that hold for the plan.</param>
    /// <param name="choice">What the copy shows.</param>
    public static CardDocument Build(IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice)
    {
        var matters = new CardMatters(all, choice);
        return new CardDocument("Meeting card", matters.Language, CardForm.OneSide, [.. Fields(matters, choice.Of(numbers))], WhenCut, "Keep this where nobody else sees it");
    }

    /// <summary>The matters of a meeting, the most pressing first.</summary>
    internal static IEnumerable<CardField> Fields(CardMatters matters, HelpNumbers numbers) =>
    [
        .. matters.Field("Where", CardRole.Place, strong: true),
        .. matters.Field("Begins", CardRole.Start, strong: true),
        .. matters.Field("Ends", CardRole.End, strong: true),
        .. matters.Field("Main points", Points(matters), strong: false, CardRole.MainPoint),
        .. matters.Field("Never", CardRole.Never),
        .. matters.Field("The sign for help", CardRole.Signal),
        .. matters.Field("Who waits", CardRole.Waits),
        .. matters.Field("At the end time", CardRole.AtEndTime),
        .. MeetingLines.Emergencies(matters),
        CardNumbers.Field("Numbers", numbers, matters),
    ];

    private static IEnumerable<string> Points(CardMatters matters)
    {
        var points = matters.Entries(CardRole.MainPoint);
        return points.Count > MainPoints ? points.Take(MainPoints).Append(WhenCut) : points;
    }
}
