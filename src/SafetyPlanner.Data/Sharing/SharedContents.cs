using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Sharing;

/// <summary>The owner's side of a share.</summary>
/// <param name="LinkKey">The key that owner and recipient have in common.</param>
/// <param name="Consent">What the owner said yes to.</param>
/// <param name="ConfirmedAt">When the owner confirmed that the right person redeemed the code; null before.</param>
/// <param name="EndedAt">When it was stopped or given up; null while it runs, and when it just ran out.</param>
internal sealed record OwnerContent(byte[] LinkKey, Consent Consent, DateTimeOffset? ConfirmedAt, DateTimeOffset? EndedAt)
{
    public override string ToString() => nameof(OwnerContent);
}

/// <summary>What the recipient needs to open what is shared, and what they are told of it.</summary>
/// <param name="ShownAs">What the plan is called in their list.</param>
/// <param name="Purpose">What it is shared for.</param>
/// <param name="CanEdit">Whether they may change answers.</param>
/// <param name="Worksheets">The worksheets of the shared sections, each with its edition.</param>
/// <param name="Sections">The sections with their keys.</param>
/// <param name="SlotKeys">The keys of the rows that the sections stand in, by slot.</param>
/// <param name="PlanKey">The key of the whole plan, where they may give it back; else null.</param>
internal sealed record GrantContent(
    string ShownAs,
    string Purpose,
    bool CanEdit,
    IReadOnlyList<PlannedWorksheet> Worksheets,
    IReadOnlyList<GrantedSection> Sections,
    IReadOnlyDictionary<int, byte[]> SlotKeys,
    byte[]? PlanKey)
{
    public override string ToString() => nameof(GrantContent);

    /// <summary>The grant for these terms under the plan's present keys.</summary>
    internal static GrantContent Of(ShareTerms terms, OwnerKeys keys, PlanMetadata metadata)
    {
        var slots = new Dictionary<int, byte[]>();
        var sections = new List<GrantedSection>();
        foreach (var section in terms.Sections)
        {
            var slot = PlanKeys.SlotOf(section.WorksheetId, section.SectionId);
            using var slotKey = keys.SlotKey(slot);
            slots[slot] = slotKey.Bytes.ToArray();
            var id = keys.PartIdOf(section.WorksheetId, section.SectionId);
            using var partKey = keys.PartKey(id);
            sections.Add(new GrantedSection(section, id, partKey.Bytes.ToArray()));
        }

        using var planKey = keys.CopyPlanKey();
        return new GrantContent(
            terms.ShownAs,
            terms.Purpose,
            terms.CanEdit,
            [.. metadata.Worksheets.Where(worksheet => terms.Sections.Any(section => section.WorksheetId == worksheet.WorksheetId))],
            sections,
            slots,
            terms.MayGiveBack ? planKey.Bytes.ToArray() : null);
    }
}

/// <summary>A shared section with the key it is sealed under.</summary>
internal sealed record GrantedSection(SharedSection Section, string PartId, byte[] Key)
{
    public override string ToString() => nameof(GrantedSection);
}

/// <summary>What a recipient did.</summary>
internal sealed record JournalContent(IReadOnlyList<JournalLine> Lines);

/// <summary>What a one-time code opens.</summary>
/// <param name="Kind">What redeeming it does.</param>
/// <param name="Key">The link key of the share, or the plan key.</param>
/// <param name="Epoch">The epoch of a plan key; 0 for a link key.</param>
/// <param name="NotBefore">When it can first be redeemed, in seconds since 1970 in universal time; 0 for at once.</param>
internal sealed record InvitationContent(InvitationKind Kind, byte[] Key, int Epoch, long NotBefore)
{
    public override string ToString() => nameof(InvitationContent);

    internal SecretKey ToKey() => SecretKey.CopyOf(Key);
}

/// <summary>What redeeming a one-time code does.</summary>
internal enum InvitationKind
{
    /// <summary>Asks for the sections that its maker chose.</summary>
    Share,

    /// <summary>Takes the plan over from the advocate who began it.</summary>
    HandOver,

    /// <summary>Takes a copy of the plan from somebody who was allowed to give it back.</summary>
    GiveBack,
}
