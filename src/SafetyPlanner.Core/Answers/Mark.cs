using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>
/// When a person ticked, agreed or decided, and the version of every answer that it rested on. A later change of one of them makes the mark
/// stale, so that nothing has to be reset and the reason can be told.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Versions">The version of each answer it rests on, by question id; 0 where there was none.</param>
public sealed record Mark(DateTimeOffset At, IReadOnlyDictionary<string, int> Versions)
{
    /// <summary>A mark made now on the answers as they stand.</summary>
    public static Mark On(AnswerSheet sheet, IEnumerable<string> questionIds, DateTimeOffset now) =>
        new(now, questionIds.Distinct().ToDictionary(id => id, sheet.VersionOf));

    /// <summary>Ids of the questions whose answer has changed since, in no particular order.</summary>
    public IEnumerable<string> ChangedSince(AnswerSheet sheet) =>
        Versions.Where(version => sheet.VersionOf(version.Key) != version.Value).Select(version => version.Key);

    /// <summary>
    /// The questions asked now whose answer has changed since, in the order they are asked. A question that rests reopens nothing: bringing it
    /// back changes the switch, on which the mark rests too.
    /// </summary>
    public IReadOnlyList<Question> ChangedSince(Worksheet worksheet, AnswerSheet sheet)
    {
        var ids = ChangedSince(sheet).ToHashSet();
        return ids.Count == 0 ? [] : [.. Asked.Questions(worksheet, sheet).Where(question => ids.Contains(question.Id))];
    }

    /// <inheritdoc/>
    public bool Equals(Mark? other) =>
        other is not null && At == other.At && Versions.Count == other.Versions.Count
        && Versions.All(version => other.Versions.TryGetValue(version.Key, out var same) && same == version.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => At.GetHashCode();
}
