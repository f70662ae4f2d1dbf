using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Testing;

/// <summary>Worksheets whose parts are marked at random with what they give away, the same for the same seed.</summary>
public static class RandomReveals
{
    /// <summary>The worksheet with about a third of its written and chosen parts marked; those of a chart can't be.</summary>
    public static Worksheet Mark(Worksheet worksheet, int seed)
    {
        var dice = new Dice(~seed);
        return With(worksheet, (_, part) => dice.Chance(33) ? part with { Reveals = dice.One(Enum.GetValues<Reveal>()) } : part);
    }

    /// <summary>The worksheet with one part marked.</summary>
    public static Worksheet Mark(Worksheet worksheet, string questionId, string partId, Reveal reveal) =>
        With(worksheet, (question, part) => question.Id == questionId && part.Id == partId ? part with { Reveals = reveal } : part);

    private static Worksheet With(Worksheet worksheet, Func<Question, Part, Part> mark) => new(
        worksheet.Id, worksheet.Title, worksheet.Summary, worksheet.Introduction,
        [.. worksheet.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => With(question, mark))] })],
        worksheet.Gate)
    {
        Need = worksheet.Need,
        Switch = worksheet.Switch,
        Pictures = worksheet.Pictures,
    };

    private static Question With(Question question, Func<Question, Part, Part> mark) => question is PartedQuestion parted and not ChartQuestion
        ? parted with { Parts = [.. parted.Parts.Select(part => mark(question, part))] }
        : question;
}
