using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes the document of a filled worksheet. Pure: the same answers give the same document.</summary>
public static class PlanDocumentBuilder
{
    /// <summary>What stands at the foot of each filled page.</summary>
    public const string FilledFooter = "Keep this away from home, where nobody else finds it";

    private const string NoAnswer = "No answer yet.";

    /// <summary>The whole worksheet with its answers and the state of its gate.</summary>
    public static PlanDocument Build(ContentPack pack, Worksheet worksheet, AnswerSheet sheet)
    {
        var blanks = SheetBlanks.Of(worksheet, sheet);
        var readiness = worksheet.Gate is null ? null : ReadinessCheck.Evaluate(worksheet, sheet);
        var blocks = new List<Block>();
        if (readiness is not null)
        {
            blocks.Add(State(worksheet.Gate!, readiness, blanks));
        }

        foreach (var section in worksheet.Sections)
        {
            blocks.Add(new HeadingBlock(2, blanks.Fill(section.Title)));
            foreach (var question in section.Questions)
            {
                blocks.Add(new HeadingBlock(3, blanks.Fill(Heading(question))));
                blocks.AddRange(Answered(worksheet, sheet, question, blanks, readiness));
            }
        }

        blocks.AddRange(Sources.Of(pack));
        return new PlanDocument(worksheet.Title, pack.Language, FilledFooter, blocks);
    }

    /// <summary>The state of the gate in one notice: the same words on screen and on paper.</summary>
    public static NoticeBlock State(Gate gate, GateReadiness readiness, Blanks blanks) => readiness switch
    {
        { Outcome: Outcome.ReadyToMeet, DecidedAt: { } at } => new NoticeBlock(
            $"All checks done on {Date(at)}",
            "Every item of the final checklist was ticked and held on that day. You can still change your mind at any time."),
        { Outcome: Outcome.NotMeeting, DecidedAt: { } at } => new NoticeBlock(
            $"Decided on {Date(at)}: no meeting",
            "Deciding not to meet is a sound choice. What you have written stays useful for what comes next."),
        { Outcome: Outcome.AnotherWay, DecidedAt: { } at } => new NoticeBlock(
            $"Decided on {Date(at)}: communicate another way",
            "A letter, a message or other people can carry your words. What you have written helps you to choose them."),
        { WasReadyAt: { } at } => new NoticeBlock(
            "Not ready yet",
            $"All checks were done on {Date(at)}. Answers have changed since. {WhatIsOpen(gate, readiness, blanks)}"),
        { IsMet: true } => new NoticeBlock("Not decided yet", "Every item of the final checklist holds. The last word is still to be said."),
        _ => new NoticeBlock("Not ready yet", WhatIsOpen(gate, readiness, blanks)),
    };

    internal static string Heading(Question question) => question.Number is null ? question.Prompt : $"{question.Number}. {question.Prompt}";

    private static string WhatIsOpen(Gate gate, GateReadiness readiness, Blanks blanks)
    {
        var open = readiness.Open.Count();
        return open == 0
            ? "Every item holds again. Please say once more that you are ready."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{open} of {readiness.Items.Count} items of the final checklist {(open == 1 ? "is" : "are")} still open. {blanks.Fill(gate.Urging)}");
    }

    private static List<Block> Answered(
        Worksheet worksheet, AnswerSheet sheet, Question question, Blanks blanks, GateReadiness? readiness)
    {
        var value = sheet.Find(question.Id)?.Value;
        var blocks = (question, value) switch
        {
            (TextQuestion text, TextValue written) => Text(text, written, blanks),
            (ListQuestion list, _) => List(list, value as ListValue, Matching.Targets(worksheet, sheet, list.Id), blanks),
            (MatchedQuestion matched, _) => Matched(worksheet, sheet, matched, value as ListValue, blanks),
            (TasksQuestion tasks, _) => Tasks(worksheet, sheet, tasks, value as TasksValue, blanks),
            (ChecklistQuestion checklist, _) => [Checks(checklist, value as ChecksValue, readiness, blanks)],
            (AttendeesQuestion attendees, AttendeesValue people) => People(attendees, people, worksheet, sheet, blanks),
            _ => [],
        };
        return WithUnknown([.. blocks], value);
    }

    private static List<Block> WithUnknown(List<Block> blocks, AnswerValue? value)
    {
        if (value is { Unknown: true })
        {
            blocks.Add(new TextBlock("I don’t know yet.", TextTone.Answer));
        }
        else if (blocks.Count == 0)
        {
            blocks.Add(new TextBlock(NoAnswer, TextTone.Quiet));
        }

        return blocks;
    }

    private static IEnumerable<Block> Text(TextQuestion question, TextValue value, Blanks blanks) =>
        from part in question.Parts
        let text = value.Parts.GetValueOrDefault(part.Id)
        where !string.IsNullOrWhiteSpace(text)
        from block in question.Parts.Count == 1 ? [Written(text)] : new Block[] { new TextBlock(blanks.Fill(part.Label), TextTone.Quiet), Written(text) }
        select block;

