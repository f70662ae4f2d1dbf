using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>The words of a pack as a reader meets them, blanks filled.</summary>
internal static class PackWords
{
    /// <summary>Every text of the pack but its credits, which name other people's work as they named it.</summary>
    public static IReadOnlyList<string> All(ContentPack pack) =>
        [.. Passages(pack).SelectMany(passage => passage.Texts).Concat(pack.Worksheets.SelectMany(ShortTexts))];

    /// <summary>What is read in one go: each part of a guide or introduction, each prompt, each question's guidance, each checklist.</summary>
    public static IEnumerable<Passage> Passages(ContentPack pack) =>
        [.. pack.Guides.SelectMany(OfGuide), .. pack.Worksheets.SelectMany(OfWorksheet)];

    private static IEnumerable<Passage> OfGuide(Guide guide) =>
        [New(guide.Id, guide.Title), New(guide.Id, guide.Summary), .. guide.Parts.Select(part => OfPart(guide.Id, part))];

    private static IEnumerable<Passage> OfWorksheet(Worksheet worksheet) =>
    [
        New(worksheet.Id, worksheet.Summary),
        .. worksheet.Introduction.Select(part => OfPart(worksheet.Id, part)),
        .. worksheet.Questions.SelectMany(OfQuestion),
        .. worksheet.Gate is { } gate ? [New($"{worksheet.Id} gate", gate.Urging)] : Array.Empty<Passage>(),
    ];

    private static Passage OfPart(string id, GuidePart part) =>
        New($"{id}: {part.Heading}", [part.Heading, .. part.Paragraphs, .. part.Points.Select(point => point.Text)]);

    private static IEnumerable<Passage> OfQuestion(Question question)
    {
        yield return New($"{question.Id} prompt", question.Prompt);
        yield return New($"{question.Id} guidance", [.. question.Guidance]);
        if (question is ChecklistQuestion checklist)
        {
            yield return New($"{question.Id} items", [.. checklist.Items.Select(item => item.Text)]);
        }
    }

    private static IEnumerable<string> ShortTexts(Worksheet worksheet) =>
        worksheet.Sections.SelectMany(section => new[] { section.Title, section.Lead })
            .Concat(worksheet.Questions.SelectMany(Labels))
            .Append(worksheet.Title)
            .OfType<string>()
            .Select(Blanks.Unfilled.Fill);

    private static IEnumerable<string?> Labels(Question question) =>
    [
        question.Label,
        .. question switch
        {
            TextQuestion text => OfParts(text.Parts),
            ListQuestion list => [list.NoneLabel, .. OfParts(list.Parts)],
            MatchedQuestion matched => OfParts(matched.Parts),
            TasksQuestion tasks => [tasks.NoneLabel],
            AttendeesQuestion attendees => [attendees.AloneLabel, attendees.TogetherLabel],
            _ => Array.Empty<string?>(),
        },
    ];

    private static IEnumerable<string?> OfParts(IReadOnlyList<Part> parts) => parts.SelectMany(part => new[] { part.Label, part.Hint });

    private static Passage New(string name, params string[] texts) => new(name, [.. texts.Select(Blanks.Unfilled.Fill)]);
}

/// <summary>Some texts that are read in one go.</summary>
internal sealed record Passage(string Name, IReadOnlyList<string> Texts)
{
    public int Length => Texts.Sum(text => ReadingGrade.Words(text).Count());
}
