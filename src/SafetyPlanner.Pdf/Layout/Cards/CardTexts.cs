using System.Globalization;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>One field as clean text, before it is set.</summary>
/// <param name="Place">Its place among the fields of the card.</param>
/// <param name="IsStrong">Whether it has to be seen at first sight.</param>
/// <param name="Items">What it says; an item may hold line ends.</param>
/// <param name="IsShortened">Whether it said more than any side can hold.</param>
internal sealed record CardText(int Place, string Label, bool IsStrong, IReadOnlyList<string> Items, bool IsShortened)
{
    public override string ToString() => nameof(CardText);
}

/// <summary>Makes a card's fields fit to be set: those to be seen first come first, and no more is kept than any side could show.</summary>
internal static class CardTexts
{
    // At 8 points an A4 sheet holds 16,000 of the narrowest letters.
    private const int MostLetters = 40_000;
    private const int MostFields = 200;
    private const int MostItems = 400;
    private const int LongestLabel = 120;

    internal static IReadOnlyList<CardText> Of(CardDocument card)
    {
        var fields = card.Fields.Index().OrderByDescending(field => field.Item.Strong).Take(MostFields).ToList();
        var items = fields.ConvertAll(field => field.Item.Lines.Take(MostItems).Select(Clean).Where(item => item.Length > 0).ToList());
        var lengths = items.ConvertAll(each => each.Sum(item => (long)item.Length));
        var most = Search.Largest(0, MostLetters, limit => lengths.Sum(length => Math.Min(length, limit)) <= MostLetters);
        return [.. fields.Select((field, at) => Of(field.Index, field.Item, items[at], most))];
    }

    private static CardText Of(int place, CardField field, List<string> items, int most)
    {
        var kept = items;
        if (items.Sum(item => (long)item.Length) > most)
        {
            kept = [];
            foreach (var item in items.TakeWhile(_ => most > 0))
            {
                kept.Add(Beginning(item, most));
                most -= item.Length;
            }
        }

        var label = CleanText.Shortened(CleanText.OneLine(field.Label), LongestLabel);
        return new(place, label, field.Strong, kept, IsShortened: kept != items || field.Lines.Count > MostItems);
    }

    private static string Clean(string text) => string.Join('\n', CleanText.Lines(text).Where(line => line.Length > 0));

    // Never through a letter with what belongs to it.
    private static string Beginning(string text, int most)
    {
        var end = 0;
        for (int next; end < text.Length && (next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end))) <= most;)
        {
            end = next;
        }

        return text[..end];
    }
}
