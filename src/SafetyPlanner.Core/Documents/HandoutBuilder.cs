using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes documents without answers: blank worksheets with room to write by hand, guides, and the numbers of a region.</summary>
public static class HandoutBuilder
{
    private const string BlankFooter = "Once it is filled in, keep it where nobody else finds it";

    private const string HelpLinesFooter = "Keep this where nobody else finds it";

    // The outcomes of equal rank, as they stand on the screen.
    private static readonly string[] Decisions = ["Ready to meet", "Decide not to meet", "Communicate another way"];

    /// <summary>
    /// The blank worksheet: introduction, every question of every section with its guidance and room to write, the final checklist. Numbers that
    /// help stand where the regions have them; elsewhere there is room to write them down.
    /// </summary>
    public static PlanDocument Build(ContentPack pack, Worksheet worksheet, HelpNumbers numbers)
    {
        var blanks = new Blanks(null, Together: false, Blanks.WritingLine);
        var reading = Blanks.Unfilled;
        var room = new HandoutRoom(pack, worksheet, blanks);
        var blocks = new List<Block> { new TextBlock(reading.Fill(worksheet.Summary), TextTone.Body) };
        blocks.AddRange(Reading(pack, worksheet.Introduction));
        blocks.AddRange(Numbers(numbers, worksheet.Questions));
        foreach (var section in worksheet.Sections)
        {
            blocks.Add(new HeadingBlock(2, reading.Fill(section.Title)));
            blocks.AddRange(Opening(worksheet, section));
            foreach (var question in section.Questions)
            {
                blocks.Add(new HeadingBlock(3, blanks.Fill(PlanDocumentBuilder.Heading(question))));
                blocks.AddRange(question.Guidance.Select(text => new TextBlock(reading.Fill(text), TextTone.Quiet)));
                blocks.AddRange(room.Of(question));
            }
        }

        if (worksheet.Gate is { } gate)
        {
            blocks.Add(new NoticeBlock("If a box stays empty", reading.Fill(gate.Urging)));
            blocks.Add(new HeadingBlock(2, "What is decided?"));
            blocks.Add(new ChecksBlock([.. Decisions.Select(decision => new CheckLine(decision, false, null))]));
        }

        blocks.AddRange(Sources.Of(pack));
        return new PlanDocument(worksheet.Title, pack.Language, BlankFooter, blocks);
    }

    /// <summary>A guide to read on paper.</summary>
    public static PlanDocument Build(ContentPack pack, Guide guide) => new(
        guide.Title,
        pack.Language,
        null,
        [new TextBlock(Blanks.Unfilled.Fill(guide.Summary), TextTone.Body), .. Reading(pack, guide.Parts), .. Sources.Of(pack)]);

    /// <summary>All the numbers of these regions, by kind of help; without a region, room to write them down.</summary>
    /// <param name="numbers">The numbers that hold.</param>
    /// <param name="language">BCP 47 language of the words.</param>
    public static PlanDocument HelpLines(HelpNumbers numbers, string language)
    {
        var lines = numbers.All.ToList();
        if (lines.Count == 0)
        {
            return new PlanDocument(NumberTables.Title, language, HelpLinesFooter, [.. Room(Enum.GetValues<LineKind>())]);
        }

        var namesRegions = NumberTables.IsShared(lines);
        return new PlanDocument(
            NumberTables.Title,
            language,
            HelpLinesFooter,
            [
                new TextBlock($"For {string.Join(", ", numbers.Regions.Select(region => region.Name))}.", TextTone.Body),
                .. NumberTables.Cautions(lines, numbers.Today),
                .. lines.GroupBy(line => line.Line.Kind).SelectMany(kind => new Block[]
                {
                    new HeadingBlock(2, NumberTables.Name(kind.Key)), NumberTables.Table(NumberTables.Name(kind.Key), kind, namesRegions),
                }),
                new HeadingBlock(2, "Where the numbers come from"),
                .. NumberTables.Checks(lines),
            ]);
    }

    // On paper there is nothing to click: the guides are named.
    internal static string Named(ContentPack pack, IReadOnlyList<string> guides) => guides.Count == 0
        ? ""
        : $" ({string.Join("; ", guides.Select(id => pack.FindGuide(id)!.Title))})";

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

    private static IEnumerable<Block> Opening(Worksheet worksheet, Section section)
    {
        if (section.When.Count > 0)
        {
            yield return new TextBlock($"If {string.Join(" or ", Choices(worksheet, section).Select(choice => $"“{choice}”"))} is ticked:", TextTone.Body);
        }

        if (section.Lead is not null)
        {
            yield return new TextBlock(Blanks.Unfilled.Fill(section.Lead), TextTone.Body);
        }

        if (PlanDocumentBuilder.Warning(section, Blanks.Unfilled) is { } warning)
        {
            yield return warning;
        }
    }

    private static IEnumerable<string> Choices(Worksheet worksheet, Section section)
    {
        var part = worksheet.Switch is { } by ? (worksheet.Find(by.QuestionId) as TextQuestion)?.Parts.FirstOrDefault(part => part.Id == by.PartId) : null;
        return part?.Choices.Where(choice => section.When.Contains(choice.Id)).Select(choice => Blanks.Unfilled.Fill(choice.Label)) ?? [];
    }

    private static Block[] Numbers(HelpNumbers numbers, IReadOnlyList<Question> questions)
    {
        Block[] lines = [.. PlanDocumentBuilder.Numbers(numbers, questions)];
        return lines.Length > 0 || questions.All(question => question.Numbers.Count == 0)
            ? lines
            : [new HeadingBlock(2, NumberTables.Title), .. Room(questions.SelectMany(question => question.Numbers).Distinct().Order())];
    }

    private static IEnumerable<Block> Room(IEnumerable<LineKind> kinds) => kinds.Select(kind => new LinesBlock(NumberTables.Name(kind), 1));
}
