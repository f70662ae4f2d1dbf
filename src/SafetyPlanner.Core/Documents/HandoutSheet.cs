using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>What of a worksheet stands on a blank sheet.</summary>
internal sealed class HandoutSheet(Worksheet worksheet, Handout handout)
{
    /// <summary>True for the whole worksheet.</summary>
    internal bool IsWhole => handout.Sections.Count == 0;

    /// <summary>The sections on it, in the order of the worksheet.</summary>
    internal IReadOnlyList<Section> Sections { get; } = handout.Sections.Count == 0
        ? worksheet.Sections
        : [.. worksheet.Sections.Where(section => handout.Sections.Contains(section.Id))];

    /// <summary>The questions on it, in order.</summary>
    internal IReadOnlyList<Question> Questions => [.. Sections.SelectMany(section => section.Questions)];

    /// <summary>The part that says which sections are asked; null when it is not on the sheet.</summary>
    internal Part? SwitchPart => worksheet.Switch is { } by && Asks(by.QuestionId)
        ? PartedQuestion.PartsOf(worksheet.Find(by.QuestionId)).FirstOrDefault(part => part.Id == by.PartId)
        : null;

    /// <summary>True when the question stands on it.</summary>
    internal bool Asks(string questionId) => Questions.Any(question => question.Id == questionId);

    /// <summary>What a question of the worksheet is called: with its number where somebody can turn to it.</summary>
    internal string NameOf(string questionId)
    {
        var question = worksheet.Find(questionId)!;
        return IsWhole && question.Number is not null ? $"{question.Label} (from question {question.Number})" : question.Label;
    }
}
