using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>Numbers on a card: those of the plan's regions, danger first, then those that the person listed.</summary>
internal static class CardNumbers
{
    // What is dialled before a number, and whom to ask about a bill, help nobody on the day.
    private static readonly LineKind[] NotOnTheDay = [LineKind.WithholdNumber, LineKind.PhoneCompany];

    /// <summary>The numbers with who answers, for a card that says what it is for.</summary>
    internal static CardField Field(string label, HelpNumbers numbers, CardMatters matters, bool strong = false) =>
        new(label, [.. Lines(numbers), .. Own(matters).Select(own => Joined(own.First, own.Second))], strong);

    /// <summary>The help lines of the regions that are called on the day.</summary>
    internal static IReadOnlyList<(Region Region, HelpLine Line)> OnTheDay(HelpNumbers numbers) =>
        [.. numbers.All.Where(line => !NotOnTheDay.Contains(line.Line.Kind))];

    /// <summary>The help lines that the person listed: who answers, and the number.</summary>
    internal static IEnumerable<(string First, string Second)> Own(CardMatters matters) => matters.Pairs(CardRole.HelpLine, CardRole.HelpNumber);

    private static IEnumerable<string> Lines(HelpNumbers numbers)
    {
        // Where one region lies within the other, whoever is in it is in both.
        var isOneRegion = numbers.Regions.Count(region => numbers.Regions.All(other => other.Within != region.Id)) <= 1;
        return OnTheDay(numbers).Select(line => Joined(isOneRegion ? line.Line.Name : $"{line.Line.Name} ({line.Region.Name})", line.Line.Number ?? line.Line.Contact ?? ""));
    }

    private static string Joined(string who, string number) => who.Length == 0 || number.Length == 0 ? who + number : $"{who}: {number}";
}
