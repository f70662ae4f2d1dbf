namespace SafetyPlanner.Core.Content;

/// <summary>An invented answer. One form for every kind of question, so that a pack writes it as it writes an answer.</summary>
/// <param name="Entries">
/// A text question has one; a checklist one for each ticked item, with the item's id; people who go have <c>name</c> in each; steps have
/// <c>what</c>, <c>owner</c>, <c>by</c> and <c>done</c>; every other kind has one for each entry.
/// </param>
public sealed record Example(IReadOnlyList<ExampleEntry> Entries);

/// <summary>One entry of an example.</summary>
/// <param name="Id">Unique in its question, so that other examples can answer it.</param>
/// <param name="For">Id of the example's entry of another question that this one answers, or null.</param>
/// <param name="Parts">What it says, by part id: words, the id of a choice, a day, or the ids of ticked entries divided by spaces.</param>
public sealed record ExampleEntry(string Id, string? For, IReadOnlyDictionary<string, string> Parts);
