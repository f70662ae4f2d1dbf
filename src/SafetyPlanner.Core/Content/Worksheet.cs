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

/// <summary>A headed group of questions.</summary>
public sealed record Section(string Id, string Title, string? Lead, IReadOnlyList<Question> Questions);
