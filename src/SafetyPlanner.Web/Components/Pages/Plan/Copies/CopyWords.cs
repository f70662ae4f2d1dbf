using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Copies;

/// <summary>What copies, their readers and what they reveal are called.</summary>
internal static class CopyWords
{
    /// <summary>What is said when a copy can't wait to be downloaded.</summary>
    internal const string NoRoom = "Many copies are waiting on this server right now. Please try again in a few minutes.";

    internal static string Of(CopyKind kind) => kind switch
    {
        CopyKind.Paper => "Worksheets on paper",
        CopyKind.MeetingCard => "A card for the day of the meeting",
        CopyKind.WaitingSheet => "A sheet for the person who waits",
        CopyKind.WalletCard => "A card for the wallet",
        CopyKind.EscapeCard => "A card with numbers only",
        CopyKind.Text => "Worksheets as plain text",
        CopyKind.Data => "A data file",
        CopyKind.SealedFile => "A sealed file",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), "This kind of copy has no name."),
    };

    internal static string Use(CopyKind kind) => kind switch
    {
        CopyKind.MeetingCard => "One side: place, times, main points, emergencies, numbers.",
        CopyKind.WaitingSheet => "One side: what they need to know, and what to do at the end time.",
        CopyKind.WalletCard => "One side, folded three times. Nothing is printed outside.",
        CopyKind.EscapeCard => "Numbers, and no word on what they are for.",
        _ => "",
    };

    internal static string Of(CopyAudience audience) => audience switch
    {
        CopyAudience.Owner => "Me",
        CopyAudience.Advocate => "An advocate who works with me",
        CopyAudience.Ally => "A friend, a relative or somebody of the group",
        CopyAudience.Solicitor => "A solicitor: the diary and nothing else",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), "This audience has no name."),
    };

    internal static string Of(Reveal reveal) => reveal switch
    {
        Reveal.Locations => "Places where somebody can be found",
        Reveal.CodeWords => "Code words and signs",
        Reveal.PeopleNotTold => "Who should not know",
        _ => throw new ArgumentOutOfRangeException(nameof(reveal), "This has no name."),
    };

    /// <summary>Why the register could not be written, or null when it was.</summary>
    internal static string? Problem(ContentsOutcome outcome) => outcome switch
    {
        ContentsOutcome.Saved => null,
        ContentsOutcome.Rejected rejected => rejected.Reason,
        ContentsOutcome.Failed => "This could not be written down just now. Please try again in a moment.",
        _ => "This page is locked. Sign in again, then try once more.",
    };
}
