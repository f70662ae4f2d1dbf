using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Testing;

/// <summary>
/// A sheet filled at random for any worksheet, the same for the same seed: answers missing, half written, not known yet or saying 'none', entries
/// whose source was taken out, empty entries, sections that are not asked. Every text is one word that stands nowhere else and begins with the id of
/// its question.
/// </summary>
public sealed class SomeSheet
{
    private readonly Worksheet worksheet;
    private readonly Dictionary<string, Answer> answers = [];
    private readonly Dictionary<string, List<string>> words = [];
    private readonly Dictionary<string, List<string>> entryIds = [];
    private readonly Dice dice;
    private int counter;

    /// <summary>The sheet for this seed.</summary>
    public SomeSheet(Worksheet worksheet, int seed)
    {
        this.worksheet = worksheet;
        dice = new Dice(seed);
        foreach (var question in worksheet.Questions)
        {
            words[question.Id] = [];
            if (Chance(85))
            {
                var value = Value(question) with { Unknown = Chance(15) };
                answers[question.Id] = new Answer(value, 1 + Next(3), Some.Morning, []);
            }
        }
    }

    /// <summary>The answers, taken as they are.</summary>
    public AnswerSheet Sheet => new(answers);

    /// <summary>The words a reader of the document is to find in a question's answer, in reading order; none where it is not asked.</summary>
    public IReadOnlyList<string> Words(string questionId) =>
        Asked.Questions(worksheet, Sheet).Any(question => question.Id == questionId) ? words[questionId] : [];

    /// <summary>True for a word that some sheet holds in the answer of this question.</summary>
    public static bool IsWordOf(string questionId, string word) =>
        word.StartsWith(questionId + "-", StringComparison.Ordinal) && word.EndsWith("-x", StringComparison.Ordinal);

    private AnswerValue Value(Question question) => question switch
    {
        TextQuestion text => new TextValue(Parts(question, text.Parts, shown: true)),
        ListQuestion list => List(list, Chance(20) && list.NoneLabel is not null),
        MatchedQuestion matched => new ListValue(
            [.. Targets(matched.Matches).SelectMany(target => Entries(question, matched.Parts, target, Next(3), shown: true))]),
        ChartQuestion chart => new ListValue([.. Targets(chart.Matches).SelectMany(target => Entries(question, chart.Parts, target, Next(2), shown: true))]),
        DiaryQuestion diary => Diary(diary),
        TasksQuestion tasks => Tasks(tasks, Chance(20) && tasks.NoneLabel is not null),
        ChecklistQuestion checklist => new ChecksValue([.. checklist.Items.Where(_ => Chance(50)).Select(item => new Tick(item.Id))]),
        AttendeesQuestion => Attendees(question, Next(3)),
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind has no random answer."),
    };

    private ListValue List(ListQuestion question, bool none) => new([.. Entries(question, question.Parts, null, Next(5), !none)], none);

    /// <summary>Notes without a stamp: where two are of the same day, the one that stands first is read first.</summary>
    private ListValue Diary(DiaryQuestion question)
    {
        var notes = Entries(question, question.Parts, null, Next(5), shown: false);
        var read = notes.OrderBy(note => note.Parts.GetValueOrDefault(question.Parts[0].Id, "none"), StringComparer.Ordinal);
        words[question.Id].AddRange(read.SelectMany(note => note.Parts.Values).Where(text => IsWordOf(question.Id, text)));
        return new ListValue(notes);
    }

    private TasksValue Tasks(TasksQuestion question, bool none)
    {
        var targets = question.Matches is null ? [null] : Targets(question.Matches);
        return new TasksValue(
            [
                .. Enumerable.Range(0, Next(5)).Select(_ => new TaskEntry(
                    Some.Id(), targets[Next(targets.Count)], Word(question, !none), MayBe(question, !none), MayBe(question, !none), Chance(50))),
            ],
            none);
    }

    private AttendeesValue Attendees(Question question, int together) => new(
        together switch { 0 => null, 1 => false, _ => true },
        [.. Enumerable.Range(0, Next(4)).Select(_ => new Attendee(Some.Id(), Word(question, together != 1), Chance(50), Chance(50), Chance(50)))]);

    /// <summary>What an entry may answer, in the order it is shown; last what was taken out.</summary>
    private List<string?> Targets(string sourceId) => [.. entryIds.GetValueOrDefault(sourceId, []), "taken-out", null];

    private List<Entry> Entries(Question question, IReadOnlyList<Part> parts, string? target, int count, bool shown)
    {
        var entries = Enumerable.Range(0, count).Select(_ => new Entry(Some.Id(), target, Parts(question, parts, shown))).ToList();
        if (shown)
        {
            var ids = entryIds.TryGetValue(question.Id, out var before) ? before : entryIds[question.Id] = [];
            ids.AddRange(entries.Where(entry => !entry.IsEmpty).Select(entry => entry.Id));
        }

        return entries;
    }

    private Dictionary<string, string> Parts(Question question, IReadOnlyList<Part> parts, bool shown) =>
        parts.Where(_ => Chance(75)).ToDictionary(part => part.Id, part => part switch
        {
            { Choices: [_, ..] choices } => choices[Next(choices.Count)].Id,
            { Ties: [_, ..] ties } => string.Join(' ', ties.SelectMany(tie => entryIds.GetValueOrDefault(tie, [])).Append("taken-out").Where(_ => Chance(50))),
            { IsDate: true } => string.Create(CultureInfo.InvariantCulture, $"2026-03-0{1 + Next(5)}"),
            _ => Chance(10) ? " " : Word(question, shown),
        });

    private string MayBe(Question question, bool shown) => Chance(50) ? Word(question, shown) : "";

    private string Word(Question question, bool shown)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{question.Id}-{++counter}-x");
        if (shown)
        {
            words[question.Id].Add(word);
        }

        return word;
    }

    private bool Chance(int percent) => dice.Chance(percent);

    private int Next(int below) => dice.Next(below);
}
