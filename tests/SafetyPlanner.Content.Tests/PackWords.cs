using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>The words of a pack as a reader meets them, blanks filled.</summary>
internal static class PackWords
{
    /// <summary>
    /// Every text of the pack but its credits, and the names, numbers, other ways, hours and sources of help lines: those name other people's
    /// work and places as they named it.
    /// </summary>
    public static IReadOnlyList<string> All(ContentPack pack) =>
        [.. Passages(pack).SelectMany(passage => passage.Texts).Concat(pack.Worksheets.SelectMany(ShortTexts)).Concat(pack.Regions.Select(region => region.Name)).Concat(pack.Terms.Select(term => term.Meaning))];

    /// <summary>
    /// What is read in one go: each part of a guide or introduction, each prompt, each question's guidance, each checklist, what a question offers,
    /// each example, each help line's notes.
    /// </summary>
    public static IEnumerable<Passage> Passages(ContentPack pack) =>
        [.. pack.Guides.SelectMany(OfGuide), .. pack.Worksheets.SelectMany(OfWorksheet), .. pack.Regions.SelectMany(OfRegion)];

    private static IEnumerable<Passage> OfGuide(Guide guide) =>
        [New(guide.Id, guide.Title), New(guide.Id, guide.Summary), .. guide.Parts.Select(part => OfPart(guide.Id, part))];

    private static IEnumerable<Passage> OfWorksheet(Worksheet worksheet) =>
    [
        New(worksheet.Id, worksheet.Summary),
        .. worksheet.Handouts.Select(handout => New($"hand-out {handout.Name}", handout.Title, handout.Summary)),
        .. worksheet.Introduction.Select(part => OfPart(worksheet.Id, part)),
        .. worksheet.Sections.Select(section => New($"{worksheet.Id}/{section.Id} warning", section.Warning)),
        .. worksheet.Questions.SelectMany(OfQuestion),
        New($"{worksheet.Id} gate", worksheet.Gate?.Urging),
    ];

    private static Passage OfPart(string id, GuidePart part) =>
        New($"{id}: {part.Heading}", [part.Heading, .. part.Paragraphs, .. part.Points.Select(point => point.Text)]);

    private static IEnumerable<Passage> OfQuestion(Question question) =>
    [
        New($"{question.Id} prompt", question.Prompt),
        New($"{question.Id} guidance", [.. question.Guidance]),
        New($"{question.Id} items", [.. (question as ChecklistQuestion)?.Items.Select(item => item.Text) ?? []]),
        New($"{question.Id} rows", [.. (question as ChartQuestion)?.Rows.SelectMany(row => new[] { row.Helps, row.Hinders }) ?? []]),
        New($"{question.Id} offers", [.. (question as EntriesQuestion)?.Offers.SelectMany(offer => Written(offer.Parts, Parts(question))) ?? []]),
        New($"{question.Id} example", [.. question.Example?.Entries.SelectMany(entry => Written(entry.Parts, Parts(question))) ?? []]),
    ];

    private static IEnumerable<Passage> OfRegion(Region region) =>
        region.Lines.Select(line => New($"{region.Id}: {line.Name}", line.Silent, line.Note));

    // Choices, days and ticked entries are ids and no words; so is what the steps and people of an example say with true or false.
    private static IEnumerable<string> Written(IReadOnlyDictionary<string, string> texts, IReadOnlyList<Part> parts) => texts
        .Where(text => text.Key is not ("done" or "talks") && !parts.Any(part => part.Id == text.Key && (part.Choices.Count > 0 || part.Ties.Count > 0 || part.IsDate)))
        .Select(text => text.Value);

    private static IEnumerable<string> ShortTexts(Worksheet worksheet) =>
        worksheet.Sections.SelectMany(section => new[] { section.Title, section.Lead })
            .Concat(worksheet.Questions.SelectMany(Labels))
            .Concat(worksheet.Pictures.Select(picture => picture.Title))
            .Append(worksheet.Title)
            .Append(worksheet.Need)
            .OfType<string>()
            .Select(Blanks.Unfilled.Fill);

    private static IEnumerable<string?> Labels(Question question) =>
    [
        question.Label,
        .. question is ChartQuestion ? [] : OfParts(Parts(question)),
        .. question switch
        {
            ListQuestion list => [list.NoneLabel, list.Clash?.Warning],
            ChartQuestion chart => [chart.HelpsLabel, chart.HindersLabel],
            TasksQuestion tasks => [tasks.NoneLabel],
            AttendeesQuestion attendees => [attendees.AloneLabel, attendees.TogetherLabel],
            _ => Array.Empty<string?>(),
        },
    ];

    private static IReadOnlyList<Part> Parts(Question question) => question switch
    {
        TextQuestion text => text.Parts,
        EntriesQuestion entries => entries.Parts,
        _ => [],
    };

    private static IEnumerable<string?> OfParts(IReadOnlyList<Part> parts) =>
        parts.SelectMany(part => new[] { part.Label, part.Hint }.Concat(part.Choices.Select(choice => choice.Label)));

    private static Passage New(string name, params string?[] texts) => new(name, [.. texts.OfType<string>().Select(Blanks.Unfilled.Fill)]);
}

/// <summary>Some texts that are read in one go.</summary>
internal sealed record Passage(string Name, IReadOnlyList<string> Texts)
{
    public int Length => Texts.Sum(text => ReadingGrade.Words(text).Count());
}
