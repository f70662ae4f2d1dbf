using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Documents;

/// <summary>The answers of one worksheet as blocks.</summary>
/// <param name="whole">The worksheet with all its answers: by them is told whether a yes still stands.</param>
/// <param name="shown">The same as far as it is shown.</param>
/// <param name="readiness">The state of its gate, or null.</param>
internal sealed class AnswerBlocks(OpenWorksheet whole, OpenWorksheet shown, GateReadiness? readiness)
{
    /// <summary>Stands where an answer names an entry that is no longer there.</summary>
    internal const string TakenOut = "(taken out)";

    /// <summary>Stands for an entry, or for an answer to one, of which a copy that leaves something out says nothing.</summary>
    private const string NotTold = "–";

    private readonly Worksheet worksheet = shown.Worksheet;
    private readonly AnswerSheet sheet = shown.Sheet;
    private readonly PartWords words = new(shown.Worksheet, shown.Sheet);

    // The reasons why an item is open quote answers of anywhere.
    private readonly bool showsAll = ReferenceEquals(whole, shown);

    // Whether the owner took an entry out or the copy leaves it out is not to be seen.
    private string Gone => showsAll ? TakenOut : NotTold;

    /// <summary>The answer to a question; never nothing.</summary>
    internal IReadOnlyList<Block> Of(Question question)
    {
        var value = sheet.Find(question.Id)?.Value;
        List<Block> blocks =
        [
            .. (question, value) switch
            {
                (TextQuestion text, TextValue written) => Text(text, written),
                (ListQuestion list, _) => List(list, value as ListValue),
                (MatchedQuestion matched, _) => Matched(matched, value as ListValue),
                (ChartQuestion chart, _) => new ChartBlocks(worksheet, sheet, chart, words, Gone).Of(value as ListValue),
                (DiaryQuestion diary, ListValue notes) => DiaryBlocks.Of(diary, notes, words),
                (TasksQuestion tasks, _) => Tasks(tasks, value as TasksValue),
                (ChecklistQuestion checklist, _) => [Checks(checklist, value as ChecksValue)],
                (AttendeesQuestion attendees, AttendeesValue people) => People(attendees, people),
                _ => [],
            },
        ];
        if (blocks.Count == 0 && question is MatchedQuestion or ChartQuestion && sheet.Value<ListValue>(Matching.SourceOf(question)!) is { None: true })
        {
            blocks.Add(new TextBlock($"Nothing is listed under “{Fill(worksheet.Find(Matching.SourceOf(question)!)!.Label)}”.", TextTone.Quiet));
        }

        if (value is { Unknown: true })
        {
            blocks.Add(new TextBlock("I don’t know yet.", TextTone.Answer));
        }
        else if (blocks.Count == 0)
        {
            blocks.Add(new TextBlock("No answer yet.", TextTone.Quiet));
        }

        return blocks;
    }

    private IEnumerable<Block> Text(TextQuestion question, TextValue value) =>
        from part in question.Parts
        let text = words.Of(part, value.Parts)
        where text.Length > 0
        let written = new TextBlock(text, TextTone.Answer)
        from block in question.Parts.Count == 1 ? [written] : new[] { new TextBlock(Fill(part.Label), TextTone.Quiet), written }
        select block;

    private IEnumerable<Block> List(ListQuestion question, ListValue? value)
    {
        var none = value is { None: true } ? question.NoneLabel : null;
        var entries = none is null && value is not null ? value.Entries.Where(entry => !entry.IsEmpty).ToList() : [];
        var unknowns = Matching.Targets(worksheet, sheet, question.Id)
            .Where(target => target.UnknownQuestionId is not null).Select(target => target.Text + " (not known yet)").ToList();
        if (none is not null)
        {
            yield return new TextBlock(Fill(none), TextTone.Answer);
        }

        if (question.Parts.Count > 1 && entries.Count > 0)
        {
            yield return new TableBlock(Fill(question.Label), [.. question.Parts.Select(part => Fill(part.Label))], [.. entries.Select(entry => Cells(question, entry))], 0);
        }
        else if (entries.Count > 0)
        {
            yield return new ListBlock([.. entries.Select(entry => words.Of(question.Parts[0], entry.Parts))]);
        }

        if (unknowns.Count > 0)
        {
            yield return new ListBlock(unknowns);
        }

        foreach (var clash in ClashWarnings.Of(worksheet, sheet, question))
        {
            yield return new NoticeBlock(ClashWarnings.Title, clash);
        }
    }

