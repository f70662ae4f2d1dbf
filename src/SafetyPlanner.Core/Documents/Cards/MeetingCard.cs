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
        var texts = new CardTexts(all, choice);
        return new CardDocument("Meeting card", texts.Language, CardForm.OneSide, [.. Fields(texts, numbers)], WhenCut, "Keep this where nobody else sees it");
    }

    /// <summary>The matters of a meeting, the most pressing first.</summary>
    internal static IEnumerable<CardField> Fields(CardTexts texts, HelpNumbers numbers) =>
    [
        .. texts.Field("Where", CardRole.Place, strong: true),
        .. texts.Field("Begins", CardRole.Start, strong: true),
        .. texts.Field("Ends", CardRole.End, strong: true),
        .. texts.Field("Main points", Points(texts), strong: false, CardRole.MainPoint),
        .. texts.Field("Never", CardRole.Never),
        .. texts.Field("The sign for help", CardRole.Signal),
        .. texts.Field("Who waits", CardRole.Waits),
        .. texts.Field("At the end time", CardRole.AtEndTime),
        .. MeetingLines.Emergencies(texts),
        CardNumbers.Field("Numbers", numbers, texts),
    ];

    private static IEnumerable<string> Points(CardTexts texts)
    {
        var points = texts.Entries(CardRole.MainPoint);
        return points.Count > MainPoints ? points.Take(MainPoints).Append(WhenCut) : points;
    }
}
