namespace SafetyPlanner.Core.Content;

/// <summary>
/// One thing a worksheet asks. The closed set of kinds stands in this file; AnswerRules, QuestionView, PlanDocumentBuilder and
/// ReadinessCheck each handle every kind.
/// </summary>
/// <param name="Id">Stable id, unique in the pack.</param>
/// <param name="Number">The number people know it by, such as "3", or null for a question beside the numbered ones.</param>
/// <param name="Label">A few words that name it in lists and reasons, such as "Place and time".</param>
/// <param name="Prompt">What is asked. May hold blanks, see <see cref="Blanks"/>.</param>
/// <param name="Guidance">Help that stands beside the question and can be folded away. May hold blanks.</param>
public abstract record Question(string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance)
{
    /// <summary>Kinds of help lines whose numbers stand beside the question and under its answer on paper.</summary>
    public IReadOnlyList<LineKind> Numbers { get; init; } = [];

    /// <summary>True when the answer tells what has happened, so that the plan is to be looked at again soon; a diary always does.</summary>
    public bool TellsIncident { get; init; }

    /// <summary>An invented answer, to show what one can look like; null when there is none.</summary>
    public Example? Example { get; init; }
}

/// <summary>A question whose answer is made of parts.</summary>
/// <param name="Id">See <see cref="Question"/>.</param>
/// <param name="Number">See <see cref="Question"/>.</param>
/// <param name="Label">See <see cref="Question"/>.</param>
/// <param name="Prompt">See <see cref="Question"/>.</param>
/// <param name="Guidance">See <see cref="Question"/>.</param>
/// <param name="Parts">What the answer, or each entry of it, says.</param>
public abstract record PartedQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts)
    : Question(Id, Number, Label, Prompt, Guidance)
{
    /// <summary>The parts of a question; none for a question that has no parts.</summary>
    public static IReadOnlyList<Part> PartsOf(Question? question) => question is PartedQuestion parted ? parted.Parts : [];
}

/// <summary>A question answered by entries that all have the same parts.</summary>
/// <param name="Id">See <see cref="Question"/>.</param>
/// <param name="Number">See <see cref="Question"/>.</param>
/// <param name="Label">See <see cref="Question"/>.</param>
/// <param name="Prompt">See <see cref="Question"/>.</param>
/// <param name="Guidance">See <see cref="Question"/>.</param>
/// <param name="Parts">What each entry says.</param>
public abstract record EntriesQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts)
    : PartedQuestion(Id, Number, Label, Prompt, Guidance, Parts)
{
    /// <summary>Entries that the pack offers to begin with; a person takes, rewords or drops them.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>Questions of other worksheets of the same plan whose entries are offered here, each as <c>worksheet/question</c>.</summary>
    public IReadOnlyList<string> OffersFrom { get; init; } = [];
}

/// <summary>Free text in one or more parts.</summary>
public sealed record TextQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts)
    : PartedQuestion(Id, Number, Label, Prompt, Guidance, Parts);

/// <summary>Any number of entries, each with the same parts.</summary>
/// <param name="NoneLabel">What a person ticks to say that there is nothing to list, or null when an empty list is no answer.</param>
/// <param name="GathersUnknowns">True when every question answered 'I don't know yet' is listed here too.</param>
/// <param name="Clash">Where the same person must not be named as well, or null.</param>
public sealed record ListQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts,
    string? NoneLabel, bool GathersUnknowns, Clash? Clash)
    : EntriesQuestion(Id, Number, Label, Prompt, Guidance, Parts);

/// <summary>Entries that answer the entries of another question: each of those needs at least one here.</summary>
/// <param name="Matches">Id of the list or matched question whose entries are answered; asked earlier in the same worksheet.</param>
public sealed record MatchedQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts, string Matches)
    : EntriesQuestion(Id, Number, Label, Prompt, Guidance, Parts);

