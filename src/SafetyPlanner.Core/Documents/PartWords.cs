using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>What a part of an answer says in words: a choice by its label, ticked entries by their texts, a day as people read it.</summary>
internal sealed class PartWords(Worksheet worksheet, AnswerSheet sheet)
{
    internal Blanks Blanks { get; } = SheetBlanks.Of(worksheet, sheet);

    /// <summary>The words, or an empty text when there are none; several ticked entries stand on lines of their own.</summary>
    internal string Of(Part part, IReadOnlyDictionary<string, string> texts) => texts.GetValueOrDefault(part.Id) is { } text && !string.IsNullOrWhiteSpace(text)
        ? Of(part, text)
        : "";

    private string Of(Part part, string text) => part switch
    {
        { Choices.Count: > 0 } => part.Choices.FirstOrDefault(choice => choice.Id == text) is { } chosen ? Blanks.Fill(chosen.Label) : text,
        { Ties.Count: > 0 } => string.Join('\n', Tied(part, Ties.Of(text))),
        { IsDate: true } => Day.InWords(text),
        _ => text.Trim('\n', '\r', ' '),
    };

    // In the order in which they were listed. What was taken out there is not ticked any more, and what is not asked now is not told.
    private IEnumerable<string> Tied(Part part, IReadOnlyList<string> ids)
    {
        var told = part with { Ties = [.. part.Ties.Where(source => Asked.IsAsked(worksheet, sheet, source))] };
        return Matching.TieTargets(worksheet, sheet, told).Where(target => ids.Contains(target.Id)).Select(target => target.Text);
    }
}
