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

    /// <summary>How long earlier values may be together, in typed characters; the oldest go first.</summary>
    public const int EarlierLength = 40_000;

    /// <summary>
    /// A text saved while it is typed would push everything older out within seconds. So a value that stood for less than this is only kept
    /// when its replacement takes something away.
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

        var keep = keepBefore || now - before.ChangedAt >= Stood || value.TypedLength < before.Value.TypedLength;
        return new Answer(value, before.Version + 1, now, keep ? Kept(before) : before.Earlier);
    }

    private static List<EarlierValue> Kept(Answer before)
    {
        var kept = new List<EarlierValue> { new(before.Value, before.ChangedAt) };
        var length = before.Value.TypedLength;
        foreach (var earlier in before.Earlier.Where(earlier => !earlier.Value.SameAs(before.Value)).Take(EarlierKept - 1))
        {
            length += earlier.Value.TypedLength;
            if (length > EarlierLength)
            {
                break;
            }

            kept.Add(earlier);
        }

        return kept;
    }
}

/// <summary>What an answer said before, and when that was written.</summary>
public sealed record EarlierValue(AnswerValue Value, DateTimeOffset WrittenAt);
