using SafetyPlanner.Core.Answers;

namespace SafetyPlanner.Core.Sharing;

/// <summary>
/// What the owner of a plan reads before they say yes, and what is kept in the record: for one person, for a purpose, until a day, never a condition of
/// help. After the duties that the United States' Violence Against Women Act sets for releases (34 U.S.C. 12291(b)(2)).
/// </summary>
public static class ConsentWording
{
    /// <summary>The paragraphs.</summary>
    /// <param name="terms">What is agreed to.</param>
    /// <param name="sections">What the shared sections are called, in order.</param>
    public static IReadOnlyList<string> Of(ShareTerms terms, IReadOnlyList<string> sections) =>
    [
        $"I let {terms.Recipient.Trim()} {(terms.CanEdit ? "read and change" : "read")} these parts of my plan: {string.Join("; ", sections)}."
            + (terms.MayGiveBack ? "" : " Nothing else of it opens to them."),
        $"It is for this: {terms.Purpose.Trim()}",
        $"It ends when {Day.InWords(terms.EndsOn)} is over in universal time (UTC). I can stop it before that, at once, at any time, without giving a reason.",
        "I see when they open it, change something or make a copy. They can’t share it with anyone else here.",
        "What they have read they know, and copies that they made stay with them. Stopping can’t take that back.",
        .. terms.CanEdit ? new[] { Changing } : [],
        .. terms.MayGiveBack ? new[] { GivingBack } : [],
        "It is my choice. Nobody may make it a condition for helping me.",
    ];

    private const string GivingBack =
        "If I can’t get into my account any more, they may give my whole plan to a new account of mine, a day after they say so here. For that they hold a key to "
        + "all of it: this site shows them the parts named above, but I trust them with the whole plan. I can refuse within that day by stopping the share.";

    private const string Changing = "What they change replaces what I wrote. The last ten versions of each answer are kept, and the plan does not say who wrote which.";
}
