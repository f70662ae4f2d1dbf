using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>What the cards about a meeting have in common.</summary>
internal static class MeetingLines
{
    /// <summary>Each emergency with what to do then.</summary>
    internal static IEnumerable<CardField> Emergencies(CardMatters matters)
    {
        var lines = matters.Pairs(CardRole.Emergency, CardRole.Response)
            .Select(pair => pair.First.Length == 0 || pair.Second.Length == 0 ? pair.First + pair.Second : $"{pair.First} – {pair.Second}");
        return matters.Field("In an emergency", lines.Select(line => line.ReplaceLineEndings(" ")), strong: false, CardRole.Emergency, CardRole.Response);
    }
}
