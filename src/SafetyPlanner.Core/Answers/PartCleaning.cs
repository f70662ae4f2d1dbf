using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Cleans what stands in the parts of an answer, each by what it holds: words, a choice, a day or ticked entries.</summary>
internal static class PartCleaning
{
    /// <summary>The parts with something in them. A choice that the part does not offer is dropped, and so is a tie that is no id.</summary>
    internal static IReadOnlyDictionary<string, string> Clean(this TextCleaning clean, IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string> texts) =>
        texts.Select(text => KeyValuePair.Create(text.Key, Clean(clean, parts.FirstOrDefault(part => part.Id == text.Key), text.Value)))
            .Where(text => text.Value.Length > 0)
            .ToDictionary();

    private static string Clean(TextCleaning clean, Part? part, string text) => part switch
    {
        { Choices.Count: > 0 } => part.Find(text) is not null ? text : "",
        { Ties.Count: > 0 } => string.Join(' ', Ties.Of(text).Where(EntryId.IsOne).Distinct()),
        { IsDate: true } => clean.Text(text).Trim(),
        _ => clean.Text(text),
    };
}
