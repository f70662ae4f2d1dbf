using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>
/// What the worksheets of a plan say for a card, by the roles that their packs declare. Each matter is taken from one worksheet only, the first that says something
/// of it, so that two meetings are never mixed; the one that asks when the meeting ends comes before all others.
/// </summary>
internal sealed class CardMatters
{
    private readonly List<CardAnswers> whole;
    private readonly List<CardAnswers> shown;

    internal CardMatters(IReadOnlyList<OpenWorksheet> all, CopyChoice choice)
    {
        Shown = [.. all.Where(open => choice.Includes(open.Worksheet)).Select(choice.Of)];
        Language = all.Count > 0 ? all[0].Pack.Language : "en";
        whole = [.. all.Select(open => new CardAnswers(open))];
        shown = [.. Shown.Select(open => new CardAnswers(open)).OrderByDescending(answers => answers.Asks(CardRole.End))];
    }

    /// <summary>BCP 47 language of the words: that of the first worksheet.</summary>
    internal string Language { get; }

    /// <summary>The worksheets as far as they are in the copy.</summary>
    internal IReadOnlyList<OpenWorksheet> Shown { get; }

    /// <summary>True when a worksheet of the plan asks for one of these now, left out of the copy or not.</summary>
    internal bool Asks(params CardRole[] roles) => whole.Exists(answers => Array.Exists(roles, answers.Asks));

    /// <summary>
    /// What is written for this role; without a line when nothing is, so that a hand can write it. No field at all when the plan asks for it and the copy
    /// leaves it out: a line to write on would tell so.
    /// </summary>
    internal IEnumerable<CardField> Field(string label, CardRole role, bool strong = false) => Field(label, Lines(role), strong, role);

    /// <summary>The same with lines made of what is written for these roles.</summary>
    internal IEnumerable<CardField> Field(string label, IEnumerable<string> lines, bool strong, params CardRole[] roles) =>
        Asks(roles) && !shown.Exists(answers => Array.Exists(roles, answers.Asks)) ? [] : [new CardField(label, [.. lines.Distinct()], strong)];

    /// <summary>Each line that is written for a role.</summary>
    internal IEnumerable<string> Lines(CardRole role) => Entries(role).SelectMany(LinesOf);

    /// <summary>What is written for a role, the same words once: a text with its line breaks, or an entry.</summary>
    internal IReadOnlyList<string> Entries(CardRole role) => First(answers => answers.Of(role).Where(text => text.Length > 0).Distinct());

    /// <summary>What is written for two roles, entry by entry, the second beside the first that it belongs to; one of the two may be empty.</summary>
    internal IReadOnlyList<(string First, string Second)> Pairs(CardRole first, CardRole second) =>
        First(answers => answers.Pairs(first, second).Where(pair => pair.First.Length + pair.Second.Length > 0));

    /// <summary>Who goes to the meeting.</summary>
    internal IReadOnlyList<string> Goers() => First(answers => answers.Goers().Concat(answers.Of(CardRole.Goes).SelectMany(LinesOf)).Where(text => text.Length > 0).Distinct());

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private List<T> First<T>(Func<CardAnswers, IEnumerable<T>> said) =>
        shown.Select(answers => said(answers).ToList()).FirstOrDefault(texts => texts.Count > 0) ?? [];
}
