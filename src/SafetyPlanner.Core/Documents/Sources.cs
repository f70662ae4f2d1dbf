using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Says whose work a pack grew from.</summary>
internal static class Sources
{
    internal static IEnumerable<Block> Of(ContentPack pack)
    {
        if (pack.Credits.Count == 0)
        {
            return [];
        }

        return
        [
            new HeadingBlock(2, "Where this comes from"),
            .. pack.Credits.Select(credit => new TextBlock(
                $"{credit.Title}. {credit.Source}{(credit.Address is null ? "" : $" ({credit.Address})")}", TextTone.Quiet)),
        ];
    }
}
