using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;

namespace SafetyPlanner.Core.Tests.Sharing;

/// <summary>What can be agreed to, in which words, and what is kept of it.</summary>
public sealed class ShareTermsTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly ShareTerms Sound = new(
        "Maia", "A plan", "to go through it", [new SharedSection("meeting", "results")], CanEdit: false, MayGiveBack: false, Today.AddDays(30));

    public static TheoryData<ShareTerms, string> Wrong => new()
    {
        { Sound with { Recipient = " " }, "who it is for" },
        { Sound with { Recipient = new string('x', ShareTerms.LongestName + 1) }, "who it is for" },
        { Sound with { Recipient = "a\nb" }, "who it is for" },
        { Sound with { ShownAs = "" }, "called in their list" },
        { Sound with { Purpose = "" }, "what it is for" },
        { Sound with { Purpose = new string('x', ShareTerms.LongestPurpose + 1) }, "what it is for" },
        { Sound with { Sections = [] }, "at least one part" },
        { Sound with { EndsOn = Today.AddDays(-1) }, "passed already" },
        { Sound with { EndsOn = Today.AddDays(ShareTerms.MostDays + 1) }, "at most 180 days" },
    };

    [Fact]
    public void Problem_SoundTerms_IsNone()
    {
        Assert.Null(Sound.Problem(Today));
        Assert.Null((Sound with { EndsOn = Today }).Problem(Today));
        Assert.Null((Sound with { EndsOn = Today.AddDays(ShareTerms.MostDays) }).Problem(Today));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Problem_EachWrongTerm_SaysWhatToDo(ShareTerms terms, string says) => Assert.Contains(says, terms.Problem(Today), StringComparison.Ordinal);

    [Fact]
    public void Wording_OfTerms_SaysWhoWhatForWhatUntilWhen()
    {
        var words = string.Join('\n', ConsentWording.Of(Sound, ["Results", "Reactions"]));

        Assert.Contains("I let Maia read these parts of my plan: Results; Reactions.", words, StringComparison.Ordinal);
        Assert.Contains("to go through it", words, StringComparison.Ordinal);
        Assert.Contains("31 March 2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("key to all of it", words, StringComparison.Ordinal);
        Assert.DoesNotContain(Sound.ShownAs, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Wording_WithMore_SaysSo()
    {
        var words = string.Join('\n', ConsentWording.Of(Sound with { CanEdit = true, MayGiveBack = true }, ["Results"]));

        Assert.Contains("read and change", words, StringComparison.Ordinal);
        Assert.Contains("key to all of it", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ShareEnd.Expired, "its time was over")]
    [InlineData(ShareEnd.Stopped, "stopped by its owner")]
    [InlineData(ShareEnd.GivenUp, "given up")]
    public void Record_OfAConsentThatEnded_HoldsItsWordingAndItsEnd(ShareEnd why, string says)
    {
        var at = new DateTimeOffset(2026, 3, 9, 14, 30, 0, TimeSpan.Zero);
        var consent = new Consent(Sound, ConsentWording.Of(Sound, ["Results"]), ConsentWay.ReadAloud, at);

        var text = PlainText.Of([ConsentDocument.Build(consent, opened: at.AddHours(1), (at.AddDays(2), why))]);

        Assert.All(consent.Wording, paragraph => Assert.Contains(paragraph[..20], text, StringComparison.Ordinal));
        Assert.Contains("Somebody read it to me", text, StringComparison.Ordinal);
        Assert.Contains("9 March 2026, 15:30", text, StringComparison.Ordinal);
        Assert.Contains("11 March 2026, 14:30", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Journal_TheSameWithinAnHour_IsOneLine()
    {
        var at = new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero);
        var section = new SharedSection("meeting", "results");

        var journal = JournalLine.With([], Deed.Changed, section, at);
        journal = JournalLine.With(journal, Deed.Changed, section, at.AddMinutes(59));
        journal = JournalLine.With(journal, Deed.Opened, null, at.AddMinutes(59));
        Assert.True(JournalLine.Tells(journal, Deed.Changed, section, at.AddMinutes(59)));
        Assert.False(JournalLine.Tells(journal, Deed.Changed, section, at.AddMinutes(60)));
        journal = JournalLine.With(journal, Deed.Changed, section, at.AddMinutes(60));

        Assert.Equal([(Deed.Changed, 2), (Deed.Opened, 1), (Deed.Changed, 1)], journal.Select(line => (line.Deed, line.Times)));
    }

    [Fact]
    public void Journal_Full_LosesItsOldestLine()
    {
        var at = new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero);
        IReadOnlyList<JournalLine> journal = [];
        for (var hour = 0; hour <= JournalLine.Most; hour++)
        {
            journal = JournalLine.With(journal, Deed.Opened, null, at.AddHours(hour));
        }

        Assert.Equal(JournalLine.Most, journal.Count);
        Assert.Equal(at.AddHours(1), journal[0].First);
    }
}
