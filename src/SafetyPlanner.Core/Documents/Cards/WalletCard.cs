using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>Makes the card that folds to the size of a wallet, for whatever the plan holds: leaving, or else a meeting.</summary>
public static class WalletCard
{
    /// <summary>What it is called: the paper says nothing of what it is for until it is unfolded.</summary>
    public const string Title = "My card";

    /// <summary>The card. What nobody wrote is a line to write on; what the copy leaves out is not on it at all.</summary>
    /// <param name="all">The worksheets of the plan.</param>
    /// <param name="numbers">The numbers that hold for the plan.</param>
    /// <param name="choice">What the copy shows.</param>
    public static CardDocument Build(IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice)
    {
        var matters = new CardMatters(all, choice);
        var isForAMeeting = matters.Asks(CardRole.Place, CardRole.End) && !matters.Asks(CardRole.PlaceToGo, CardRole.Kit);
        var shown = choice.Of(numbers);
        CardField[] fields = [.. isForAMeeting ? MeetingCard.Fields(matters, shown) : Leaving(matters, shown, all)];
        return new CardDocument(Title, matters.Language, CardForm.Wallet, fields, MeetingCard.WhenCut, Footer: null);
    }

    private static IEnumerable<CardField> Leaving(CardMatters matters, HelpNumbers numbers, IReadOnlyList<OpenWorksheet> all) =>
    [
        CardNumbers.Field("Numbers", numbers, matters, strong: true),
        .. matters.Field("Code word", CardRole.CodeWord),
        .. matters.Field("Places to go", CardRole.PlaceToGo),
        .. matters.Field("The bag", CardRole.Kit),
        .. matters.Field("The phone", CardRole.Phone),
        .. matters.Field("People who help", Helpers(matters, all), strong: false, CardRole.Helper),
    ];

    // Who should not know is told by the whole plan: a copy that leaves their list out must not put them among those who help.
    private static IEnumerable<string> Helpers(CardMatters matters, IReadOnlyList<OpenWorksheet> all)
    {
        var lines = matters.Lines(CardRole.Helper).ToList();
        var supporters = PeopleNamed.In(matters.Shown).Where(person => person.Circles.Contains(PersonCircle.Supports) && PeopleNotTold.Named(person.Name, all).Count == 0);
        return lines.Concat(supporters.Select(person => person.Name).Where(name => !lines.Exists(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))));
    }
}
