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
        var texts = new CardTexts(all, choice);
        var isForAMeeting = texts.Asks(CardRole.Place, CardRole.End) && !texts.Asks(CardRole.PlaceToGo, CardRole.Kit);
        CardField[] fields = [.. isForAMeeting ? MeetingCard.Fields(texts, numbers) : Leaving(texts, numbers)];
        return new CardDocument(Title, texts.Language, CardForm.Wallet, fields, MeetingCard.WhenCut, Footer: null);
    }

    private static IEnumerable<CardField> Leaving(CardTexts texts, HelpNumbers numbers) =>
    [
        CardNumbers.Field("Numbers", numbers, texts, strong: true),
        .. texts.Field("Code word", CardRole.CodeWord),
        .. texts.Field("Places to go", CardRole.PlaceToGo),
        .. texts.Field("The bag", CardRole.Kit),
        .. texts.Field("The phone", CardRole.Phone),
        .. texts.Field("People who help", Helpers(texts), strong: false, CardRole.Helper),
    ];

    private static IEnumerable<string> Helpers(CardTexts texts)
    {
        var lines = texts.Lines(CardRole.Helper).ToList();
        var supporters = PeopleNamed.In(texts.Shown).Where(person => person.Circles.Contains(PersonCircle.Supports) && !person.Circles.Contains(PersonCircle.ShouldNotKnow));
        return lines.Concat(supporters.Select(person => person.Name).Where(name => !lines.Exists(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))));
    }
}
