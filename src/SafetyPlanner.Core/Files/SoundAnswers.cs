using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Files;

/// <summary>Looks whether answers from a file are such as a plan with this worksheet can hold, and passes their words through the rules.</summary>
internal sealed class SoundAnswers(Worksheet worksheet)
{
    /// <summary>Far beyond the changes that anybody makes, and far from where counting on would overflow.</summary>
    private const int MostChanges = 1_000_000_000;

    /// <summary>No clock that a plan was written by stands outside these years, and days can be counted on from inside them.</summary>
    private const int FirstYear = 1970;
    private const int LastYear = 2999;

    /// <summary>Words are taken from an offer or from a place in the plan: a worksheet, a question, an entry and a part.</summary>
    private const int PlaceIds = 4;

    /// <summary>The answer as it is kept, or null when no plan can hold it.</summary>
    internal Answer? Of(string questionId, Answer answer)
    {
        if (answer.Version is < 1 or > MostChanges || !IsSound(answer.ChangedAt) || answer.Earlier.Count >= answer.Version || answer.Earlier.Count > Answer.EarlierKept
            || Of(questionId, answer.Value) is not { } value)
        {
            return null;
        }

        var earlier = new List<EarlierValue>();
        foreach (var before in answer.Earlier)
        {
            if (!IsSound(before.WrittenAt) || Of(questionId, before.Value) is not { } said)
            {
                return null;
            }

            earlier.Add(before with { Value = said });
        }

        return Answer.HasRoomFor(earlier) ? answer with { Value = value, Earlier = earlier } : null;
    }

    private AnswerValue? Of(string questionId, AnswerValue value)
    {
        if (questionId == OutcomeValue.QuestionId)
        {
            return worksheet.Gate is not null && value is OutcomeValue { Unknown: false } outcome && IsSound(outcome.Mark) ? value : null;
        }

        return worksheet.Find(questionId) is { } question && EmptyValue.For(question).GetType() == value.GetType() && IsSound(question, value)
            && AnswerRules.Check(question, value) is AnswerCheck.Fits fits
            ? fits.Value
            : null;
    }

    private bool IsSound(Question question, AnswerValue value) => value switch
    {
        TextValue text => AreSound(question, text.Parts),
        ListValue list => AreIds(list.Entries.Select(entry => entry.Id)) && list.Entries.All(entry => IsSound(question, entry)),
        TasksValue tasks => AreIds(tasks.Entries.Select(entry => entry.Id)) && tasks.Entries.All(entry => IsIdOrNull(entry.For)),
        ChecksValue checks => checks.Ticks.All(tick => IsSound(tick.Mark)),
        AttendeesValue attendees => AreIds(attendees.People.Select(person => person.Id)) && attendees.People.All(person => IsSound(person.Agreement)),
        _ => false,
    };

    private static bool IsSound(Question question, Entry entry) =>
        IsIdOrNull(entry.For) && IsPlaceOrNull(entry.From) && AreSound(question, entry.Parts)
        && (question is DiaryQuestion || entry is { Written: null, Changed: null }) && IsSound(entry.Written) && IsSound(entry.Changed);

    private static bool AreSound(Question question, IReadOnlyDictionary<string, string> texts)
    {
        var parts = PartedQuestion.PartsOf(question);
        return texts.Keys.All(id => parts.Any(part => part.Id == id));
    }

    private bool IsSound(Mark? mark) => mark is null
        || (IsSound(mark.At) && mark.Versions.All(version => version.Value is >= 0 and <= MostChanges && worksheet.Find(version.Key) is not null));

    private static bool IsSound(DateTimeOffset? time) => time is null or { Year: >= FirstYear and <= LastYear };

    private static bool AreIds(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        return ids.All(id => EntryId.IsOne(id) && seen.Add(id));
    }

    private static bool IsPlaceOrNull(string? from) => from is null || (from.Split('/', PlaceIds + 1) is { Length: <= PlaceIds } ids && ids.All(EntryId.IsOne));

    private static bool IsIdOrNull(string? id) => id is null || EntryId.IsOne(id);
}
