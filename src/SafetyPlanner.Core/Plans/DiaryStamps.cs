using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>
/// Notes beside every note of a diary when it was first written and when its words were last changed. A note may be shown to others as it stands,
/// so the stamps come from the answer as it is kept and from the clock, never from the value handed in. Outside a diary nothing is stamped.
/// </summary>
internal static class DiaryStamps
{
    /// <summary>A note is saved again and again while it is typed: changes within this time of its first word are still its writing.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(30);

    internal static AnswerValue Stamp(Question question, Answer? before, AnswerValue value, DateTimeOffset now) => value is ListValue list
        ? list with { Entries = [.. list.Entries.Select(entry => question is DiaryQuestion ? Stamp(entry, Kept(entry, before), now) : entry with { Written = null, Changed = null })] }
        : value;

    private static Entry Stamp(Entry entry, Entry? kept, DateTimeOffset now)
    {
        if (kept?.Written is not { } written)
        {
            // An empty note is no note yet: what is written into it later was not written now.
            return entry with { Written = entry.IsEmpty ? null : now, Changed = null };
        }

        var isSame = PartTexts.Same(entry.Parts, kept.Parts);
        return entry with { Written = written, Changed = isSame || now - written <= Writing ? kept.Changed : now };
    }

    /// <summary>The same note as it is kept or, when it was taken out and is put back, as it last was.</summary>
    private static Entry? Kept(Entry entry, Answer? before) => before is null
        ? null
        : before.Earlier.Select(earlier => earlier.Value).Prepend(before.Value).OfType<ListValue>()
            .Select(value => value.Entries.FirstOrDefault(entry.SameAs) ?? value.Entries.FirstOrDefault(other => other.Id == entry.Id))
            .FirstOrDefault(kept => kept is not null);
}
