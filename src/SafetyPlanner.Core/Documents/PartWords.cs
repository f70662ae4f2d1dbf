using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>What a part of an answer says in words: a choice by its label, ticked entries by their texts, a day as people read it.</summary>
internal sealed class PartWords(Worksheet worksheet, AnswerSheet sheet)
{
    internal Blanks Blanks { get; } = SheetBlanks.Of(worksheet, sheet);

    /// <summary>The words as they stand in a cell or a paragraph, or an empty text when there are none.</summary>
    internal string Of(Part part, IReadOnlyDictionary<string, string> texts) => part.Ties.Count > 0
        ? Points.Of([.. Tied(part, texts)])
        : OneText(part, texts.GetValueOrDefault(part.Id, ""));

    /// <summary>The same as part of a sentence.</summary>
    internal string InSentence(Part part, IReadOnlyDictionary<string, string> texts) => part.Ties.Count > 0
        ? string.Join(", ", Tied(part, texts))
        : OneText(part, texts.GetValueOrDefault(part.Id, ""));

    private string OneText(Part part, string text) => part switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "",
        { Choices.Count: > 0 } => part.Find(text) is { } chosen ? Blanks.Fill(chosen.Label) : text,
        { IsDate: true } => Day.InWords(text),
        _ => text.Trim('\n', '\r', ' '),
    };

    // In the order in which they were listed. What was taken out there is not ticked any more, and what is not asked now is not told.
    private IEnumerable<string> Tied(Part part, IReadOnlyDictionary<string, string> texts)
    {
        var ids = Ties.Of(texts.GetValueOrDefault(part.Id, ""));
        var told = part with { Ties = [.. part.Ties.Where(source => Asked.IsAsked(worksheet, sheet, source))] };
        return Matching.TieTargets(worksheet, sheet, told).Where(target => ids.Contains(target.Id)).Select(target => target.Text);
    }
}
