using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Testing;

/// <summary>Random answers for the questions of a worksheet, one after the other, so that later ones can point to entries of earlier ones.</summary>
internal sealed class RandomValues(Dice dice, int seed)
{
    private readonly RandomTexts texts = new(dice, seed);
    private readonly Dictionary<string, List<string>> entryIds = [];
    private int entries;

    /// <summary>True when nothing is to be left open.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>An answer to this question.</summary>
    internal AnswerValue Of(Question question)
    {
        texts.Begin();
        return Value(question) with { Unknown = MayBe(12) };
    }

    /// <summary>What replaces an answer: all of it anew, or the same with something taken out, moved or changed.</summary>
    internal AnswerValue Again(Question question, AnswerValue before)
    {
        var anew = Of(question);
        return (before, anew) switch
        {
            (ListValue list, ListValue added) => added with { Entries = [.. list.Entries.Where(_ => dice.Chance(70)), .. added.Entries] },
            (TasksValue tasks, TasksValue added) => added with { Entries = [.. tasks.Entries.Where(_ => dice.Chance(70)), .. added.Entries] },
            (ChecksValue checks, ChecksValue added) => added with { Ticks = [.. checks.Ticks.Where(_ => dice.Chance(70)), .. added.Ticks] },
            (AttendeesValue people, AttendeesValue added) => added with { People = [.. people.People.Where(_ => dice.Chance(70)), .. added.People] },
            _ => anew,
        };
    }

    private AnswerValue Value(Question question) => question switch
    {
        TextQuestion text => new TextValue(Parts(text.Parts)),
        ListQuestion list => new ListValue(Entries(list, null, dice.Next(5)), MayBe(12)),
        MatchedQuestion matched => new ListValue([.. Targets(matched.Matches).SelectMany(target => Entries(matched, target, dice.Next(3)))]),
        ChartQuestion chart => new ListValue([.. Targets(chart.Matches).SelectMany(target => Entries(chart, target, dice.Next(2)))]),
        DiaryQuestion diary => new ListValue(Entries(diary, null, dice.Next(5))),
        TasksQuestion tasks => new TasksValue([.. Targets(tasks.Matches).SelectMany(target => Steps(target, dice.Next(3)))], MayBe(12)),
        ChecklistQuestion checklist => new ChecksValue([.. checklist.Items.Where(_ => IsWhole || dice.Chance(60)).Select(item => new Tick(item.Id))]),
        AttendeesQuestion => People(),
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind has no random answer."),
    };

    /// <summary>What an entry may answer: what stands in the source or stood there before, what never stood there, and nothing.</summary>
    private List<string?> Targets(string? source) => source is null ? [null]
        : IsWhole ? [.. entryIds.GetValueOrDefault(source, [])]
        : [.. entryIds.GetValueOrDefault(source, []), "taken-out", null];

    private List<Entry> Entries(EntriesQuestion question, string? target, int count)
    {
        var known = entryIds.TryGetValue(question.Id, out var before) ? before : entryIds[question.Id] = [];
        var made = new List<Entry>();
        for (var at = IsWhole ? Math.Max(count, 1) : count; at > 0; at--)
        {
            var entry = new Entry(NewId(), target, Parts(question.Parts)) { From = question.Offers.Count > 0 && dice.Chance(20) ? dice.One(question.Offers).Id : null };
            made.Add(entry);
            known.Add(entry.Id);
        }

        return made;
    }

    private IEnumerable<TaskEntry> Steps(string? target, int count) => Enumerable.Range(0, IsWhole ? 1 : count).Select(_ => new TaskEntry(
        NewId(), target, Has(85) ? texts.Text() : "", Has(60) ? texts.Name() : "", Has(50) ? texts.Name() : "", Has(50)));

    private AttendeesValue People() => new(
        IsWhole ? true : dice.Next(4) switch { 0 => null, 1 => false, _ => true },
        [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => new Attendee(NewId(), texts.Name(), dice.Chance(50), Has(50), Has(50)))]);

    private Dictionary<string, string> Parts(IReadOnlyList<Part> parts) => parts.Where(_ => Has(80)).ToDictionary(part => part.Id, part => part switch
    {
        { Choices: [_, ..] choices } => dice.One(choices).Id,
        { Ties: [_, ..] ties } => string.Join(' ', ties.SelectMany(tie => entryIds.GetValueOrDefault(tie, [])).Append("taken-out").Where(_ => Has(50))),
        { IsDate: true } => string.Create(CultureInfo.InvariantCulture, $"2026-0{1 + dice.Next(9)}-1{dice.Next(10)}"),
        { Length: PartLength.Line } => texts.Name(),
        _ => texts.Text(),
    });

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"e{seed}-{++entries}");

    private bool Has(int percent) => IsWhole || dice.Chance(percent);

    private bool MayBe(int percent) => !IsWhole && dice.Chance(percent);
}
