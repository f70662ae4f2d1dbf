namespace SafetyPlanner.Core.Content;

/// <summary>One thing to write inside an answer.</summary>
/// <param name="Id">Stable id, unique in its question.</param>
/// <param name="Label">What the part asks for. May hold blanks.</param>
/// <param name="Hint">A short help under the label, or null.</param>
/// <param name="Length">How much is usually written.</param>
/// <param name="Optional">True when the answer is whole without it.</param>
/// <param name="NamesPerson">True for the one part whose text fills the blank <c>{person}</c>.</param>
public sealed record Part(string Id, string Label, string? Hint, PartLength Length, bool Optional, bool NamesPerson)
{
    /// <summary>What can be chosen, in order; empty for a part that is written. The answer holds the id of the choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Ids of earlier questions whose entries can be ticked here, any number of them; empty for any other part.</summary>
    public IReadOnlyList<string> Ties { get; init; } = [];

    /// <summary>True for a day, kept as year-month-day.</summary>
    public bool IsDate { get; init; }

    /// <summary>Where somebody named in this part stands; null for a part that names nobody.</summary>
    public PersonCircle? Person { get; init; }

    /// <summary>What this part gives away to whoever holds a copy of the plan; null for nothing that is asked about before a copy.</summary>
    public Reveal? Reveals { get; init; }

    /// <summary>What the part is on a card; null for a part that stands on none.</summary>
    public CardRole? Card { get; init; }

    /// <summary>The choice with this id, or null.</summary>
    public Choice? Find(string choiceId) => Choices.FirstOrDefault(choice => choice.Id == choiceId);
}

/// <summary>One thing to choose in a part.</summary>
/// <param name="Id">Stable id, unique in its part.</param>
/// <param name="Label">What it says. May hold blanks.</param>
public sealed record Choice(string Id, string Label);

/// <summary>How much is usually written in a part: a name, a line, or several lines.</summary>
public enum PartLength
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,
}

/// <summary>Where a person stands towards the plan. The people map is drawn from it.</summary>
public enum PersonCircle
{
    /// <summary>Named, and stands nowhere yet.</summary>
    Named,

    /// <summary>Gives support.</summary>
    Supports,

    /// <summary>Goes along.</summary>
    GoesAlong,

    /// <summary>Waits, and knows what to do at the end time.</summary>
    Waits,

    /// <summary>Should know.</summary>
    Knows,

    /// <summary>Should not know.</summary>
    ShouldNotKnow,
}

/// <summary>What an answer gives away when a copy falls into the wrong hands. A copy can be made without it.</summary>
public enum Reveal
{
    /// <summary>Where somebody can be found: a place to go, where a bag is kept, where a meeting is.</summary>
    Locations,

    /// <summary>A word or sign that was agreed on.</summary>
    CodeWords,

    /// <summary>Who should not know.</summary>
    PeopleNotTold,
}
