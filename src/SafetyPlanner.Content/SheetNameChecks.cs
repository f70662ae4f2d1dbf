using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks that no two sheets to print have the same name: hand-outs and guides stand under it in one list of addresses.</summary>
internal static class SheetNameChecks
{
    /// <summary>What is wrong with the names.</summary>
    /// <param name="drafts">Every pack in use; those of the host come last, so that a clash is told of theirs.</param>
    public static IEnumerable<(Spot Spot, string Sentence)> Run(IEnumerable<PackDraft> drafts)
    {
        var firsts = new Dictionary<string, (PackDraft Draft, SheetName Name)>(StringComparer.Ordinal);
        foreach (var (draft, name) in drafts.SelectMany(draft => draft.SheetNames, (draft, name) => (draft, name)).Where(entry => entry.name.Name.Length > 0))
        {
            if (name.Name == Handout.OfHelpLines)
            {
                yield return (name.Spot, $"The {Words(name)} '{name.Name}' is kept for the sheet of all numbers: write another.");
            }
            else if (!firsts.TryAdd(name.Name, (draft, name)) && !IsReported(firsts[name.Name], (draft, name)))
            {
                yield return (name.Spot, $"The {Words(name)} '{name.Name}' is used already at {firsts[name.Name].Name.Spot}: write another.");
            }
        }
    }

    // Ids that are used twice in one pack, and ids of worksheets in any, are looked at elsewhere.
    private static bool IsReported((PackDraft Draft, SheetName Name) first, (PackDraft Draft, SheetName Name) second) =>
        first.Name.Sort != SheetSort.Handout && second.Name.Sort != SheetSort.Handout
        && (first.Draft == second.Draft || (first.Name.Sort == SheetSort.Worksheet && second.Name.Sort == SheetSort.Worksheet));

    private static string Words(SheetName name) => name.Sort switch
    {
        SheetSort.Handout => "hand-out name",
        SheetSort.Worksheet => "worksheet id",
        SheetSort.Guide => "guide id",
        _ => throw new InvalidOperationException($"No words are known for {name.Sort}."),
    };
}
