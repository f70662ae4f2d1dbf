using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes the document of a blank worksheet, with room to write by hand.</summary>
public static class HandoutBuilder
{
    private const string TogetherNote =
        "If more than one of you goes, answer together: everyone who goes agrees with each answer. Then read “we” wherever it says “I”.";

    // The outcomes of equal rank, as they stand on the screen.
    private static readonly string[] Decisions = ["Ready to meet", "Decide not to meet", "Communicate another way"];

    /// <summary>The blank worksheet: introduction, every question with its guidance, lines to write on, the final checklist.</summary>
    public static PlanDocument Build(ContentPack pack, Worksheet worksheet)
    {
        var blanks = new Blanks(null, Together: false, Blanks.WritingLine);
        var reading = Blanks.Unfilled;
        var blocks = new List<Block> { new TextBlock(reading.Fill(worksheet.Summary), TextTone.Body) };
        blocks.AddRange(Reading(pack, worksheet.Introduction));
        foreach (var section in worksheet.Sections)
        {
            blocks.Add(new HeadingBlock(2, reading.Fill(section.Title)));
            if (section.Lead is not null)
            {
                blocks.Add(new TextBlock(reading.Fill(section.Lead), TextTone.Body));
            }

            foreach (var question in section.Questions)
            {
                blocks.Add(new HeadingBlock(3, blanks.Fill(PlanDocumentBuilder.Heading(question))));
                blocks.AddRange(question.Guidance.Select(text => new TextBlock(reading.Fill(text), TextTone.Quiet)));
                blocks.AddRange(Room(pack, worksheet, question, blanks));
            }
        }

        if (worksheet.Gate is { } gate)
        {
            blocks.Add(new NoticeBlock("If a box stays empty", reading.Fill(gate.Urging)));
            blocks.Add(new HeadingBlock(2, "What is decided?"));
            blocks.Add(new ChecksBlock([.. Decisions.Select(decision => new CheckLine(decision, false, null))]));
        }

        blocks.AddRange(Sources.Of(pack));
        return new PlanDocument(worksheet.Title, pack.Language, "Once it is filled in, keep it where nobody else finds it", blocks);
    }

    /// <summary>A guide to read on paper.</summary>
    public static PlanDocument Build(ContentPack pack, Guide guide) => new(
        guide.Title,
        pack.Language,
        null,
        [new TextBlock(Blanks.Unfilled.Fill(guide.Summary), TextTone.Body), .. Reading(pack, guide.Parts), .. Sources.Of(pack)]);

    private static IEnumerable<Block> Reading(ContentPack pack, IReadOnlyList<GuidePart> parts)
    {
        foreach (var part in parts)
        {
            yield return new HeadingBlock(2, Blanks.Unfilled.Fill(part.Heading));
            foreach (var text in part.Paragraphs)
            {
                yield return new TextBlock(Blanks.Unfilled.Fill(text), TextTone.Body);
            }

            if (part.Points.Count > 0)
            {
                yield return new ListBlock([.. part.Points.Select(point => Blanks.Unfilled.Fill(point.Text) + Named(pack, point.Guides))]);
            }
        }
    }

    // On paper there is nothing to click: the guides are named.
    private static string Named(ContentPack pack, IReadOnlyList<string> guides) => guides.Count == 0
        ? ""
        : $" ({string.Join("; ", guides.Select(id => pack.FindGuide(id)!.Title))})";

    private static IEnumerable<Block> Room(ContentPack pack, Worksheet worksheet, Question question, Blanks blanks) => question switch
    {
        TextQuestion text => text.Parts.Select(part => Lines(text.Parts.Count == 1 ? null : blanks.Fill(part.Label), part)),
        ListQuestion { Parts.Count: 1 } list => [new LinesBlock(null, 4), .. None(list.NoneLabel, blanks)],
        ListQuestion list => [Table(blanks.Fill(list.Label), [.. list.Parts.Select(part => blanks.Fill(part.Label))]), .. None(list.NoneLabel, blanks)],
        MatchedQuestion matched =>
        [
            Table(blanks.Fill(matched.Label), [blanks.Fill(Source(worksheet, matched)), .. matched.Parts.Select(part => blanks.Fill(part.Label))]),
        ],
        TasksQuestion tasks => [Table(blanks.Fill(tasks.Label), ["Step", "Who", "By when", "Done"]), .. None(tasks.NoneLabel, blanks)],
        ChecklistQuestion checklist => [new ChecksBlock([.. checklist.Items.Select(item => new CheckLine(blanks.Fill(item.Text) + Named(pack, item.Guides), false, null))])],
        AttendeesQuestion attendees =>
        [
            new ChecksBlock([new CheckLine(blanks.Fill(attendees.AloneLabel), false, null), new CheckLine(blanks.Fill(attendees.TogetherLabel), false, null)]),
            new TextBlock(TogetherNote, TextTone.Quiet),
            Table(blanks.Fill(attendees.Label), ["Who", "Part in the meeting", "Agrees with the answers"]),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind of question has no room on paper."),
    };

    private static string Source(Worksheet worksheet, MatchedQuestion question)
    {
        var source = worksheet.Find(question.Matches)!;
        return source.Number is null ? source.Label : $"{source.Label} (from question {source.Number})";
    }

    private static LinesBlock Lines(string? label, Part part) => new(label, part.Length == PartLength.Line ? 1 : 3);

    private static TableBlock Table(string caption, IReadOnlyList<string> headers) => new(caption, headers, [], 4);

    private static IEnumerable<Block> None(string? label, Blanks blanks) =>
        label is null ? [] : [new ChecksBlock([new CheckLine(blanks.Fill(label), false, null)])];
}
