namespace SafetyPlanner.Core.Content;

/// <summary>A set of questions that are answered together and printed together.</summary>
/// <param name="Id">Stable id, unique in the pack.</param>
/// <param name="Title">What it is called on screen and on paper.</param>
/// <param name="Summary">One or two sentences: what it is for and for whom.</param>
/// <param name="Introduction">What to know before the first question.</param>
/// <param name="Sections">The questions in groups, in order.</param>
/// <param name="Gate">The final checklist that stands before 'ready to meet', or null when the worksheet has none.</param>
public sealed record Worksheet(
    string Id,
    string Title,
    string Summary,
    IReadOnlyList<GuidePart> Introduction,
    IReadOnlyList<Section> Sections,
    Gate? Gate)
{
    /// <summary>What it is offered as when somebody says what they need today; null reads <see cref="Title"/>.</summary>
    public string? Need { get; init; }

    /// <summary>The choice that says which sections are asked; null when all of them always are.</summary>
    public Switch? Switch { get; init; }

    /// <summary>The blank sheets that are printed of it, in the order they are offered; at least one.</summary>
    public IReadOnlyList<Handout> Handouts { get; init; } = [new Handout(Id, Title, Summary, [])];

    /// <summary>True for a form that is only ever printed and filled in by hand: it is never offered for a plan.</summary>
    public bool PaperOnly { get; init; }

    /// <summary>Pictures drawn from the answers.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>All questions in the order they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; } = [.. Sections.SelectMany(section => section.Questions)];

    /// <summary>The question with this id, or null.</summary>
    public Question? Find(string questionId) => Questions.FirstOrDefault(question => question.Id == questionId);

    /// <summary>The section that a question of this worksheet stands in.</summary>
    /// <exception cref="InvalidOperationException">The worksheet has no such question.</exception>
    public Section SectionOf(string questionId) => Sections.First(section => section.Questions.Any(question => question.Id == questionId));

    /// <summary>The numbered questions that the final checklist asks to be answered: all but the checklist itself.</summary>
    public IEnumerable<Question> Answerable => Questions.Where(question => question.Number is not null && question.Id != Gate?.Checklist.Id);

    /// <summary>The question of this kind that the worksheet has at most one of, or null.</summary>
    public T? Only<T>()
        where T : Question => Questions.OfType<T>().SingleOrDefault();
}

/// <summary>A blank sheet to print: a worksheet, or some sections of it.</summary>
/// <param name="Name">Its name in addresses, unique among all hand-outs; lower-case words joined by hyphens.</param>
/// <param name="Title">What it is called in lists and at its head.</param>
/// <param name="Summary">What it is for. May hold blanks.</param>
/// <param name="Sections">Ids of the sections that stand on it; empty for the whole worksheet with its introduction.</param>
public sealed record Handout(string Name, string Title, string Summary, IReadOnlyList<string> Sections)
{
    /// <summary>The name of the sheet with all numbers of a place, which stands among the hand-outs; no pack may use it.</summary>
    public const string OfHelpLines = "helplines";
}

/// <summary>A headed group of questions.</summary>
public sealed record Section(string Id, string Title, string? Lead, IReadOnlyList<Question> Questions)
{
    /// <summary>A warning that stands with every question of the section, or null. May hold blanks.</summary>
    public string? Warning { get; init; }

    /// <summary>Ids of the choices of the worksheet's switch for which the section is asked; empty when it always is.</summary>
    public IReadOnlyList<string> When { get; init; } = [];
}

/// <summary>A choice that says which sections are asked, such as staying, leaving or left.</summary>
/// <param name="QuestionId">A text question that stands in a section which is always asked.</param>
/// <param name="PartId">The part of it that holds the choice.</param>
public sealed record Switch(string QuestionId, string PartId);
