using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>
/// Makes the card with numbers only. It has no word on what it is for: but for the emergency services and the police, who answers is told by initials.
/// </summary>
public static partial class EscapeCard
{
    /// <summary>What it is called.</summary>
    public const string Title = "Numbers";

    private const int RoomForOwn = 3;

    /// <summary>
    /// The numbers of the plan's regions, those that the person listed and those that stand among their phones. There are always lines to write more of
    /// them on.
    /// </summary>
    /// <param name="all">The worksheets of the plan.</param>
    /// <param name="numbers">The numbers that hold for the plan.</param>
    /// <param name="choice">What the copy shows.</param>
    public static CardDocument Build(IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice)
    {
        var matters = new CardMatters(all, choice);
        List<CardField> fields =
        [
            .. CardNumbers.OnTheDay(choice.Of(numbers))
                .Select(line => new CardField(Label(line.Line), NumbersIn(line.Line.Number ?? line.Line.Contact ?? ""), line.Line.Kind == LineKind.Emergency)),
            .. CardNumbers.Own(matters).Select(own => new CardField(Initials(own.First), NumbersIn(own.Second))),
            new CardField("Phone", [.. matters.Lines(CardRole.Phone).SelectMany(NumbersIn).Distinct()]),
        ];
        fields.RemoveAll(field => field.Lines.Count == 0);
        return new CardDocument(
            Title, matters.Language, CardForm.Wallet, [.. fields, .. Enumerable.Repeat(new CardField("–", []), RoomForOwn)], MeetingCard.WhenCut, Footer: null);
    }

    private static string Label(HelpLine line) => line.Kind switch
    {
        LineKind.Emergency => "Emergency",
        LineKind.NonEmergency => "Police",
        _ => Initials(line.Name),
    };

    private static string Initials(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetterOrDigit(word[0])).Take(4);
        var initials = string.Concat(words.Select(word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));
        return initials.Length > 0 ? initials : "–";
    }

    // A number of few digits is written in one, such as 999; so 3.30 is no number to call.
    private static List<string> NumbersIn(string text) =>
        [.. Number().Matches(text).Select(match => match.Value).Where(number => number.All(char.IsAsciiDigit) || number.Count(char.IsAsciiDigit) > 4)];

    [GeneratedRegex(@"\+?\(?[0-9](?:[0-9]|[ ().-](?=[ ().-]{0,2}[0-9])){1,24}[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
