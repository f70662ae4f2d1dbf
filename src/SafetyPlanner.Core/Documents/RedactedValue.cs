using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Takes the texts of the parts that a copy does not show out of an answer.</summary>
internal static class RedactedValue
{
    /// <summary>The value with the parts of this question only; null when something was said and nothing of it is left.</summary>
    /// <param name="question">The question with the parts that the copy shows.</param>
    /// <param name="value">What was answered.</param>
    internal static AnswerValue? Of(PartedQuestion question, AnswerValue value) => value switch
    {
        TextValue text => Of(question, text),
        ListValue list => Of(question, list),
        _ => value,
    };

    private static TextValue? Of(PartedQuestion question, TextValue text) =>
        IsLost(question, text.Parts) && !text.Unknown ? null : text with { Parts = Shown(question, text.Parts) };

    private static ListValue? Of(PartedQuestion question, ListValue list)
    {
        var written = list.Entries.Where(entry => !entry.IsEmpty).ToList();
        if (written.Count > 0 && written.TrueForAll(entry => IsLost(question, entry.Parts)) && !list.None && !list.Unknown)
        {
            return null;
        }

        // What points to an entry of which nothing is left points to nothing, as if the entry had been taken out.
        return list with
        {
            Entries = [.. list.Entries.Where(entry => !IsLost(question, entry.Parts)).Select(entry => entry with { Parts = Shown(question, entry.Parts) })],
        };
    }

    private static Dictionary<string, string> Shown(PartedQuestion question, IReadOnlyDictionary<string, string> texts) =>
        texts.Where(text => question.Parts.Any(part => part.Id == text.Key)).ToDictionary();

    /// <summary>True when something was said and no word of it is left; what is ticked are no words.</summary>
    private static bool IsLost(PartedQuestion question, IReadOnlyDictionary<string, string> texts) =>
        texts.Any(text => !string.IsNullOrWhiteSpace(text.Value) && question.Parts.All(part => part.Id != text.Key))
        && question.Parts.Where(part => part.Ties.Count == 0).All(part => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(part.Id)));
}
