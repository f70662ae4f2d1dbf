using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>What an answer may hold. The only validation there is: screens ask it, stores never see what it refused.</summary>
public static class AnswerRules
{
    /// <summary>The longest text in one part, in characters (UTF-16 units).</summary>
    public const int MaxTextLength = 8_000;

    /// <summary>The longest name, date or owner, in characters.</summary>
    public const int MaxLineLength = 300;

    /// <summary>The most entries in one answer.</summary>
    public const int MaxEntries = 200;

    /// <summary>The most typed characters in one whole answer.</summary>
    public const int MaxAnswerLength = 60_000;

    /// <summary>The most typed characters in a diary, which goes on for months: 200 notes of a page each.</summary>
    public const int MaxDiaryLength = 400_000;

    /// <summary>The value cleaned of characters that cannot be shown, or the reason why it cannot be kept.</summary>
    /// <param name="question">The question.</param>
    /// <param name="value">What the person wrote.</param>
    /// <param name="blanks">Fills the blanks of the labels that a reason names; <see cref="Blanks.Unfilled"/> when null.</param>
    /// <exception cref="ArgumentException">The value is of a kind that this question does not take: a bug, not a person's mistake.</exception>
    public static AnswerCheck Check(Question question, AnswerValue value, Blanks? blanks = null)
    {
        var clean = new TextCleaning();
        AnswerValue cleaned = (question, value) switch
        {
            (TextQuestion, TextValue text) => text with { Parts = clean.Clean(PartedQuestion.PartsOf(question), text.Parts) },
            (EntriesQuestion, ListValue list) => list with
            {
                Entries = [.. list.Entries.Select(entry => entry with { Parts = clean.Clean(PartedQuestion.PartsOf(question), entry.Parts) })],
                None = list.None && question is ListQuestion { NoneLabel: not null },
            },
            (TasksQuestion tasksQuestion, TasksValue tasks) => tasks with
            {
                Entries =
                [
                    .. tasks.Entries.Select(entry => entry with
                    {
                        What = clean.Text(entry.What),
                        Owner = clean.Text(entry.Owner),
                        By = clean.Text(entry.By),
                    }),
                ],
                None = tasks.None && tasksQuestion.NoneLabel is not null,
            },
            (ChecklistQuestion checklist, ChecksValue checks) => checks with
            {
                Ticks = [.. checks.Ticks.Where(tick => checklist.Items.Any(item => item.Id == tick.ItemId)).DistinctBy(tick => tick.ItemId)],
            },
            (AttendeesQuestion, AttendeesValue attendees) => attendees with
            {
                People = [.. attendees.People.Select(person => person with { Name = clean.Text(person.Name) })],
            },
            _ => throw new ArgumentException("The value is not of the question's kind.", nameof(value)),
        };

        // Measured after cleaning: a person can only shorten what they see.
        return Reason(question, cleaned, blanks ?? Blanks.Unfilled) is { } reason
            ? new AnswerCheck.Refused(reason)
            : new AnswerCheck.Fits(cleaned, clean.Note);
    }

    private static string? Reason(Question question, AnswerValue value, Blanks blanks) => value switch
    {
        TextValue text => PartReason(text.Parts, question, blanks) ?? Whole(text.TypedLength, MaxAnswerLength),
        ListValue list => Entries(list.Entries.Count)
            ?? list.Entries.Select(entry => PartReason(entry.Parts, question, blanks)).FirstOrDefault(reason => reason is not null)
            ?? Whole(Typed(list, question), question is DiaryQuestion ? MaxDiaryLength : MaxAnswerLength),
        TasksValue tasks => Entries(tasks.Entries.Count)
            ?? tasks.Entries.Select(TaskLength).FirstOrDefault(reason => reason is not null)
            ?? Whole(tasks.TypedLength, MaxAnswerLength),
        AttendeesValue attendees => Entries(attendees.People.Count)
            ?? attendees.People.Select(person => Line("name", person.Name)).FirstOrDefault(reason => reason is not null),
        _ => null,
    };

    private static string? PartReason(IReadOnlyDictionary<string, string> texts, Question question, Blanks blanks)
    {
        var parts = PartedQuestion.PartsOf(question);
        return texts.Select(text => PartReason(parts.FirstOrDefault(part => part.Id == text.Key), text.Key, text.Value, blanks)).FirstOrDefault(reason => reason is not null);
    }

    private static string? PartReason(Part? part, string id, string text, Blanks blanks)
    {
        var label = blanks.Fill(part?.Label ?? id);
        return part switch
        {
            { IsDate: true } when Day.Of(text) is null => $"“{label}” is no day that can be kept. Please write it as year-month-day, such as 2026-03-14.",
            { Ties.Count: > 0 } when Ties.Of(text).Count is > MaxEntries and var ticked => string.Create(
                CultureInfo.InvariantCulture,
                $"{ticked:N0} are ticked under “{label}”. It can hold {MaxEntries}. Please take {ticked - MaxEntries:N0} away."),
            _ => Text(label, text, MaxTextLength),
        };
    }

    private static string? TaskLength(TaskEntry entry) =>
        Text("step", entry.What, MaxTextLength) ?? Line("who does it", entry.Owner) ?? Line("by when", entry.By);

    private static string? Line(string label, string text) => Text(label, text, MaxLineLength);

    private static string? Text(string label, string text, int most) => text.Length <= most
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"“{label}” is {text.Length:N0} characters long. It can hold {most:N0}. Please shorten it by {text.Length - most:N0}.");

    private static string? Entries(int count) => count <= MaxEntries
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"This list has {count:N0} entries. It can hold {MaxEntries}. Please take out {count - MaxEntries:N0}, or put several into one.");

    // What is ticked is kept as text too, but nobody typed it.
    private static int Typed(ListValue list, Question question)
    {
        var ticked = PartedQuestion.PartsOf(question).Where(part => part.Ties.Count > 0).Select(part => part.Id).ToHashSet();
        return list.Entries.Sum(entry => entry.Parts.Where(part => !ticked.Contains(part.Key)).Sum(part => part.Value.Length));
    }

    private static string? Whole(int length, int most) => length <= most
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"This answer is {length:N0} characters long in all. It can hold {most:N0}. Please shorten it.");
}

/// <summary>Whether an answer can be kept.</summary>
public abstract record AnswerCheck
{
    private AnswerCheck()
    {
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It can be kept, as cleaned here.</summary>
    /// <param name="Value">The value to keep.</param>
    /// <param name="Note">What was taken out and why, for the person to read; null when nothing was.</param>
    public sealed record Fits(AnswerValue Value, string? Note) : AnswerCheck;

    /// <summary>It cannot be kept; the reason says what to do.</summary>
    public sealed record Refused(string Reason) : AnswerCheck;
}
