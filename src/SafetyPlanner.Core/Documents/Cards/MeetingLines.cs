using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>What the cards about a meeting have in common.</summary>
internal static class MeetingLines
{
    // What one side holds of them beside all the rest, at the smallest type.
    private const int Room = 2400;
    private const int Least = 80;

    /// <summary>Each emergency with what to do then. Each gets the same share of the room, so that a long one takes no other off the card.</summary>
    internal static IEnumerable<CardField> Emergencies(CardMatters matters)
    {
        string[] lines =
        [
            .. matters.Pairs(CardRole.Emergency, CardRole.Response)
                .Select(pair => pair.First.Length == 0 || pair.Second.Length == 0 ? pair.First + pair.Second : $"{pair.First} – {pair.Second}")
                .Select(line => line.ReplaceLineEndings(" ")),
        ];
        var share = Math.Max(Least, Room / Math.Max(1, lines.Length));
        return matters.Field("In an emergency", lines.Select(line => Shortened(line, share)), strong: false, CardRole.Emergency, CardRole.Response);
    }

    private static string Shortened(string line, int most) =>
        Excerpt.Of(line, most) is var cut && cut.EndsWith('…') && !line.EndsWith('…') ? cut.TrimEnd('…') + MeetingCard.WhenCut : line;
}
