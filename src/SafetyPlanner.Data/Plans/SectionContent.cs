using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Data.Plans;

/// <summary>What stands in one row of answers: sections under opaque ids, each sealed under its own key.</summary>
internal sealed record SlotContent(Dictionary<string, byte[]> Parts)
{
    /// <summary>What a row holds that begins with these answers.</summary>
    internal static SlotContent Of(IEnumerable<PlacedAnswer> answers, PlanKeys keys)
    {
        var parts = new Dictionary<string, byte[]>();
        foreach (var section in answers.GroupBy(answer => (answer.WorksheetId, answer.SectionId)))
        {
            var id = keys.PartIdOf(section.Key.WorksheetId, section.Key.SectionId)!;
            parts[id] = keys.SealPart(id, new PartContent(
                section.Key.WorksheetId, section.Key.SectionId, section.ToDictionary(placed => placed.QuestionId, placed => placed.Answer)));
        }

        return new SlotContent(parts);
    }

    /// <summary>All answers that these keys reach; false when a section that they reach is damaged.</summary>
    internal bool TryRead(PlanKeys keys, List<PlacedAnswer> into)
    {
        foreach (var (id, part) in Parts)
        {
            using var key = keys.PartKey(id);
            if (key is null)
            {
                continue;
            }

            if (!keys.TryOpenPart(id, part, out var content))
            {
                return false;
            }

            into.AddRange(content.Answers.Select(answer => new PlacedAnswer(content.WorksheetId, content.SectionId, answer.Key, answer.Value)));
        }

        return true;
    }
}

/// <summary>One section: its answers by question id.</summary>
internal sealed record PartContent(string WorksheetId, string SectionId, Dictionary<string, Answer> Answers)
{
    public override string ToString() => nameof(PartContent);
}
