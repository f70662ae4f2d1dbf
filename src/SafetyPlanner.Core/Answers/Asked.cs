using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Which sections are asked, by the worksheet's switch. What was answered in the others is kept and comes back with them.</summary>
public static class Asked
{
    /// <summary>The sections that are asked now, in order; all of them while nothing is chosen.</summary>
    public static IReadOnlyList<Section> Sections(Worksheet worksheet, AnswerSheet sheet)
    {
        var choice = Choice(worksheet, sheet);
        return choice is null ? worksheet.Sections : [.. worksheet.Sections.Where(section => section.When.Count == 0 || section.When.Contains(choice))];
    }

    /// <summary>The questions that are asked now, in order.</summary>
    public static IReadOnlyList<Question> Questions(Worksheet worksheet, AnswerSheet sheet) =>
        [.. Sections(worksheet, sheet).SelectMany(section => section.Questions)];

    /// <summary>The numbered questions that the final checklist asks to be answered, as far as they are asked now.</summary>
    public static IEnumerable<Question> Answerable(Worksheet worksheet, AnswerSheet sheet) =>
        worksheet.Answerable.Where(question => IsAsked(worksheet, sheet, question.Id));

    /// <summary>True when the question is asked now.</summary>
    public static bool IsAsked(Worksheet worksheet, AnswerSheet sheet, string questionId) =>
        Sections(worksheet, sheet).Any(section => section.Questions.Any(question => question.Id == questionId));

    /// <summary>
    /// These questions and, when one of them is asked for some choices only, the one that holds the switch: what rests on the first rests on
    /// that choice as well, so that nobody is held to a yes to questions that came up after it.
    /// </summary>
    public static IEnumerable<string> WithSwitch(Worksheet worksheet, IReadOnlyCollection<string> questionIds) =>
        worksheet.Switch is { } by && questionIds.Any(id => worksheet.SectionOf(id).When.Count > 0) ? questionIds.Append(by.QuestionId) : questionIds;

    /// <summary>The sections that are not asked now and hold answers.</summary>
    public static IReadOnlyList<Section> Resting(Worksheet worksheet, AnswerSheet sheet)
    {
        var asked = Sections(worksheet, sheet);
        return [.. worksheet.Sections.Where(section => !asked.Contains(section) && section.Questions.Any(question => sheet.Find(question.Id) is not null))];
    }

    /// <summary>The choice that the switch stands at, or null when there is no switch or nothing is chosen.</summary>
    public static string? Choice(Worksheet worksheet, AnswerSheet sheet)
    {
        var choice = worksheet.Switch is { } by ? sheet.Value<TextValue>(by.QuestionId)?.Parts.GetValueOrDefault(by.PartId) : null;
        return string.IsNullOrEmpty(choice) ? null : choice;
    }
}
