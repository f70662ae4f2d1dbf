using System.Text.Json.Serialization;

namespace SafetyPlanner.Core.Answers;

/// <summary>
/// What a person wrote or chose for one question. The closed set stands in this file. Values never change: a new one replaces the old.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(ListValue), "list")]
[JsonDerivedType(typeof(TasksValue), "tasks")]
[JsonDerivedType(typeof(ChecksValue), "checks")]
[JsonDerivedType(typeof(AttendeesValue), "attendees")]
[JsonDerivedType(typeof(OutcomeValue), "outcome")]
public abstract record AnswerValue
{
    /// <summary>True when the person said 'I don't know yet'. What they wrote beside it is kept.</summary>
    public bool Unknown { get; init; }

    /// <summary>True when the other value says exactly the same.</summary>
    public abstract bool SameAs(AnswerValue? other);

    /// <summary>How many characters a person typed into it; used to notice when much is being taken away.</summary>
    [JsonIgnore]
    public abstract int TypedLength { get; }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>Text for the parts of a text question, by part id; a part not written is absent.</summary>
public sealed record TextValue(IReadOnlyDictionary<string, string> Parts) : AnswerValue
{
    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) =>
        other is TextValue text && text.Unknown == Unknown && PartTexts.Same(Parts, text.Parts);

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => PartTexts.Length(Parts);
}

/// <summary>Entries of a list, a matched question, a chart or a diary.</summary>
/// <param name="Entries">The entries in the order they are shown.</param>
/// <param name="None">True when the person said that there is nothing to list.</param>
public sealed record ListValue(IReadOnlyList<Entry> Entries, bool None = false) : AnswerValue
{
    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) =>
        other is ListValue list && list.Unknown == Unknown && list.None == None && Sequences.Same(Entries, list.Entries, (a, b) => a.SameAs(b));

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => Entries.Sum(entry => PartTexts.Length(entry.Parts));
}

/// <summary>One entry of a list.</summary>
/// <param name="Id">Opaque id, unique in its answer, kept while the entry is edited or moved.</param>
/// <param name="For">Id of the entry of another question that this one answers, or null.</param>
/// <param name="Parts">By part id: words, the id of a choice, a day, or ticked entries (see <see cref="Ties"/>); a part not filled is absent.</param>
public sealed record Entry(string Id, string? For, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The offer that it was taken from: an offer's id, or <c>worksheet/question/entry</c>; null for one a person wrote from nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>When it was first kept; only in a diary, where the plan stamps it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Written { get; init; }

    /// <summary>When its words were last changed after that; null while they never were. Only in a diary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Changed { get; init; }

    /// <summary>True when the other entry says exactly the same; when it was written makes no difference.</summary>
    public bool SameAs(Entry other) => Id == other.Id && For == other.For && From == other.From && PartTexts.Same(Parts, other.Parts);

    /// <summary>The text of a part, or an empty text.</summary>
    public string Text(string partId) => Parts.GetValueOrDefault(partId, "");

    /// <summary>True when nothing is written in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => Parts.Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>Steps of a tasks question.</summary>
/// <param name="Entries">The steps in the order they are shown.</param>
/// <param name="None">True when the person said that there is nothing to do.</param>
public sealed record TasksValue(IReadOnlyList<TaskEntry> Entries, bool None = false) : AnswerValue
{
    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) =>
        other is TasksValue tasks && tasks.Unknown == Unknown && tasks.None == None && Entries.SequenceEqual(tasks.Entries);

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => Entries.Sum(entry => entry.What.Length + entry.Owner.Length + entry.By.Length);
}

/// <summary>One step to take.</summary>
/// <param name="Id">Opaque id, unique in its answer.</param>
/// <param name="For">Id of the entry of another question that the step answers, or null.</param>
/// <param name="What">What will be done.</param>
/// <param name="Owner">Who does it; a name or initials.</param>
/// <param name="By">By when, in the person's own words.</param>
/// <param name="Done">True when it is done.</param>
public sealed record TaskEntry(string Id, string? For, string What, string Owner, string By, bool Done)
{
    /// <summary>True when nothing is written in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Owner) && string.IsNullOrWhiteSpace(By);

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(TaskEntry);
}

/// <summary>Ticked items of a checklist.</summary>
public sealed record ChecksValue(IReadOnlyList<Tick> Ticks) : AnswerValue
{
    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) =>
        other is ChecksValue checks && checks.Unknown == Unknown && Sequences.Same(Ticks, checks.Ticks, (a, b) => a.ItemId == b.ItemId && a.Mark == b.Mark);

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => 0;
}

/// <summary>One ticked item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Mark">When it was ticked and what it rested on; null until the plan accepts the tick, and outside the final checklist.</param>
public sealed record Tick(string ItemId, Mark? Mark = null);

/// <summary>Who goes to the meeting.</summary>
/// <param name="Together">True when more than one person goes.</param>
/// <param name="People">The people who go; kept, but not counted, while someone goes alone.</param>
public sealed record AttendeesValue(bool? Together, IReadOnlyList<Attendee> People) : AnswerValue
{
    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) =>
        other is AttendeesValue value && value.Unknown == Unknown && value.Together == Together && People.SequenceEqual(value.People);

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => People.Sum(person => person.Name.Length);
}

/// <summary>Someone who goes to the meeting; they need no account.</summary>
/// <param name="Id">Opaque id, unique in its answer.</param>
/// <param name="Name">A name or initials.</param>
/// <param name="TalksOrActs">True when they are expected to talk or act, so that they answer all questions too.</param>
/// <param name="AnsweredAll">True when they have answered all questions too.</param>
/// <param name="Agrees">True when they agree with the answers.</param>
/// <param name="Agreement">When they agreed and to which answers; null until the plan accepts the yes.</param>
public sealed record Attendee(string Id, string Name, bool TalksOrActs, bool AnsweredAll, bool Agrees, Mark? Agreement = null)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(Attendee);
}

/// <summary>How the person decided in the end. Kept beside a worksheet's answers under <see cref="QuestionId"/>.</summary>
/// <param name="Outcome">The decision.</param>
/// <param name="Mark">When it was taken and on which answers; null until the plan accepts it.</param>
public sealed record OutcomeValue(Outcome Outcome, Mark? Mark = null) : AnswerValue
{
    /// <summary>The id under which a worksheet's outcome is kept; no question may bear it.</summary>
    public const string QuestionId = "outcome";

    /// <inheritdoc/>
    public override bool SameAs(AnswerValue? other) => other is OutcomeValue value && value.Outcome == Outcome && value.Mark == Mark;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int TypedLength => 0;
}

/// <summary>The decisions a worksheet can end with. All but <see cref="Undecided"/> and <see cref="ReadyToMeet"/> are open at any time.</summary>
public enum Outcome
{
    /// <summary>Nothing is decided.</summary>
    Undecided,

    /// <summary>The final checklist is met; refused until it is.</summary>
    ReadyToMeet,

    /// <summary>There will be no meeting.</summary>
    NotMeeting,

    /// <summary>Communicate another way: a letter, a message, through other people.</summary>
    AnotherWay,
}
