using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Sharing;

/// <summary>What somebody did with what was shared with them; doing the same again within an hour is counted in one line.</summary>
/// <param name="Deed">What they did.</param>
/// <param name="Section">With which section; null for all that was shared.</param>
/// <param name="First">When they first did it.</param>
/// <param name="Last">When they last did it.</param>
/// <param name="Times">How often.</param>
public sealed record JournalLine(Deed Deed, SharedSection? Section, DateTimeOffset First, DateTimeOffset Last, int Times)
{
    /// <summary>How many lines a journal keeps; the oldest go first.</summary>
    public const int Most = 500;

    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    /// <summary>True when the journal tells already that this was done within the last hour.</summary>
    public static bool Tells(IReadOnlyList<JournalLine> journal, Deed deed, SharedSection? section, DateTimeOffset now) => LastOf(journal, deed, section, now) >= 0;

    /// <summary>The journal after another deed.</summary>
    public static IReadOnlyList<JournalLine> With(IReadOnlyList<JournalLine> journal, Deed deed, SharedSection? section, DateTimeOffset now)
    {
        var lines = journal.ToList();
        var at = LastOf(lines, deed, section, now);
        if (at >= 0)
        {
            lines[at] = lines[at] with { Last = now, Times = lines[at].Times + 1 };
        }
        else
        {
            lines.Add(new JournalLine(deed, section, now, now, 1));
        }

        return [.. lines.TakeLast(Most)];
    }

    private static int LastOf(IReadOnlyList<JournalLine> journal, Deed deed, SharedSection? section, DateTimeOffset now)
    {
        var at = journal.Count - 1;
        while (at >= 0 && !(journal[at].Deed == deed && journal[at].Section == section && now - journal[at].First < Together))
        {
            at--;
        }

        return at;
    }
}

/// <summary>What somebody can do with what is shared with them.</summary>
public enum Deed
{
    /// <summary>Opened it.</summary>
    Opened,

    /// <summary>Changed an answer.</summary>
    Changed,

    /// <summary>Made a copy: paper, text.</summary>
    Copied,

    /// <summary>Made a code to give the plan back.</summary>
    GaveBack,

    /// <summary>Gave up what was shared.</summary>
    GaveUp,
}
