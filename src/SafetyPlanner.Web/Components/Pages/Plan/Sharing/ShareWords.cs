using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Web.Components.Pages.Plan.Sharing;

/// <summary>What stands of shares and journals on pages.</summary>
internal static class ShareWords
{
    internal static string Moment(DateTimeOffset at) => Day.InWords(at) + " (UTC)";

    /// <summary>What the sections are called, each with its worksheet where the plan holds several.</summary>
    internal static IReadOnlyList<string> Titles(IReadOnlyList<WorksheetPlace> places, IReadOnlyList<SharedSection> sections) =>
    [
        .. from place in places
           from section in place.Worksheet.Sections
           where sections.Contains(new SharedSection(place.Worksheet.Id, section.Id))
           let title = place.Blanks.Fill(section.Title)
           select places.Count > 1 ? $"{title} ({place.Worksheet.Title})" : title,
    ];

    internal static string Of(OwnedShareState state, Consent consent) => state switch
    {
        OwnedShareState.Offered offered => $"The code was not used yet. It lasts until {Moment(offered.Until)}.",
        OwnedShareState.Redeemed => "Somebody typed the code. They see nothing until you confirm.",
        OwnedShareState.Open => $"{(consent.Terms.CanEdit ? "They can read it and change answers" : "They can read it")} until {Day.InWords(consent.Terms.EndsOn)}.",
        OwnedShareState.Ended { Why: ShareEnd.GivenUp } ended => $"They gave it up on {Moment(ended.At)}.",
        OwnedShareState.Ended { WasOpen: false, Why: ShareEnd.Expired } => "The code was never used. Nothing was opened.",
        OwnedShareState.Ended { WasOpen: false, Why: ShareEnd.Stopped } => "You took it back before anything was opened.",
        OwnedShareState.Ended { Why: ShareEnd.Stopped } ended => $"You stopped it on {Moment(ended.At)}.",
        OwnedShareState.Ended { Why: ShareEnd.Restored } => "It was ended by those who run this site, when they put back a backup. Share anew if you want to.",
        OwnedShareState.Ended => $"It ended after {Day.InWords(consent.Terms.EndsOn)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), "This state has no words."),
    };

    internal static string Of(JournalLine line, IReadOnlyList<WorksheetPlace> places)
    {
        var what = line.Deed switch
        {
            Deed.Opened => "Opened it",
            Deed.Changed => "Changed: " + string.Join("; ", line.Section is { } section ? Titles(places, [section]) : []),
            Deed.Copied => "Made a copy",
            Deed.GaveBack => "Made a code to give the whole plan to a new account",
            Deed.GaveUp => "Gave it up",
            _ => throw new ArgumentOutOfRangeException(nameof(line), "This deed has no words."),
        };
        var times = line.Times > 1 ? string.Create(CultureInfo.InvariantCulture, $", {line.Times} times within the hour") : "";
        return $"{what}, {Moment(line.First)}{times}.";
    }

    /// <summary>Why a share could not be changed, or null when it was.</summary>
    internal static string? Problem(ChangeShareOutcome? outcome) => outcome switch
    {
        null => "This could not be done just now, and nothing was changed. Please try again at once.",
        ChangeShareOutcome.Done => null,
        ChangeShareOutcome.NotFound => "This has changed meanwhile. Look at the list again: it shows what stands now.",
        ChangeShareOutcome.Damaged => "What is stored of this plan can’t be read. Nothing was changed. Please tell whoever runs this service.",
        _ => "This page is locked. Sign in again, then try once more.",
    };
}
