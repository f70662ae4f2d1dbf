namespace SafetyPlanner.Core.Answers;

/// <summary>An answer as it stands, with what stood there before.</summary>
/// <param name="Value">What it says now.</param>
/// <param name="Version">Counts the changes of this one answer from 1, so that two people in different questions never collide.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Earlier">What it said before, newest first; at most <see cref="EarlierKept"/>.</param>
public sealed record Answer(AnswerValue Value, int Version, DateTimeOffset ChangedAt, IReadOnlyList<EarlierValue> Earlier)
{
    /// <summary>How many earlier values an answer keeps.</summary>
    public const int EarlierKept = 10;

    /// <summary>How long earlier values may be together, in typed characters; the oldest go first, but for the last <see cref="EarlierAlways"/>.</summary>
    public const int EarlierLength = 40_000;

    /// <summary>How many earlier values are kept however long they are: of a long diary, two slips in a row must not take it away.</summary>
    public const int EarlierAlways = 3;

    /// <summary>
    /// A text saved while it is typed would push everything older out within seconds. So a value that stood for less than this is in passing, and
    /// only kept when its replacement takes something away.
    /// </summary>
    private static readonly TimeSpan Stood = TimeSpan.FromSeconds(30);

    /// <summary>The answer after this value replaced it.</summary>
    /// <param name="before">What stands now, or null for a first answer.</param>
    /// <param name="value">What replaces it.</param>
    /// <param name="now">When.</param>
    /// <param name="keepBefore">True to keep what stood there in any case, as after a clash.</param>
    public static Answer After(Answer? before, AnswerValue value, DateTimeOffset now, bool keepBefore)
    {
        if (before is null)
        {
            return new Answer(value, 1, now, []);
        }

        var inPassing = !keepBefore && now - before.ChangedAt < Stood;
        return new Answer(value, before.Version + 1, now, inPassing && !TakesAway(before, value) ? before.Earlier : Kept(before, inPassing));
    }

    /// <summary>True for earlier values that an answer keeps with each other, newest first.</summary>
    internal static bool HasRoomFor(IReadOnlyList<EarlierValue> earlier)
    {
        var length = 0;
        return earlier.Count <= EarlierKept && earlier.Select((value, at) => IsRoomFor(at + 1, length += value.Value.TypedLength)).All(isRoom => isRoom);
    }

    private static bool IsRoomFor(int count, int length) => count <= EarlierAlways || length <= EarlierLength;

    private static bool TakesAway(Answer before, AnswerValue value)
    {
        var lost = TypedTexts.Lost(before.Value, value);
        var corrected = lost == 0 || (lost < TypedTexts.Sentence && value.TypedLength >= before.Value.TypedLength);

        // Someone who deletes slowly takes away a little with every save; the whole of it is kept already.
        var keptAlready = before.Earlier is [var last, ..] && TypedTexts.Lost(before.Value, last.Value) == 0;
        return !corrected && !keptAlready;
    }

    private static List<EarlierValue> Kept(Answer before, bool inPassing)
    {
        // A value kept in passing gives way to the next one that still holds nearly all of it.
        var skip = before.Earlier is [{ InPassing: true } last, ..] && TypedTexts.Lost(last.Value, before.Value) < TypedTexts.Sentence ? 1 : 0;
        var kept = new List<EarlierValue> { new(before.Value, before.ChangedAt, inPassing) };
        var length = before.Value.TypedLength;
        foreach (var earlier in before.Earlier.Skip(skip).Where(earlier => !earlier.Value.SameAs(before.Value)).Take(EarlierKept - 1))
        {
            length += earlier.Value.TypedLength;
            if (!IsRoomFor(kept.Count + 1, length))
            {
                break;
            }

            kept.Add(earlier);
        }

        return kept;
    }
}

/// <summary>What an answer said before, and when that was written.</summary>
/// <param name="Value">What it said.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="InPassing">True when it was kept while someone was typing, and may give way to a later value that holds nearly all of it.</param>
public sealed record EarlierValue(AnswerValue Value, DateTimeOffset WrittenAt, bool InPassing = false);
