using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Sharing;

namespace SafetyPlanner.Core.Documents;

/// <summary>The record of a consent as its owner prints it: what they read, how they said yes, when it began and ended.</summary>
public static class ConsentDocument
{
    /// <summary>The record.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="opened">When the share was opened to the recipient; null when it was not.</param>
    /// <param name="ended">When and why it ended; null while it runs.</param>
    public static PlanDocument Build(Consent consent, DateTimeOffset? opened, (DateTimeOffset At, ShareEnd Why)? ended)
    {
        string[][] facts =
        [
            ["Given", Day.InWords(consent.GivenAt)],
            ["How", Of(consent.How)],
            ["Opened to them", opened is { } at ? Day.InWords(at) : ended is null ? "not yet" : "never"],
            ["Last day", Day.InWords(consent.Terms.EndsOn)],
            .. ended is { } end ? new string[][] { ["Ended", $"{Day.InWords(end.At)}: {Of(end.Why)}"] } : [],
        ];
        return new PlanDocument(
            "What I agreed to",
            "en",
            PlanDocumentBuilder.FilledFooter,
            [
                .. consent.Wording.Select(paragraph => new TextBlock(paragraph, TextTone.Body)),
                new HeadingBlock(2, "The record"),
                new TableBlock("The record of this consent", ["What", "When or how"], facts, BlankRows: 0),
                new TextBlock("Times are in universal time (UTC). To stop it, open the plan and choose “Sharing”.", TextTone.Quiet),
            ]);
    }

    /// <summary>How a consent was given, in words.</summary>
    public static string Of(ConsentWay how) => how switch
    {
        ConsentWay.OnScreen => "I read it on the screen and ticked it myself.",
        ConsentWay.ReadAloud => "Somebody read it to me, and I ticked it.",
        ConsentWay.SpokenYes => "I was there and said yes; somebody ticked it for me.",
        _ => throw new ArgumentOutOfRangeException(nameof(how), "This way has no words."),
    };

    /// <summary>Why a share ended, in words.</summary>
    public static string Of(ShareEnd why) => why switch
    {
        ShareEnd.Expired => "its time was over",
        ShareEnd.Stopped => "stopped by its owner",
        ShareEnd.GivenUp => "given up by the recipient",
        ShareEnd.Restored => "ended by those who run the site, when they put back a backup",
        _ => throw new ArgumentOutOfRangeException(nameof(why), "This end has no words."),
    };
}
