using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>The value of a key that names another piece of the same pack. The closed set stands in this file.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Key">The key, such as <c>matches</c>.</param>
/// <param name="To">The id it names.</param>
internal abstract record Link(Spot Spot, string Key, string To);

/// <summary>Names a guide.</summary>
internal sealed record GuideLink(Spot Spot, string Key, string To) : Link(Spot, Key, To);

/// <summary>Names a section of the same worksheet.</summary>
internal sealed record SectionLink(Spot Spot, string Key, string To) : Link(Spot, Key, To);

/// <summary>Names a question of the same worksheet.</summary>
/// <param name="Spot">See <see cref="Link"/>.</param>
/// <param name="Key">See <see cref="Link"/>.</param>
/// <param name="From">Id of the question that the key stands in, or an empty text.</param>
/// <param name="To">See <see cref="Link"/>.</param>
/// <param name="Wanted">What it may name.</param>
internal sealed record QuestionLink(Spot Spot, string Key, string From, string To, WantedQuestion Wanted) : Link(Spot, Key, To);

/// <summary>Names a part of a question that another key names.</summary>
/// <param name="Spot">See <see cref="Link"/>.</param>
/// <param name="Key">See <see cref="Link"/>.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="To">See <see cref="Link"/>.</param>
/// <param name="WithChoices">True when only a part with choices will do.</param>
internal sealed record PartLink(Spot Spot, string Key, string QuestionId, string To, bool WithChoices) : Link(Spot, Key, To);

/// <summary>Names a choice of a part that another key names.</summary>
internal sealed record ChoiceLink(Spot Spot, string Key, string QuestionId, string PartId, string To) : Link(Spot, Key, To);

/// <summary>Names an entry of the example of one of these questions.</summary>
internal sealed record ExampleLink(Spot Spot, string Key, IReadOnlyList<string> QuestionIds, string To) : Link(Spot, Key, To);

/// <summary>What a key may name among the questions of its worksheet.</summary>
/// <param name="Words">What it is called in a problem.</param>
/// <param name="Fits">Judges a question of this worksheet, given the id of the question that the key stands in.</param>
internal sealed record WantedQuestion(string Words, Func<Question, string, Worksheet, bool> Fits)
{
    public static readonly WantedQuestion EarlierEntries = new(
        "a list or matched question that is asked earlier",
        (target, from, worksheet) => target is ListQuestion or MatchedQuestion && IsEarlier(target.Id, from, worksheet));

    public static readonly WantedQuestion OtherList = new("another list question", (target, from, _) => target is ListQuestion && target.Id != from);

    public static readonly WantedQuestion OtherPeople = new(
        "another list question, or of a question matched with another list",
        (target, from, worksheet) => target.Id != from
            && (target is ListQuestion || (target is MatchedQuestion matched && matched.Matches != from && worksheet.Find(matched.Matches) is ListQuestion)));

    public static readonly WantedQuestion AlwaysAskedText = new(
        "a text question in a section without 'when'",
        (target, _, worksheet) => target is TextQuestion && worksheet.SectionOf(target.Id).When.Count == 0);

    public static readonly WantedQuestion List = new("a list question", (target, _, _) => target is ListQuestion);

    public static readonly WantedQuestion Matched = new("a matched question", (target, _, _) => target is MatchedQuestion);

    public static readonly WantedQuestion Tasks = new("a tasks question", (target, _, _) => target is TasksQuestion);

    public static readonly WantedQuestion Attendees = new("the attendees question", (target, _, _) => target is AttendeesQuestion);

    public static readonly WantedQuestion Checklist = new("a checklist question", (target, _, _) => target is ChecklistQuestion);

    public static readonly WantedQuestion Other = new("another question", (target, from, _) => target.Id != from);

    /// <summary>Matched with this list; with any question when that is no list, which is reported as such.</summary>
    public static WantedQuestion MatchedWith(string listId) => new(
        $"a question matched with '{listId}'",
        (target, _, worksheet) => target is MatchedQuestion matched && (matched.Matches == listId || worksheet.Find(listId) is not ListQuestion));

    /// <summary>A list tied to these two; a tie to what is no list or not matched with it, which is reported as such, is not missed a second time.</summary>
    public static WantedQuestion ListTiedTo(string listId, string matchedId) => new(
        $"a list question with a part tied to '{listId}' and '{matchedId}'",
        (target, _, worksheet) => target is ListQuestion list
            && (IsTied(list, listId) || worksheet.Find(listId) is not ListQuestion)
            && (IsTied(list, matchedId) || worksheet.Find(matchedId) is not MatchedQuestion matched || matched.Matches != listId));

    public static bool IsEarlier(string target, string from, Worksheet worksheet)
    {
        List<string> order = [.. worksheet.Questions.Select(question => question.Id)];
        return order.IndexOf(target) < order.IndexOf(from);
    }

    private static bool IsTied(ListQuestion list, string questionId) => list.Parts.Any(part => part.Ties.Contains(questionId, StringComparer.Ordinal));
}