    private IEnumerable<Block> Matched(MatchedQuestion question, ListValue? value)
    {
        var entries = value?.Entries.Where(entry => !entry.IsEmpty).ToList() ?? [];
        var targets = Matching.Targets(worksheet, sheet, question);
        var rows = targets.SelectMany(target => Beside(target.Text, [.. entries.Where(entry => entry.For == target.Id)], question)).ToList();
        var known = targets.Select(target => target.Id).ToHashSet();
        rows.AddRange(entries.Where(entry => entry.For is null || !known.Contains(entry.For)).SelectMany(entry => Beside(Gone, [entry], question)));
        if (rows.Count > 0)
        {
            yield return new TableBlock(
                Fill(question.Label),
                [Fill(worksheet.Find(question.Matches)!.Label), .. question.Parts.Select(part => Fill(part.Label))],
                rows,
                0);
        }
    }

    private IEnumerable<IReadOnlyList<string>> Beside(string target, List<Entry> entries, MatchedQuestion question) => entries.Count == 0
        ? [[target, .. question.Parts.Select((_, at) => at == 0 ? showsAll ? "Nothing yet" : NotTold : "")]]
        : entries.Select((entry, at) => (IReadOnlyList<string>)[at == 0 ? target : "", .. Cells(question, entry)]);

    private IReadOnlyList<string> Cells(EntriesQuestion question, Entry entry) => [.. question.Parts.Select(part => words.Of(part, entry.Parts))];

    private IEnumerable<Block> Tasks(TasksQuestion question, TasksValue? value)
    {
        if (value is { None: true } && question.NoneLabel is not null)
        {
            yield return new TextBlock(Fill(question.NoneLabel), TextTone.Answer);
        }
        else if (value?.Entries.Where(entry => !entry.IsEmpty).ToList() is { Count: > 0 } steps)
        {
            var targets = Matching.Targets(worksheet, sheet, question).DistinctBy(target => target.Id).ToDictionary(target => target.Id, target => target.Text);
            yield return new TableBlock(
                Fill(question.Label),
                ["Step", "Who", "By when", "Done"],
                [
                    .. steps.Select(step => (IReadOnlyList<string>)
                    [
                        step.For is not null && targets.TryGetValue(step.For, out var about) ? $"{step.What}\n(for: {Excerpt.Of(about, 80)})" : step.What,
                        step.Owner,
                        step.By,
                        step.Done ? "Done" : "Not yet",
                    ]),
                ],
                0);
        }

        if (Matching.Unmatched(worksheet, sheet, question) is { Count: > 0 } unmatched)
        {
            yield return new TextBlock("No step yet for: " + string.Join("; ", unmatched.Select(target => target.Text)), TextTone.Quiet);
        }
    }

    private ChecksBlock Checks(ChecklistQuestion question, ChecksValue? value)
    {
        var states = readiness?.Items.ToDictionary(state => state.Item.Id);
        return new ChecksBlock([.. question.Items.Select(item =>
        {
            var state = states?.GetValueOrDefault(item.Id);
            var ticked = state?.Ticked ?? value?.Ticks.Any(tick => tick.ItemId == item.Id) ?? false;
            return new CheckLine(Fill(item.Text), ticked, showsAll ? Note(state, ticked) : null);
        })]);
    }

    private static string? Note(GateItemState? state, bool ticked)
    {
        if (state is null || state.IsMet || (!ticked && !state.Reopened && state.Reasons.Count == 1))
        {
            return null;
        }

        var reasons = state.Reasons.Select(reason => reason.Text).Where(text => ticked || text != ReadinessCheck.NotTicked).ToList();
        const int Shown = 4;
        return string.Join(' ', reasons.Take(Shown)) + (reasons.Count > Shown ? $" And {(reasons.Count - Shown).ToString(CultureInfo.InvariantCulture)} more." : "");
    }

    private IEnumerable<Block> People(AttendeesQuestion question, AttendeesValue value)
    {
        if (value.Together is { } together)
        {
            yield return new TextBlock(Fill(together ? question.TogetherLabel : question.AloneLabel), TextTone.Answer);
        }

        if (value.Together is not false && value.People.Count > 0)
        {
            yield return new TableBlock(
                Fill(question.Label),
                ["Who", "Part in the meeting", "Agrees with the answers"],
                [.. value.People.Select(person => (IReadOnlyList<string>)[person.Name, person.TalksOrActs ? "Talks or acts" : "Is there and watches", Agreement(person)])],
                0);
        }
    }

    private string Agreement(Attendee person) => person switch
    {
        { Agrees: true, Agreement: { } mark } when mark.ChangedSince(whole.Worksheet, whole.Sheet).Count == 0 => $"Yes, on {Days.Of(mark.At)}",
        { Agrees: true, Agreement: not null } => "Answers have changed since the yes",
        _ => "Not yet",
    };

    private string Fill(string text) => words.Blanks.Fill(text);
}