    private static IEnumerable<Block> List(ListQuestion question, ListValue? value, IReadOnlyList<MatchTarget> targets, Blanks blanks)
    {
        var none = value is { None: true } ? question.NoneLabel : null;
        var entries = none is null && value is not null ? value.Entries.Where(entry => !entry.IsEmpty).ToList() : [];
        var unknowns = targets.Where(target => target.UnknownQuestionId is not null).Select(target => target.Text + " (not known yet)").ToList();
        if (none is not null)
        {
            yield return new TextBlock(blanks.Fill(none), TextTone.Answer);
        }

        if (question.Parts.Count > 1 && entries.Count > 0)
        {
            yield return Table(blanks.Fill(question.Label), question.Parts, entries, blanks);
        }
        else if (entries.Count > 0)
        {
            yield return new ListBlock([.. entries.Select(entry => entry.Text(question.Parts[0].Id))]);
        }

        if (unknowns.Count > 0)
        {
            yield return new ListBlock(unknowns);
        }
    }

    private static TableBlock Table(string caption, IReadOnlyList<Part> parts, IEnumerable<Entry> entries, Blanks blanks) => new(
        caption,
        [.. parts.Select(part => blanks.Fill(part.Label))],
        [.. entries.Select(entry => parts.Select(part => entry.Text(part.Id)).ToList())],
        0);

    private static IEnumerable<Block> Matched(Worksheet worksheet, AnswerSheet sheet, MatchedQuestion question, ListValue? value, Blanks blanks)
    {
        var entries = value?.Entries.Where(entry => !entry.IsEmpty).ToList() ?? [];
        var targets = Matching.Targets(worksheet, sheet, question);
        var rows = targets.SelectMany(target => Beside(target.Text, [.. entries.Where(entry => entry.For == target.Id)], question)).ToList();
        var known = targets.Select(target => target.Id).ToHashSet();
        rows.AddRange(entries.Where(entry => entry.For is null || !known.Contains(entry.For)).SelectMany(entry => Beside("(taken out)", [entry], question)));
        if (rows.Count > 0)
        {
            yield return new TableBlock(
                blanks.Fill(question.Label),
                [blanks.Fill(worksheet.Find(question.Matches)!.Label), .. question.Parts.Select(part => blanks.Fill(part.Label))],
                rows,
                0);
        }
        else if (sheet.Value<ListValue>(question.Matches) is { None: true })
        {
            yield return new TextBlock($"Nothing is listed under “{blanks.Fill(worksheet.Find(question.Matches)!.Label)}”.", TextTone.Quiet);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Beside(string target, List<Entry> entries, MatchedQuestion question) => entries.Count == 0
        ? [[target, .. question.Parts.Select((_, at) => at == 0 ? "Nothing yet" : "")]]
        : entries.Select((entry, at) => (IReadOnlyList<string>)[at == 0 ? target : "", .. question.Parts.Select(part => entry.Text(part.Id))]);

    private static IEnumerable<Block> Tasks(Worksheet worksheet, AnswerSheet sheet, TasksQuestion question, TasksValue? value, Blanks blanks)
    {
        if (value is { None: true } && question.NoneLabel is not null)
        {
            yield return new TextBlock(blanks.Fill(question.NoneLabel), TextTone.Answer);
        }
        else if (value?.Entries.Where(entry => !entry.IsEmpty).ToList() is { Count: > 0 } steps)
        {
            var targets = Matching.Targets(worksheet, sheet, question).DistinctBy(target => target.Id).ToDictionary(target => target.Id, target => target.Text);
            yield return new TableBlock(
                blanks.Fill(question.Label),
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

    private static ChecksBlock Checks(ChecklistQuestion question, ChecksValue? value, GateReadiness? readiness, Blanks blanks)
    {
        var states = readiness?.Items.ToDictionary(state => state.Item.Id);
        return new ChecksBlock([.. question.Items.Select(item =>
        {
            var state = states?.GetValueOrDefault(item.Id);
            var ticked = state?.Ticked ?? value?.Ticks.Any(tick => tick.ItemId == item.Id) ?? false;
            return new CheckLine(blanks.Fill(item.Text), ticked, Note(state, ticked));
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

    private static IEnumerable<Block> People(AttendeesQuestion question, AttendeesValue value, Worksheet worksheet, AnswerSheet sheet, Blanks blanks)
    {
        if (value.Together is { } together)
        {
            yield return new TextBlock(blanks.Fill(together ? question.TogetherLabel : question.AloneLabel), TextTone.Answer);
        }

        if (value.Together is not false && value.People.Count > 0)
        {
            yield return new TableBlock(
                blanks.Fill(question.Label),
                ["Who", "Part in the meeting", "Agrees with the answers"],
                [.. value.People.Select(person => (IReadOnlyList<string>)[person.Name, person.TalksOrActs ? "Talks or acts" : "Is there and watches", Agreement(person, worksheet, sheet)])],
                0);
        }
    }

    private static string Agreement(Attendee person, Worksheet worksheet, AnswerSheet sheet) => person switch
    {
        { Agrees: true, Agreement: { } mark } when !mark.ChangedSince(sheet).Any(id => worksheet.Find(id) is not null) => $"Yes, on {Date(mark.At)}",
        { Agrees: true, Agreement: not null } => "Answers have changed since the yes",
        _ => "Not yet",
    };

    private static TextBlock Written(string text) => new(text.Trim('\n', '\r', ' '), TextTone.Answer);

    private static string Date(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
