namespace SafetyPlanner.Core.Documents;

/// <summary>
/// A paper of which every side holds, however much was written: what does not fit at 8 points is cut with a pointer to the full plan. Fields stand
/// in the order of their importance; the paper decides how much of each there is room for.
/// </summary>
/// <param name="Title">What stands at its head.</param>
/// <param name="Language">BCP 47 language of the words.</param>
/// <param name="Form">How it is made.</param>
/// <param name="Fields">What stands on it, in order.</param>
/// <param name="WhenCut">Stands where a text is cut, such as 'more in the plan'.</param>
/// <param name="Footer">Stands small at the foot of the side, or null.</param>
public sealed record CardDocument(string Title, string Language, CardForm Form, IReadOnlyList<CardField> Fields, string WhenCut, string? Footer)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CardDocument);
}

/// <summary>One matter on a card.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Lines">What it says, each line by itself; empty for a line to write on.</param>
/// <param name="Strong">True for what has to be seen at first sight.</param>
public sealed record CardField(string Label, IReadOnlyList<string> Lines, bool Strong = false)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CardField);
}

/// <summary>How a card is made.</summary>
public enum CardForm
{
    /// <summary>One side of a sheet.</summary>
    OneSide,

    /// <summary>One side of a sheet that is folded three times, the printed side inside: eight panels, and nothing outside.</summary>
    Wallet,
}
