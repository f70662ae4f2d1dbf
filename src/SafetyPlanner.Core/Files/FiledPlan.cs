using System.Text.Json.Serialization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Files;

/// <summary>
/// A plan as a file holds it, version 1: docs/plan-file.md and docs/plan-file.schema.json describe these records. They stand apart from the answers
/// and from what is sealed in the database, so that those can change while files stay readable.
/// </summary>
internal sealed record FiledPlan(
    string Format, int Version, IReadOnlyList<string> Regions, IReadOnlyList<FiledCopy> Copies, IReadOnlyList<FiledWorksheet> Worksheets)
{
    public override string ToString() => nameof(FiledPlan);
}

/// <summary>A worksheet with the edition it was begun with, and its answers.</summary>
internal sealed record FiledWorksheet(string Pack, string Edition, string Worksheet, IReadOnlyList<FiledAnswer> Answers)
{
    public override string ToString() => nameof(FiledWorksheet);
}

internal sealed record FiledAnswer(string Question, int Version, DateTimeOffset Changed, FiledValue Value, IReadOnlyList<FiledEarlier> Earlier)
{
    public override string ToString() => nameof(FiledAnswer);
}

internal sealed record FiledEarlier(
    DateTimeOffset Written, FiledValue Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool InPassing = false)
{
    public override string ToString() => nameof(FiledEarlier);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FiledText), "text")]
[JsonDerivedType(typeof(FiledList), "list")]
[JsonDerivedType(typeof(FiledTasks), "tasks")]
[JsonDerivedType(typeof(FiledChecks), "checks")]
[JsonDerivedType(typeof(FiledAttendees), "attendees")]
[JsonDerivedType(typeof(FiledOutcome), "outcome")]
internal abstract record FiledValue
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unknown { get; init; }

    public sealed override string ToString() => GetType().Name;
}

internal sealed record FiledText(IReadOnlyDictionary<string, string> Parts) : FiledValue;

internal sealed record FiledList(
    IReadOnlyList<FiledEntry> Entries, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool None = false) : FiledValue;

internal sealed record FiledEntry(
    string Id,
    IReadOnlyDictionary<string, string> Parts,
    string? For = null,
    string? From = null,
    DateTimeOffset? Written = null,
    DateTimeOffset? Changed = null)
{
    public override string ToString() => nameof(FiledEntry);
}

internal sealed record FiledTasks(
    IReadOnlyList<FiledTask> Entries, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool None = false) : FiledValue;

internal sealed record FiledTask(string Id, string What, string Owner, string By, bool Done, string? For = null)
{
    public override string ToString() => nameof(FiledTask);
}

internal sealed record FiledChecks(IReadOnlyList<FiledTick> Ticks) : FiledValue;

internal sealed record FiledTick(string Item, FiledMark? Mark = null);

internal sealed record FiledAttendees(IReadOnlyList<FiledAttendee> People, bool? Together = null) : FiledValue;

internal sealed record FiledAttendee(string Id, string Name, bool TalksOrActs, bool AnsweredAll, bool Agrees, FiledMark? Agreement = null)
{
    public override string ToString() => nameof(FiledAttendee);
}

internal sealed record FiledOutcome(Outcome Outcome, FiledMark? Mark = null) : FiledValue;

/// <summary>When something was ticked, agreed to or decided, and the version of each answer that it rested on.</summary>
internal sealed record FiledMark(DateTimeOffset At, IReadOnlyDictionary<string, int> Versions);

/// <summary>A line of the register of copies.</summary>
internal sealed record FiledCopy(
    string Id,
    DateOnly Made,
    CopyKind Kind,
    CopyAudience Audience,
    string Recipient,
    IReadOnlyList<string> Worksheets,
    IReadOnlyList<Reveal> LeftOut,
    DateOnly? DestroyBy = null,
    DateOnly? Destroyed = null)
{
    public override string ToString() => nameof(FiledCopy);
}
