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
public abstract record Question(string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance);

/// <summary>Free text in one or more parts.</summary>
public sealed record TextQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts)
    : Question(Id, Number, Label, Prompt, Guidance);

/// <summary>Any number of entries, each with the same parts.</summary>
/// <param name="NoneLabel">What a person ticks to say that there is nothing to list, or null when an empty list is no answer.</param>
/// <param name="GathersUnknowns">True when every question answered 'I don't know yet' is listed here too.</param>
/// <param name="ClashesWith">A list that must not name the same person as this one, or null.</param>
public sealed record ListQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts,
    string? NoneLabel, bool GathersUnknowns, string? ClashesWith)
    : Question(Id, Number, Label, Prompt, Guidance);

/// <summary>Entries that answer the entries of another question: each of those needs at least one here.</summary>
/// <param name="Matches">Id of the list or matched question whose entries are answered; asked earlier in the same worksheet.</param>
public sealed record MatchedQuestion(
    string Id, string? Number, string Label, string Prompt, IReadOnlyList<string> Guidance, IReadOnlyList<Part> Parts, string Matches)
    : Question(Id, Number, Label, Prompt, Guidance);

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

/// <summary>One thing to write inside an answer.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Label">What the part asks for. May hold blanks.</param>
/// <param name="Hint">A short help under the label, or null.</param>
/// <param name="Length">How much is usually written.</param>
/// <param name="Optional">True when the answer is whole without it.</param>
/// <param name="NamesPerson">True for the one part whose text fills the blank <c>{person}</c>.</param>
public sealed record Part(string Id, string Label, string? Hint, PartLength Length, bool Optional, bool NamesPerson);

/// <summary>How much is usually written in a part: a name, a line, or several lines.</summary>
public enum PartLength
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,
}

/// <summary>One thing to tick.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Text">What is ticked. May hold blanks.</param>
/// <param name="Guides">Ids of guides to read for it.</param>
/// <param name="Rule">What the answers must show before the tick counts; only in a gate.</param>
/// <param name="RestsOn">Ids of questions whose change reopens the tick; only in a gate.</param>
public sealed record ChecklistItem(string Id, string Text, IReadOnlyList<string> Guides, GateRule Rule, IReadOnlyList<string> RestsOn);
