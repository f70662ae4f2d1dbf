using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes documents without answers: blank worksheets with room to write by hand, guides, and the numbers of a region.</summary>
public static class HandoutBuilder
{
    private const string BlankFooter = "Once it is filled in, keep it where nobody else finds it";

    private const string HelpLinesFooter = "Keep this where nobody else finds it";

    // The outcomes of equal rank, as they stand on the screen.
    private static readonly string[] Decisions = ["Ready to meet", "Decide not to meet", "Communicate another way"];

    /// <summary>The whole worksheet, blank.</summary>
    public static PlanDocument Build(ContentPack pack, Worksheet worksheet, HelpNumbers numbers) =>
        Build(pack, worksheet, new Handout(worksheet.Id, worksheet.Title, worksheet.Summary, []), numbers);

    /// <summary>
    /// The blank sheet: the sections that stand on it, with every question, its guidance and room to write. The whole worksheet has its
    /// introduction too; some sections of it are not numbered, and say what they are a part of. Numbers that help stand where the regions have
    /// them; elsewhere there is room to write them down.
    /// </summary>
    public static PlanDocument Build(ContentPack pack, Worksheet worksheet, Handout handout, HelpNumbers numbers)
    {
        var sheet = new HandoutSheet(worksheet, handout);
        var blanks = new Blanks(null, Together: false, Blanks.WritingLine);
        var reading = Blanks.Unfilled;
        var room = new HandoutRoom(pack, sheet, blanks);
        var blocks = new List<Block> { new TextBlock(reading.Fill(handout.Summary), TextTone.Body) };
        blocks.AddRange(sheet.IsWhole
            ? Reading(pack, worksheet.Introduction)
            : [new TextBlock($"This is a part of the worksheet “{worksheet.Title}”.", TextTone.Quiet)]);
        blocks.AddRange(Numbers(numbers, sheet.Questions));
        foreach (var section in sheet.Sections)
        {
            blocks.Add(new HeadingBlock(2, reading.Fill(section.Title)));
            blocks.AddRange(Opening(sheet, section));
            foreach (var question in section.Questions)
            {
                blocks.Add(new HeadingBlock(3, blanks.Fill(sheet.IsWhole ? PlanDocumentBuilder.Heading(question) : question.Prompt)));
                blocks.AddRange(question.Guidance.Select(text => new TextBlock(reading.Fill(text), TextTone.Quiet)));
                blocks.AddRange(room.Of(question));
            }
        }

        if (worksheet.Gate is { } gate && sheet.Asks(gate.Checklist.Id))
        {
            blocks.Add(new NoticeBlock("If a box stays empty", reading.Fill(gate.Urging)));
            blocks.Add(new HeadingBlock(2, "What is decided?"));
            blocks.Add(new ChecksBlock([.. Decisions.Select(decision => new CheckLine(decision, false, null))]));
        }

        blocks.AddRange(Sources.Of(pack));
        return new PlanDocument(handout.Title, pack.Language, BlankFooter, blocks) { Terms = [.. pack.Terms.Union(numbers.Terms)] };
    }

    /// <summary>A guide to read on paper.</summary>
    public static PlanDocument Build(ContentPack pack, Guide guide) => new(
        guide.Title,
        pack.Language,
        null,
        [new TextBlock(Blanks.Unfilled.Fill(guide.Summary), TextTone.Body), .. Reading(pack, guide.Parts), .. Sources.Of(pack)])
    {
        Terms = pack.Terms,
    };

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
                .. NumberTables.Checks(lines),
            ])
        {
            Terms = numbers.Terms,
        };
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

    private static IEnumerable<Block> Opening(HandoutSheet sheet, Section section)
    {
        // Where the choice is not on the sheet, there is no box that could be ticked.
        if (section.When.Count > 0 && sheet.SwitchPart is { } part)
        {
            var choices = part.Choices.Where(choice => section.When.Contains(choice.Id)).Select(choice => $"“{Blanks.Unfilled.Fill(choice.Label)}”");
            yield return new TextBlock($"If {string.Join(" or ", choices)} is ticked:", TextTone.Body);
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

    private static Block[] Numbers(HelpNumbers numbers, IReadOnlyList<Question> questions)
    {
        Block[] lines = [.. PlanDocumentBuilder.Numbers(numbers, questions)];
        return lines.Length > 0 || questions.All(question => question.Numbers.Count == 0)
            ? lines
            : [new HeadingBlock(2, NumberTables.Title), .. Room(questions.SelectMany(question => question.Numbers).Distinct().Order())];
    }

    private static IEnumerable<Block> Room(IEnumerable<LineKind> kinds) => kinds.Select(kind => new LinesBlock(NumberTables.Name(kind), 1));
}
