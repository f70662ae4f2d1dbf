using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Sharing;

/// <summary>What the owner of a plan says yes to: what of it is shared, with whom, for what and until when.</summary>
/// <param name="Recipient">Who it is, as the owner calls them; at most <see cref="LongestName"/> characters. Only the owner sees it.</param>
/// <param name="ShownAs">What the plan is called in the list of whoever it is shared with, as the owner chose; may be initials.</param>
/// <param name="Purpose">What it is shared for, in the owner's words; at most <see cref="LongestPurpose"/> characters.</param>
/// <param name="Sections">The sections that are shared; at least one, and nothing else of the plan.</param>
/// <param name="CanEdit">True when the recipient may change the answers, false when they may only read.</param>
/// <param name="MayGiveBack">True when the recipient may give the whole plan back to a new account, should the owner lose theirs.</param>
/// <param name="EndsOn">The last day of it, in universal time; at most <see cref="MostDays"/> days ahead.</param>
public sealed record ShareTerms(
    string Recipient, string ShownAs, string Purpose, IReadOnlyList<SharedSection> Sections, bool CanEdit, bool MayGiveBack, DateOnly EndsOn)
{
    /// <summary>How long a share lasts unless the owner says otherwise, in days.</summary>
    public const int UsualDays = 30;

    /// <summary>How long a share lasts at most, in days.</summary>
    public const int MostDays = 180;

    /// <summary>How long a name may be, in characters (UTF-16 units).</summary>
    public const int LongestName = 80;

    /// <summary>How long the purpose may be, in characters (UTF-16 units).</summary>
    public const int LongestPurpose = 300;

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(ShareTerms);

    /// <summary>One sentence that says why these terms can't be offered and what to do, or null when they can.</summary>
    public string? Problem(DateOnly today) => this switch
    {
        _ when !IsLine(Recipient) => $"Please say who it is for: up to {LongestName} letters, on one line. Initials are enough.",
        _ when !IsLine(ShownAs) => $"Please say what this plan is to be called in their list: up to {LongestName} letters, on one line. It need not be your name.",
        _ when string.IsNullOrWhiteSpace(Purpose) || Purpose.Length > LongestPurpose => $"Please say in a few words what it is for: up to {LongestPurpose} letters.",
        _ when Sections.Count == 0 => "Please choose at least one part of the plan to share.",
        _ when EndsOn < today => "The last day has passed already. Please choose a later one.",
        _ when EndsOn > today.AddDays(MostDays) => $"Please choose an earlier last day: at most {MostDays} days from now. You can share again after that.",
        _ => null,
    };

    private static bool IsLine(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName && !text.Any(char.IsControl);
}