/// <summary>
/// Pairs of traits held against each entry of another question, such as people who could help: which side fits, and what shows it. Never a score.
/// </summary>
/// <param name="Matches">Id of the list whose entries are looked at; asked earlier in the same worksheet.</param>
/// <param name="HelpsLabel">What the first side of every pair stands for.</param>
/// <param name="HindersLabel">What the second side stands for.</param>
/// <param name="Rows">The pairs.</param>
public sealed record ChartQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, string Matches,
    string HelpsLabel, string HindersLabel, IReadOnlyList<ChartRow> Rows)
    : EntriesQuestion(Id, Number, Label, Prompt, Guidance, [.. Rows.SelectMany(row => row.Parts)]);

/// <summary>
/// Notes over time, each stamped with when it was written and last changed. Never finished: one note is an answer, and no note is none.
/// The first part is the date of what happened; the notes are shown in its order.
/// </summary>
public sealed record DiaryQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts)
    : EntriesQuestion(Id, Number, Label, Prompt, Guidance, Parts);

/// <summary>Steps to take, each with an owner, a date and a tick when done.</summary>
/// <param name="Matches">Id of a list whose entries each need a step, or null. A step may also stand on its own.</param>
/// <param name="NoneLabel">What a person ticks to say that there is nothing to do, or null when an empty list is no answer.</param>
public sealed record TasksQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, string? Matches, string? NoneLabel)
    : Question(Id, Number, Label, Prompt, Guidance);

/// <summary>Things to tick.</summary>
public sealed record ChecklistQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<ChecklistItem> Items)
    : Question(Id, Number, Label, Prompt, Guidance);

/// <summary>Who goes to the meeting, and whether each of them agrees with the answers as they stand.</summary>
/// <param name="TogetherLabel">The choice that more than one person goes; it turns I into we.</param>
/// <param name="AloneLabel">The choice that one person goes alone.</param>
public sealed record AttendeesQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, string AloneLabel, string TogetherLabel)
    : Question(Id, Number, Label, Prompt, Guidance);

/// <summary>An entry that a pack offers.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Parts">What it says, by part id: words, or the id of a choice. May hold blanks.</param>
public sealed record Offer(string Id, IReadOnlyDictionary<string, string> Parts);

/// <summary>A pair of traits in a chart.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Helps">The trait of somebody who helps. May hold blanks.</param>
/// <param name="Hinders">The trait of somebody who may get in the way. May hold blanks.</param>
public sealed record ChartRow(string Id, string Helps, string Hinders)
{
    /// <summary>The first side fits.</summary>
    public const string HelpsChoice = "helps";

    /// <summary>The second side fits.</summary>
    public const string HindersChoice = "hinders";

    /// <summary>Both sides fit, at different times.</summary>
    public const string BothChoice = "both";

    /// <summary>Id of the part that holds what shows it.</summary>
    public string NoteId => Id + "-note";

    /// <summary>The parts of an answer that belong to the pair: which side fits, and what shows it. Neither has to be answered.</summary>
    public IReadOnlyList<Part> Parts =>
    [
        new Part(Id, Helps, null, PartLength.Line, Optional: true, NamesPerson: false)
        {
            Choices = [new Choice(HelpsChoice, Helps), new Choice(HindersChoice, Hinders), new Choice(BothChoice, "Some of both")],
        },
        new Part(NoteId, "What shows it", null, PartLength.Lines, Optional: true, NamesPerson: false),
    ];
}

/// <summary>Another question where a person named in a list must not stand as well.</summary>
/// <param name="QuestionId">A list, or a question that matches a list of people.</param>
/// <param name="PartId">With <paramref name="ChoiceId"/>: only entries where this was chosen count. Null for a list.</param>
/// <param name="ChoiceId">The choice that counts, or null.</param>
/// <param name="Warning">What is said about it, after the name; null for the usual words.</param>
public sealed record Clash(string QuestionId, string? PartId, string? ChoiceId, string? Warning);

/// <summary>One thing to tick.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Text">What is ticked. May hold blanks.</param>
/// <param name="Guides">Ids of guides to read for it.</param>
/// <param name="Rule">What the answers must show before the tick counts; only in a gate.</param>
/// <param name="RestsOn">Ids of questions whose change reopens the tick; only in a gate.</param>
public sealed record ChecklistItem(string Id, string Text, IReadOnlyList<string> Guides, GateRule Rule, IReadOnlyList<string> RestsOn);
